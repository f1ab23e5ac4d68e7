package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.Store;

/// What goes out comes back in as it was.
class ExportTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final Currency KRONER = Currency.getInstance("DKK");
    private static final Export.Selection ALL = Export.Selection
            .of(new Period(Moment.FIRST_DAY, Moment.LAST_DAY));

    /// One thing done, before it has a prospect; the number of the prospect, of so many.
    record Done(Activity activity, Optional<Integer> who) {}

    /// All that a store is filled with.
    record Filling(List<Prospect> prospects, List<Optional<Integer>> referrers, List<Done> done) {}

    @Property(tries = 40)
    void everythingExportedAndImportedIntoAnEmptyStoreIsEqual(@ForAll("fillings") Filling filling,
            @ForAll("endings") String ending) throws IOException {
        Path folder = Files.createTempDirectory("export");
        try (Store store = Store.open(folder.resolve("from.db"), CLOCK);
                Store other = Store.open(folder.resolve("to.db"), CLOCK)) {
            fill(store, filling);
            Export export = new Export(store, ZONE, KRONER);
            Path log = folder.resolve("log." + ending);
            Path people = folder.resolve("people." + ending);
            export.write(log, ALL, _ -> true);
            export.writeProspects(people, _ -> true);
            bring(other, log);
            bring(other, people);
            assertEquals(content(store), content(other));
            assertEquals(prospects(store), prospects(other));
            assertEquals(store.measures().names(), other.measures().names());
            assertEquals(List.of(), other.keeper().check());
            // Into the store it came from, nothing comes twice.
            bring(store, log);
            bring(store, people);
            assertEquals(content(other), content(store));
        } finally {
            delete(folder);
        }
    }

    @Example
    void aSelectionHoldsAPeriodAndTheMeasuresChosen() throws IOException {
        Path folder = Files.createTempDirectory("export");
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            store.log().record(new Activity(Measure.COLD_CALL, 3, Moment.onDay(LocalDate.of(2026, 10, 5), ZONE)));
            store.log().record(new Activity(Measure.COLD_CALL, 4, Moment.onDay(LocalDate.of(2026, 11, 5), ZONE)));
            store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(LocalDate.of(2026, 11, 6), ZONE)));
            Export.Selection selection = new Export.Selection(Period.month(YearMonth.of(2026, 11)),
                    Set.of(Measure.SALE));
            assertEquals(1, new Export(store, ZONE, KRONER).write(folder.resolve("a.csv"), selection, _ -> true));
        } finally {
            delete(folder);
        }
    }

    @Example
    void cancelledThereIsNoFile() throws IOException {
        Path folder = Files.createTempDirectory("export");
        try (Store store = Store.open(folder.resolve("t.db"), CLOCK)) {
            store.log().record(new Activity(Measure.COLD_CALL, 3, Moment.onDay(LocalDate.of(2026, 10, 5), ZONE)));
            for (String name : List.of("a.csv", "a.xlsx")) {
                assertThrows(CancellationException.class,
                        () -> new Export(store, ZONE, KRONER).write(folder.resolve(name), ALL, _ -> false));
                assertFalse(Files.exists(folder.resolve(name)));
            }
        } finally {
            delete(folder);
        }
    }

    private static void fill(Store store, Filling filling) {
        String name = "Visits; 'paid'";
        Measure own = store.measures().add(name, key -> new MeasureSetup(new Measure(key, Measure.Kind.COUNT), name,
                MeasureSetup.Mark.NONE, Optional.empty(), Optional.empty(), false)).measure();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < filling.prospects().size(); i++) {
            Prospect prospect = filling.prospects().get(i);
            int known = i;
            Optional<Long> referrer = filling.referrers().get(i).filter(by -> by < known).map(ids::get);
            ids.add(store.prospects().add(prospect.withOrigin(new Prospect.Origin(prospect.origin().source(), referrer,
                    prospect.origin().externalId()))).id());
        }
        store.log().record(new Activity(own, 2, Moment.onDay(LocalDate.of(2026, 11, 3), ZONE)));
        for (Done done : filling.done()) {
            Optional<Long> who = done.who().filter(number -> number < ids.size()).map(ids::get);
            Activity activity = done.activity();
            Measure measure = activity.measure().builtIn() ? activity.measure() : own;
            store.log().record(new Activity(measure, activity.quantity(), activity.moment(),
                    activity.details().withProspect(who)));
        }
    }

    private static void bring(Store store, Path file) throws IOException {
        Table table;
        try {
            table = TableFile.read(file);
        } catch (TableProblem empty) {
            assertEquals(TableProblem.Reason.EMPTY, empty.reason());
            return;
        }
        Import into = new Import(store, ZONE, KRONER);
        Draft draft = into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
        assertEquals(List.of(), draft.rejected());
        into.bring(table, draft, _ -> true);
    }

    private static List<String> content(Store store) {
        Map<Long, Long> numbers = store.prospects().numbers();
        List<String> content = new ArrayList<>();
        store.log().eachNumbered(ALL.period(), (entry, number) -> content.add(number + " "
                + entry.activity().withDetails(entry.activity().details().withProspect(
                        entry.activity().details().prospect().map(numbers::get)))));
        return content.stream().sorted().toList();
    }

    private static List<String> prospects(Store store) {
        Map<Long, Long> numbers = store.prospects().numbers();
        return store.prospects().all().stream().map((KnownProspect known) -> numbers.get(known.id()) + " "
                + known.prospect().withOrigin(new Prospect.Origin(known.prospect().origin().source(),
                        known.prospect().origin().referredBy().map(numbers::get),
                        known.prospect().origin().externalId())))
                .sorted().toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of("csv", "xlsx");
    }

    @Provide
    Arbitrary<Filling> fillings() {
        Arbitrary<List<Prospect>> prospects = prospect().list().ofMaxSize(6);
        return prospects.flatMap(people -> Combinators.combine(
                Arbitraries.integers().between(0, 5).optional().list().ofSize(people.size()),
                done().list().ofMinSize(1).ofMaxSize(12))
                .as((referrers, activities) -> new Filling(people, referrers, activities)));
    }

    /// Letters of several alphabets, signs that tables are written with, line ends within.
    private static Arbitrary<String> text(int least, int longest) {
        return Arbitraries.of("a", "Z", "æ", "Ø", "ß", "д", "ب", "😀", " ", ",", ";", "\"", "'", "=", "+", "-", "@",
                "|",
                "\n", "\r\n", "\r", "\t", "0", "7", ".", "&", "<", "_x0041_").list().ofMinSize(least).ofMaxSize(longest)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<Prospect> prospect() {
        Arbitrary<FollowUp> followUp = Arbitraries.integers().between(0, 3_000).map(minutes -> minutes % 5 == 0
                ? FollowUp.of(Optional.empty(), Optional.empty(), "ring,\n igen").orElseThrow()
                : FollowUp.at(LocalDateTime.of(2026, 11, 20, 0, 0).plusMinutes(minutes),
                        minutes % 2 == 0 ? "" : "ring, igen"));
        return Combinators.combine(text(1, 8).filter(name -> !name.isBlank()), text(0, 6), text(0, 6), text(0, 8),
                followUp.optional(), Arbitraries.of(Prospect.Stage.values()))
                .as((name, company, source, note, next, stage) -> new Prospect(name,
                        new Prospect.Reach(company, source, company), stage,
                        new Prospect.Origin(source, Optional.empty(), Optional.empty()), next, note));
    }

    private static Arbitrary<Done> done() {
        Arbitrary<Measure> measure = Arbitraries.of(Measure.COLD_CALL, Measure.APPOINTMENT, Measure.SALE,
                Measure.NON_SALES_TIME, new Measure("own", Measure.Kind.COUNT));
        Arbitrary<Moment> moment = Combinators.combine(Arbitraries.longs().between(0, 4_000_000_000_000L),
                Arbitraries.of(true, false)).as((at, hour) -> {
                    Moment known = Moment.at(Instant.ofEpochMilli(at), ZONE);
                    return hour ? known : new Moment(known.at(), known.day(), OptionalInt.empty());
                });
        Arbitrary<Details> details = Combinators.combine(
                Arbitraries.longs().between(-5_000_00, 900_000_00).map(Money::new).optional(), text(0, 6), text(0, 6),
                text(0, 10), Arbitraries.integers().between(0, 90_000).optional(),
                Arbitraries.of(Outcome.values()).optional()).as((amount, product, category, note, minutes,
                        outcome) -> Details.NONE.withDeal(new Deal(amount, product,
                                minutes.map(each -> LocalDate.of(2020, 1, 1).plusDays(each % 2_000))))
                                .withCategory(category).withNote(note)
                                .withMeantFor(minutes.map(each -> LocalDate.of(2026, 1, 1).atTime(LocalTime.MIDNIGHT)
                                        .plusMinutes(each)))
                                .withOutcome(outcome));
        return Combinators.combine(measure, Arbitraries.longs().between(1, 1_000_000), moment, details,
                Arbitraries.integers().between(0, 5).optional())
                .as((what, quantity, when, more, who) -> new Done(fitting(what, quantity, when, more), who));
    }

    /// The outcomes of calls are not those of appointments, and other measures have none.
    private static Activity fitting(Measure measure, long quantity, Moment moment, Details details) {
        try {
            return new Activity(measure, quantity, moment, details);
        } catch (IllegalArgumentException unfitting) {
            return new Activity(measure, quantity, moment, details.withOutcome(Optional.empty()));
        }
    }
}
