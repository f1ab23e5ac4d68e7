package app.tallyline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;

/// Two prospects that are one: nothing that was known of either is lost.
class ProspectMergeTest extends StoreTestBase {
    /// The other is found by the name that it had, and who introduced it is still known.
    @Test
    void theOthersNameAndWhoReferredItAreNotLost() {
        long friend = store.prospects().add(Prospect.named("Bo")).id();
        long merged = store.prospects().add(Prospect.named("Havnens Smedje").withOrigin(new Origin("", Optional.of(
                friend),
                Optional.empty()))).id();
        long kept = store.prospects().add(Prospect.named("Nordlys").withOrigin(new Origin("", Optional.of(merged),
                Optional.empty()))).id();
        store.prospects().merge(kept, merged);
        assertEquals(List.of("Nordlys"), store.search().suggest("Havnens Smedje", 9).stream()
                .map(each -> each.known().prospect().name()).toList());
        assertEquals(Optional.of(friend), store.prospects().find(kept).orElseThrow().prospect().origin().referredBy());
    }

    @Test
    void notesThatAreTooLongForOneAreNotDropped() {
        long kept = store.prospects().add(Prospect.named("Vestas").withNote("a".repeat(2_500))).id();
        long merged = store.prospects().add(Prospect.named("Vestas A/S").withNote("b".repeat(2_500))).id();
        assertEquals(StoreProblem.Reason.LONG_NOTES, assertThrows(StoreProblem.class, () -> store.prospects().merge(
                kept, merged))
                .reason());
        assertEquals("b".repeat(2_500), store.prospects().find(merged).orElseThrow().prospect().note());
        assertEquals("a".repeat(2_500), store.prospects().find(kept).orElseThrow().prospect().note());
    }

    @Test
    void mergingTakesTheDayOfANextStepFromTheOther() {
        KnownProspect one = store.prospects().add(Prospect.named("Jens")
                .withFollowUp(FollowUp.of(Optional.empty(), Optional.empty(), "send tilbud")));
        KnownProspect other = store.prospects().add(Prospect.named("J. Hansen")
                .withFollowUp(Optional.of(new FollowUp(DAY, Optional.of(LocalTime.NOON)))));
        store.prospects().merge(one.id(), other.id());
        assertEquals(Optional.of(new FollowUp(DAY, Optional.of(LocalTime.NOON), "send tilbud")),
                store.prospects().find(one.id()).orElseThrow().prospect().followUp());
    }

    @Test
    void whatFindsNoRoomInAMergedProspectIsKeptInItsNote() {
        KnownProspect one = store.prospects().add(new Prospect("Nordlys", new Reach("Nord", "11111111", "a@x.dk"),
                Stage.OPEN, Origin.UNKNOWN, next(DAY.plusDays(30), null, "senere"), "ringer selv"));
        KnownProspect other = store.prospects().add(new Prospect("Nordlys A/S", new Reach("Nordlys", "22 33 44 55",
                "b@x.dk"), Stage.OPEN, Origin.of("messe"), next(DAY.plusDays(1), LocalTime.of(10, 0), "ring om tilbud"),
                "køber stort"));
        store.prospects().merge(one.id(), other.id());
        KnownProspect merged = store.prospects().find(one.id()).orElseThrow();
        assertEquals(new KnownProspect(one.id(), new Prospect("Nordlys", one.prospect().reach(), Stage.OPEN, Origin.of(
                "messe"), other.prospect().followUp(),
                "ringer selv\n\nkøber stort\n\nNordlys A/S · Nordlys · 22 33 44 55 · b@x.dk\n2026-12-23 senere")),
                merged);
        store.undoHistory().undo();
        assertEquals(List.of(one, other), store.prospects().all());
        store.undoHistory().redo();
        assertEquals(List.of(merged), store.prospects().all());
    }

    @Test
    void theEarlierOfTwoNextStepsStaysAndNothingOfTheOtherIsLost() {
        var later = next(DAY.plusDays(9), null, "senere");
        var soon = next(DAY.plusDays(1), LocalTime.of(10, 0), "ring");
        assertEquals(List.of(soon, "2026-12-02 senere"), mergedSteps(soon, later));
        assertEquals(List.of(soon, "2026-12-02 senere"), mergedSteps(later, soon));
        assertEquals(List.of(soon, "2026-11-24 hele dagen"), mergedSteps(next(DAY.plusDays(1), null, "hele dagen"),
                soon));
        assertEquals(List.of(soon, "2026-12-02"), mergedSteps(next(DAY.plusDays(9), null, ""), soon));
        assertEquals(List.of(soon, "send tilbud"), mergedSteps(soon, undated("send tilbud")));
        assertEquals(List.of(soon, "send tilbud"), mergedSteps(undated("send tilbud"), soon));
        assertEquals(List.of(undated("send tilbud"), "ring"), mergedSteps(undated("send tilbud"), undated("ring")));
        assertEquals(List.of(next(DAY, null, "send tilbud"), ""), mergedSteps(next(DAY, null, ""), undated(
                "send tilbud")));
        assertEquals(List.of(next(DAY, null, "ring"), ""), mergedSteps(next(DAY, null, ""), next(DAY, null, "ring")));
        for (var same : List.of(soon, later, undated("ring"), Optional.<FollowUp>empty())) {
            assertEquals(List.of(same, ""), mergedSteps(same, same));
            assertEquals(List.of(same, ""), mergedSteps(same, Optional.empty()));
            assertEquals(List.of(same, ""), mergedSteps(Optional.empty(), same));
        }
    }

    @Test
    void aMergeOfWhichTheNoteWouldBeTooLongIsRefused() {
        long kept = store.prospects().add(Prospect.named("Vestas").withReach(new Reach("Vestas", "", "")).withNote(
                "a".repeat(3_990))).id();
        long merged = store.prospects().add(Prospect.named("Vestas A/S").withReach(new Reach("Vestas Group", "", "")))
                .id();
        assertEquals(StoreProblem.Reason.LONG_NOTES, assertThrows(StoreProblem.class, () -> store.prospects().merge(
                kept, merged)).reason());
        assertEquals(2, store.prospects().count());
    }

    private List<Object> mergedSteps(Optional<FollowUp> into, Optional<FollowUp> other) {
        long kept = store.prospects().add(Prospect.named("Jens").withFollowUp(into)).id();
        store.prospects().merge(kept, store.prospects().add(Prospect.named("Jens").withFollowUp(other)).id());
        Prospect one = store.prospects().find(kept).orElseThrow().prospect();
        return List.of(one.followUp(), one.note());
    }

    private static Optional<FollowUp> next(LocalDate day, LocalTime time, String note) {
        return Optional.of(new FollowUp(day, Optional.ofNullable(time), note));
    }

    private static Optional<FollowUp> undated(String note) {
        return FollowUp.of(Optional.empty(), Optional.empty(), note);
    }
}
