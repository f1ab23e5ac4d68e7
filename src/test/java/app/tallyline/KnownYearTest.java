package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.metrics.ChainTotals;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.RateChange;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Spread;
import app.tallyline.model.Activity;
import app.tallyline.model.Chain;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// A made year whose truth is known is played through the store's public doors, and every figure of the review is held
/// against one worked out here, from a list of what was played, by plain loops.
class KnownYearTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final List<Outcome> MISSED = List.of(Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY,
            Outcome.WRONG_NUMBER, Outcome.GATEKEEPER);
    private static final List<Outcome> REACHED = List.of(Outcome.TALKED, Outcome.CALL_BACK, Outcome.NOT_INTERESTED);

    @TempDir
    private Path folder;
    private final Random chance = new Random(20261122);
    private final List<Done> ledger = new ArrayList<>();
    private Store store;
    private Measure demo;
    private Measure quote;

    /// One thing that was played.
    private record Done(LocalDateTime at, String what, long many, String who, Details details, long amount) {
        String came() {
            return details.outcome().map(Outcome::key).orElse("");
        }

        LocalDate first() {
            return details.firstContact().orElse(null);
        }

        LocalDate day() {
            return at.toLocalDate();
        }
    }

    @BeforeEach
    void play() {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        demo = measure("Demo");
        quote = measure("Quote");
        store.measures().add("Quotes of demos", key -> new MeasureSetup(new Measure(key, Measure.Kind.RATE),
                "Quotes of demos", MeasureSetup.Mark.NONE, Optional.empty(),
                Optional.of(new MeasureSetup.Quotient(quote, demo)), false));
        for (int i = 0; i < 240; i++) {
            story("Prospect " + i, i);
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6) {
                anonymous(day);
            }
        }
        faulty();
        mistakes();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private Measure measure(String name) {
        return store.measures().add(name, key -> new MeasureSetup(new Measure(key, Measure.Kind.COUNT), name,
                MeasureSetup.Mark.NONE, Optional.empty(), Optional.empty(), false)).measure();
    }

    /// Contacts over some weeks; about a third are reached, of these a third make an appointment, of which four in five
    /// are held and half of those lead to a sale. Some buy twice.
    private void story(String who, int number) {
        LocalDateTime at = FIRST.plusDays(chance.nextInt(300)).atTime(9, 0);
        boolean referred = number % 5 == 0;
        if (referred) {
            record(at, Measure.REFERRAL_RECEIVED, 1, number % 15 == 0 ? who : "", Details.NONE, 0);
        }
        for (int round = 0; round < 1 + number % 2; round++) {
            at = contacts(who, at.plusDays(1 + chance.nextInt(9)));
            if (chance.nextInt(3) > 0) {
                continue;
            }
            record(at, Measure.APPOINTMENT, 1, who, Details.NONE.withOutcome(Optional.of(chance.nextInt(5) > 0
                    ? Outcome.HELD
                    : chance.nextBoolean() ? Outcome.NO_SHOW : Outcome.CANCELLED)), 0);
            at = at.plusDays(1 + chance.nextInt(30));
            if (chance.nextBoolean()) {
                long amount = chance.nextInt(4) == 0 ? 0 : 100_000L + chance.nextInt(5_000_000);
                boolean noted = chance.nextInt(4) == 0;
                Deal deal = new Deal(amount == 0 ? Optional.empty() : Optional.of(new Money(amount)), "Agreement",
                        noted ? Optional.of(at.toLocalDate().minusDays(chance.nextInt(90))) : Optional.empty());
                record(at, Measure.SALE, 1, who, Details.NONE.withDeal(deal), amount);
            }
        }
        if (referred && store.prospects().find(who).isPresent()) {
            KnownProspect known = store.prospects().find(who).orElseThrow();
            switch (number % 15) {
                case 5 -> store.prospects().change(known, known.prospect()
                        .withOrigin(Prospect.Origin.of("Referral")));
                case 10 -> store.prospects().change(known, known.prospect(), Optional.of("Prospect 1"));
                default -> assertEquals(0, number % 15, "known by the referral received with it");
            }
        }
    }

    private LocalDateTime contacts(String who, LocalDateTime begun) {
        LocalDateTime at = begun;
        for (int i = 0; i < 1 + chance.nextInt(5); i++) {
            switch (chance.nextInt(5)) {
                case 0 -> record(at, Measure.EMAIL, 1 + chance.nextInt(2), who, Details.NONE, 0);
                case 1 -> record(at, Measure.DIRECT_MAIL, 1, who, Details.NONE, 0);
                default -> record(at, Measure.COLD_CALL, 1, who, Details.NONE.withOutcome(outcome()), 0);
            }
            at = at.plusDays(chance.nextInt(6)).plusMinutes(7);
        }
        return at;
    }

    private void anonymous(LocalDate day) {
        LocalDateTime at = day.atTime(10, 0);
        record(at, Measure.COLD_CALL, 1 + chance.nextInt(9), "", Details.NONE.withOutcome(outcome()), 0);
        record(at, Measure.COLD_CALL, 1 + chance.nextInt(20), "", Details.NONE, 0);
        record(at, Measure.UPSELL_ATTEMPT, 1 + chance.nextInt(3), "", Details.NONE, 0);
        record(at, Measure.BUSINESS_CARD, 1 + chance.nextInt(4), "", Details.NONE, 0);
        record(at, demo, 1 + chance.nextInt(3), "", Details.NONE, 0);
        if (chance.nextInt(3) == 0) {
            record(at, Measure.UPSELL_SUCCESS, 1, "", Details.NONE, 0);
            record(at, quote, 1, "", Details.NONE, 0);
        }
        if (chance.nextInt(20) == 0) {
            record(at, Measure.REFERRAL_CLOSED, 1, "", Details.NONE, 0);
        }
        String category = List.of("reports", "travel", "", "Kaffe").get(chance.nextInt(4));
        record(at, Measure.NON_SALES_TIME, 10 + chance.nextInt(80), "", Details.NONE.withCategory(category), 0);
    }

    private Optional<Outcome> outcome() {
        if (chance.nextInt(10) == 0) {
            return Optional.empty();
        }
        return Optional.of(chance.nextInt(100) < 35
                ? REACHED.get(chance.nextInt(REACHED.size()))
                : MISSED.get(chance.nextInt(MISSED.size())));
    }

    /// A sale dated before its first contact, and one of whose prospect nothing else is known.
    private void faulty() {
        LocalDateTime at = LAST.atTime(15, 0);
        record(at, Measure.SALE, 1, "Backwards", Details.NONE.withFirstContact(Optional.of(LAST.plusDays(3))), 0);
        record(at, Measure.SALE, 1, "Out of the blue", Details.NONE, 0);
    }

    /// What is undone, deleted, changed back or merged leaves every figure as it was.
    private void mistakes() {
        store.log().record(new Activity(Measure.COLD_CALL, 500, moment(LAST.atTime(16, 0))));
        store.undoHistory().undo();
        Entry wrong = store.log().record(new Activity(Measure.SALE, 9, moment(LAST.atTime(16, 1))), "Nobody");
        store.log().delete(wrong.id());
        Entry first = store.log().on(LAST.minusDays(2), 500).getFirst();
        Activity more = first.activity().withQuantity(first.activity().quantity() + 40);
        store.log().change(first, more, Optional.empty());
        store.log().change(new Entry(first.id(), more), first.activity(), Optional.empty());
        store.log().record(new Activity(Measure.BUSINESS_CARD, 1, moment(LAST.atTime(16, 2))), "Prospect one");
        ledger.add(new Done(LAST.atTime(16, 2), "business-card", 1, "Prospect 1", Details.NONE, 0));
        long one = store.prospects().find("Prospect 1").map(KnownProspect::id).orElseThrow();
        store.prospects().merge(one, store.prospects().find("Prospect one").orElseThrow().id());
    }

    private static Moment moment(LocalDateTime at) {
        return Moment.at(at.toLocalDate(), at.toLocalTime(), ZONE);
    }

    private void record(LocalDateTime at, Measure measure, long many, String who, Details details, long amount) {
        if (at.toLocalDate().isAfter(LAST)) {
            return;
        }
        Activity activity = new Activity(measure, many, moment(at), details);
        if (who.isEmpty()) {
            store.log().record(activity);
        } else {
            store.log().record(activity, who);
        }
        ledger.add(new Done(at, measure.key(), many, who, details, amount));
    }

    private long sum(Period period, Predicate<Done> counted) {
        long sum = 0;
        for (Done done : ledger) {
            if (!done.day().isBefore(period.first()) && !done.day().isAfter(period.last()) && counted.test(done)) {
                sum += done.many();
            }
        }
        return sum;
    }

    private long sum(Period period, String what) {
        return sum(period, done -> done.what().equals(what));
    }

    private long connects(Period period) {
        return sum(period, done -> List.of("talked", "call-back", "not-interested", "appointment")
                .contains(done.came()));
    }

    private long held(Period period) {
        return sum(period, done -> done.came().equals("held"));
    }

    /// The sales of a period with, of each, the days of its cycle and the contacts in it; -1 where there is none.
    private List<long[]> cycles(Period period) {
        List<long[]> cycles = new ArrayList<>();
        for (Done sale : ledger) {
            if (!sale.what().equals("sale") || sale.day().isBefore(period.first()) || sale.day().isAfter(period
                    .last())) {
                continue;
            }
            List<Done> cycle = new ArrayList<>();
            for (Done done : ledger.stream().sorted(Comparator.comparing(Done::at)).toList()) {
                if (done.who().equals(sale.who()) && done.at().isBefore(sale.at())) {
                    if (done.what().equals("sale")) {
                        cycle.clear();
                    } else {
                        cycle.add(done);
                    }
                }
            }
            LocalDate begun = sale.first() != null ? sale.first() : cycle.isEmpty() ? null : cycle.getFirst().day();
            long contacts = 0;
            for (Done done : cycle) {
                boolean contact = List.of("cold-call", "email", "direct-mail", "appointment").contains(done.what());
                contacts += contact && begun != null && !done.day().isBefore(begun) ? done.many() : 0;
            }
            cycles.add(new long[]{begun == null ? -1 : ChronoUnit.DAYS.between(begun, sale.day()),
                contacts == 0 ? -1 : contacts});
        }
        return cycles;
    }

    private List<Long> known(Period period, int which) {
        return cycles(period).stream().map(cycle -> cycle[which]).filter(value -> value >= 0).sorted().toList();
    }

    private long closedReferrals(Period period) {
        return sum(period, "referral-closed") + sum(period, done -> done.what().equals("sale")
                && done.who().startsWith("Prospect ") && Integer.parseInt(done.who().substring(9)) % 5 == 0);
    }

    private static double median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    private static double mean(List<Long> values) {
        double sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static long p90(List<Long> sorted) {
        return sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1);
    }

    private List<Period> periods() {
        return List.of(new Period(FIRST, LAST), Period.year(2026), Period.month(YearMonth.of(2026, 3)),
                Period.quarter(LocalDate.of(2026, 8, 1)), Period.week(LocalDate.of(2026, 5, 6), DayOfWeek.MONDAY),
                Period.day(LAST));
    }

    @Test
    void everyFigureOfTheReviewIsTheOneWorkedOutHere() {
        MetricsService metrics = Wiring.metrics(store, Language.ENGLISH);
        for (Period period : periods()) {
            Review review = metrics.review(period);
            for (Measure measure : store.measures().counted()) {
                assertEquals(sum(period, measure.key()), review.totals().of(measure), measure.key() + " " + period);
            }
            long noted = sum(period, done -> done.what().equals("cold-call") && !done.came().isEmpty());
            assertEquals(connects(period), review.outcomes().connect().successes());
            assertEquals(noted, review.outcomes().connect().trials());
            assertEquals(held(period), review.outcomes().show().successes());
            assertEquals(held(period) + sum(period, done -> done.came().equals("no-show")),
                    review.outcomes().show().trials());
            assertEquals(List.of(sum(period, "cold-call"), connects(period), sum(period, "appointment"), held(period),
                    sum(period, "sale")), ChainTotals.of(Chain.FULL, review.totals()).counts());
            assertEquals(closedReferrals(period), review.referrals().successes());
            assertEquals(sum(period, "referral-received"), review.referrals().trials());
            assertEquals(sum(period, "upsell-success"), review.upsell().successes());
            assertEquals(sum(period, "upsell-attempt"), review.upsell().trials());
            long revenue = 0;
            for (Done done : ledger) {
                revenue += period.holds(done.day()) ? done.amount() : 0;
            }
            assertEquals(new Money(revenue), review.revenue());
            assertEquals(shared(revenue, sum(period, "sale")), review.averageSale());
            assertEquals(shared(revenue, sum(period, "cold-call")), review.valueOfCall());
            assertSpread(known(period, 0), review.cycles().days());
            assertSpread(known(period, 1), review.cycles().contacts());
            assertEquals(period.holds(LAST) ? 1 : 0, review.cycles().faults());
            assertTime(period, review);
            assertMonths(period, review);
        }
    }

    private void assertTime(Period period, Review review) {
        Map<String, Long> minutes = new TreeMap<>();
        for (Done done : ledger) {
            if (done.what().equals("non-sales-time") && period.holds(done.day())) {
                minutes.merge(done.details().category(), done.many(), Long::sum);
            }
        }
        assertEquals(minutes, review.time().byCategory());
        assertEquals(sum(period, "non-sales-time"), review.time().minutes());
    }

    private void assertMonths(Period period, Review review) {
        Map<YearMonth, Long> calls = new TreeMap<>();
        for (Done done : ledger) {
            if (done.what().equals("cold-call") && period.holds(done.day())) {
                calls.merge(YearMonth.from(done.day()), done.many(), Long::sum);
            }
        }
        review.byMonth().forEach((month, totals) -> assertEquals(calls.getOrDefault(month, 0L),
                totals.of(Measure.COLD_CALL), month.toString()));
    }

    private static Optional<Money> shared(long revenue, long parts) {
        return revenue == 0 || parts == 0
                ? Optional.empty()
                : Optional.of(new Money(BigDecimal.valueOf(revenue)
                        .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN).longValueExact()));
    }

    private static void assertSpread(List<Long> sorted, Spread spread) {
        assertEquals(sorted.size(), spread.count());
        if (sorted.isEmpty()) {
            assertEquals(OptionalDouble.empty(), spread.median());
            return;
        }
        assertEquals(median(sorted), spread.median().orElseThrow(), 0);
        assertEquals(mean(sorted), spread.mean().orElseThrow(), 1e-9);
        assertEquals(p90(sorted), spread.p90().orElseThrow(), 0);
    }

    /// The figures as the window shows them, of the year 2026 and beside it what is known of 2025.
    @Test
    void theWindowShowsThoseFigures() {
        Period year = Period.year(2026);
        List<String> shown = Headless.onWindow(() -> {
            DesktopWiring desktop = Views.over(store, SampleYear.CLOCK, new Notices());
            Scene scene = desktop.shell().scene(1180, 780);
            desktop.begin();
            desktop.shell().show(Place.REVIEW);
            Views.choose(scene, "#span", 3);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.lookup("#further").lookupAll(".label").stream().map(KnownYearTest::text).toList();
        });
        long sales = sum(year, "sale");
        for (String[] expected : new String[][]{{"Cold calls", whole(sum(year, "cold-call"))},
            {"Sales", whole(sales)}, {"Emails", whole(sum(year, "email"))},
            {"Direct mail", whole(sum(year, "direct-mail"))}, {"Demo", whole(sum(year, "demo"))},
            {"Connect rate", percent(connects(year), sum(year, done -> done.what().equals("cold-call")
                    && !done.came().isEmpty()))},
            {"Show rate", percent(held(year), held(year) + sum(year, done -> done.came().equals("no-show")))},
            {"Referrals closed", whole(sum(year, "referral-closed"))},
            {"Up-sell rate", percent(sum(year, "upsell-success"), sum(year, "upsell-attempt"))},
            {"Quotes of demos", percent(sum(year, "quote"), sum(year, "demo"))},
            {"Sales cycle, median days", decimal(median(known(year, 0)))},
            {"Sales cycle, mean days", decimal(mean(known(year, 0)))},
            {"Sales cycle, days for 90%", whole(p90(known(year, 0)))},
            {"Contacts per sale, median", decimal(median(known(year, 1)))},
            {"Contacts per sale, mean", decimal(mean(known(year, 1)))},
            {"Sales dated before their first contact", "1"}}) {
            int at = shown.indexOf(expected[0]);
            assertTrue(at >= 0, expected[0] + " in " + shown);
            assertEquals(expected[1], shown.get(at + 1), expected[0]);
        }
        assertTrue(shown.contains(percent(closedReferrals(year), sum(year, "referral-received"))), shown.toString());
    }

    /// The connects of March against those of February, by a pooled z worked out here.
    @Test
    void theChangeAgainstThePeriodBeforeIsWeighed() {
        Period march = Period.month(YearMonth.of(2026, 3));
        Period february = Period.month(YearMonth.of(2026, 2));
        long calls = sum(march, "cold-call");
        long made = connects(march);
        long callsBefore = sum(february, "cold-call");
        long madeBefore = connects(february);
        double pooled = (double) (made + madeBefore) / (calls + callsBefore);
        double z = ((double) made / calls - (double) madeBefore / callsBefore)
                / Math.sqrt(pooled * (1 - pooled) * (1.0 / calls + 1.0 / callsBefore));
        MetricsService metrics = Wiring.metrics(store, Language.ENGLISH);
        RateChange change = new RateChange(
                ChainTotals.of(Chain.FULL, metrics.review(march).totals()).passages().getFirst().rate(),
                ChainTotals.of(Chain.FULL, metrics.review(february).totals()).passages().getFirst().rate());
        RateChange.Verdict expected = Math.abs(z) < 1.959964
                ? RateChange.Verdict.WITHIN_CHANCE
                : z > 0 ? RateChange.Verdict.HIGHER : RateChange.Verdict.LOWER;
        assertEquals(expected, change.verdict());
    }

    private static String text(Node label) {
        return ((Labeled) label).getText();
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String percent(long successes, long trials) {
        return BigDecimal.valueOf(successes).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(trials), 1, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }
}
