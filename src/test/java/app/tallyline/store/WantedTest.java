package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;

/// Changes about an entry that is settled only when they are made.
class WantedTest extends StoreTestBase {
    private Entry record(Measure measure, LocalDate day) {
        return store.log().record(new Activity(measure, 1, Moment.at(day, LocalTime.of(10, 15), ZONE)));
    }

    private static Wanted call(Long... ids) {
        return new Wanted(List.of(ids), Optional.of(DAY), Optional.of(Measure.COLD_CALL));
    }

    private Optional<Long> found(Wanted wanted) {
        return store.log().find(wanted).map(Entry::id);
    }

    @Test
    void theFirstThatIsStillInTheLogIsWanted() {
        long first = record(Measure.COLD_CALL, DAY).id();
        long second = record(Measure.COLD_CALL, DAY).id();
        long newest = record(Measure.COLD_CALL, DAY).id();
        assertEquals(Optional.of(second), found(call(second, first)));
        store.log().delete(second);
        assertEquals(Optional.of(first), found(call(second, first)));
        store.log().delete(first);
        assertEquals(Optional.of(newest), found(call(second, first)));
        assertEquals(Optional.empty(), found(new Wanted(List.of(second, first), Optional.empty(), Optional.empty())));
    }

    @Test
    void elseTheNewestOfTheDayOfThatMeasureWhateverTimeItIsFor() {
        record(Measure.COLD_CALL, DAY.minusDays(1));
        assertEquals(Optional.empty(), found(call()));
        record(Measure.COLD_CALL, DAY);
        long call = store.log().record(new Activity(Measure.COLD_CALL, 1, Moment.at(DAY, LocalTime.of(8, 0), ZONE)))
                .id();
        long sale = record(Measure.SALE, DAY).id();
        assertEquals(Optional.of(call), found(call()));
        assertEquals(Optional.of(call), found(call(sale)), "a sale is no call");
        assertEquals(Optional.of(sale), found(new Wanted(List.of(), Optional.of(DAY), Optional.empty())));
    }

    @Test
    void whereThereIsNoneNothingIsWrittenAndWhatWasUndoneCanStillBeMadeAgain() {
        record(Measure.COLD_CALL, DAY);
        store.undoHistory().undo();
        assertEquals(Optional.empty(), store.log().amend(call(), details -> details.withNote("price list")));
        assertEquals(Optional.empty(), store.log().agree(call(), Moment.onDay(DAY, ZONE), Optional.empty()));
        assertEquals(0, store.log().count());
        store.undoHistory().redo();
        assertEquals(1, store.log().count());
    }

    @Test
    void aCallThatIsWantedLeadsToAnAppointmentInOneStep() {
        long call = record(Measure.COLD_CALL, DAY).id();
        Entry set = store.log().agree(call(), Moment.onDay(DAY, ZONE), Optional.empty()).orElseThrow();
        assertEquals(Measure.APPOINTMENT, set.activity().measure());
        assertEquals(Optional.of(Outcome.APPOINTMENT),
                store.log().find(call).orElseThrow().activity().details().outcome());
        store.undoHistory().undo();
        assertEquals(1, store.log().count());
    }

    @Test
    void aChangeLeavesWhatWasNotedMeanwhile() {
        Entry seen = store.log().record(new Activity(Measure.SALE, 1, Moment.at(DAY, LocalTime.of(10, 15), ZONE),
                Details.NONE.withNote("Spring fair")));
        Entry noted = store.log().amend(seen.id(), details -> details.withOutcome(Optional.of(Outcome.HELD))
                .withDeal(new Deal(Optional.of(new Money(500_00)), "", Optional.of(DAY.minusDays(9))))
                .withCategory("travel").withMeantFor(Optional.of(DAY.atTime(13, 0))));
        store.log().tie(seen.id(), "Nordlys");
        store.log().change(seen, seen.activity().withQuantity(2).withDetails(seen.activity().details()
                .withDeal(new Deal(Optional.empty(), "Two years", Optional.empty())).withNote("")), Optional.empty());
        Activity now = store.log().find(seen.id()).orElseThrow().activity();
        assertEquals(2, now.quantity());
        assertEquals(seen.activity().moment(), now.moment());
        assertEquals(noted.activity().details().withProspect(now.details().prospect()).withNote("")
                .withDeal(new Deal(Optional.of(new Money(500_00)), "Two years", Optional.of(DAY.minusDays(9)))),
                now.details());
        assertEquals(List.of("Nordlys"), List.copyOf(store.prospects().names().values()));
    }

    @Test
    void aCallBackIsSetForTheProspectOfTheCall() {
        Entry call = record(Measure.COLD_CALL, DAY);
        Optional<LocalTime> time = Optional.of(LocalTime.of(9, 30));
        assertEquals(Optional.empty(), store.agenda().callBack(call.id(), DAY.plusDays(1), time));
        store.log().tie(call.id(), "Nordlys");
        assertEquals(Optional.of("Nordlys"), store.agenda().callBack(call.id(), DAY.plusDays(1), time));
        assertEquals(Optional.of(new FollowUp(DAY.plusDays(1), time)), store.prospects().find("Nordlys").orElseThrow()
                .prospect().followUp());
    }
}
