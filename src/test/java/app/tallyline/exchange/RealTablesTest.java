package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.model.Settings;
import app.tallyline.model.WorkingDays;
import app.tallyline.store.Store;

/// Tables of real life beside the checkout, with figures that were worked out elsewhere. Skipped where they are absent.
class RealTablesTest {
    private static final Path TABLES = Path.of("..", "shared", "data");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"),
            ZoneId.of("Europe/Copenhagen"));

    @TempDir
    private Path folder;

    private Draft bring(Store store, String name) {
        Path file = TABLES.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " beside this checkout");
        Import into = new Import(store, CLOCK.getZone(),
                Currency.getInstance("USD"));
        Table table = TableFile.read(file);
        Draft draft = into.draft(table, into.suggested(table, Optional.empty()), Optional.empty());
        into.bring(table, draft, _ -> true);
        assertEquals(0, into.draft(table, draft.mapping(), Optional.empty()).incoming().size());
        return draft;
    }

    private static MetricsService metrics(Store store) {
        return new MetricsService(store.history(),
                () -> new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE,
                        Map.of()),
                () -> PlanBasis.DEFAULT);
    }

    @Test
    void theBanksCalls() {
        try (Store store = Store.open(folder.resolve("bank.db"), CLOCK)) {
            Draft draft = bring(store, "bank-calls-2009-jan-apr.csv");
            assertEquals(Shape.PROSPECTS, draft.mapping().shape());
            assertEquals(6_448, draft.rows());
            assertEquals(List.of(), draft.rejected());
            assertEquals(6_448, store.prospects().count());
            Review review = metrics(store)
                    .review(new Period(LocalDate.of(2009, 1, 1), LocalDate.of(2009, 4, 30)));
            assertEquals(new Rate(869, 13_506), review.rates().callToSale());
            assertEquals(156, metrics(store).plan(10, WorkingDays.of(21), LocalDate.of(2026, 11, 23)).plain().inAll()
                    .getAsLong());
            assertEquals(1.9183, review.cycles().contacts().mean().getAsDouble(), 0.00005);
            assertEquals(1, review.cycles().contacts().median().getAsDouble());
            assertEquals(List.of(), store.keeper().check());
        }
    }

    @Test
    void theSellersOpportunities() {
        try (Store store = Store.open(folder.resolve("crm.db"), CLOCK)) {
            Draft draft = bring(store, "crm-opportunities-2017.csv");
            assertEquals(8_800, draft.rows());
            assertEquals(List.of(), draft.rejected());
            assertEquals(4_238, draft.atStage(Stage.WON));
            assertEquals(2_473, draft.atStage(Stage.LOST));
            Review review = metrics(store).review(Period.year(2017));
            assertEquals(4_238, review.totals().of(Measure.SALE));
            assertEquals(new Money(10_005_534_00L), review.revenue());
            assertEquals(51.7820, review.cycles().days().mean().getAsDouble(), 0.00005);
            assertEquals(57, review.cycles().days().median().getAsDouble());
            long[] sales = {0, 0, 531, 285, 438, 531, 308, 446, 503, 279, 406, 511};
            for (int month = 1; month <= 12; month++) {
                assertEquals(sales[month - 1],
                        review.byMonth().get(YearMonth.of(2017, month)).of(Measure.SALE), "month " + month);
            }
        }
    }
}
