package app.tallyline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.goal.GoalModel;
import app.tallyline.desktop.review.ReviewModel;
import app.tallyline.desktop.review.Span;
import app.tallyline.desktop.shell.Shell;
import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// How long it takes until every figure of Review and of Goal is there, with a million activities over ten years in the
/// store; beside it the totals of the same days, asked of the activities themselves in plain SQL.
final class FiguresBench {
    private static final int YEARS = 10;
    private static final int WORKING_DAYS = 2_600;
    private static final int ROUNDS = 40;
    private static final int WARM_UP_ROUNDS = 15;
    private static final int SETTLED_MS = 400;

    private FiguresBench() {}

    private interface Question {
        void ask() throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("tallyline-bench");
        Path file = folder.resolve("million.db");
        Clock clock = Clock.systemDefaultZone();
        try (Store store = Store.open(file, clock);
                Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            if (store.history().span().isEmpty()) {
                fill(store, clock);
            }
            System.out.printf(Locale.ROOT, "%,d activities%n", count(plain));
            MetricsService metrics = Wiring.metrics(store, Language.ENGLISH);
            Work work = Work.direct(new Notices());
            CurrentDate date = new CurrentDate(clock);
            ReviewModel review = new ReviewModel(metrics, store, work, new Notices(), date);
            GoalModel goal = new GoalModel(store, metrics, () -> Wiring.calendar(store, Language.ENGLISH), work,
                    new Notices(), date);
            LocalDate today = date.today();
            measure("every figure of Review, this week", review::refresh);
            measure("every figure of Goal, this month", goal::refresh);
            goal.choose(now -> now.withMature(true));
            measure("every figure of Goal, mature figures", goal::refresh);
            goal.choose(now -> now.withMature(false));
            review.choose(Span.YEAR);
            measure("every figure of Review, this year", review::refresh);
            opening(store, clock);
            measure("plain SQL over the activities, totals of a year by day",
                    () -> totals(plain, new Period(today.minusYears(1), today)));
            measure("plain SQL over the activities, totals of ten years by day",
                    () -> totals(plain, new Period(today.minusYears(YEARS), today)));
        }
        System.exit(0);
    }

    private static void measure(String what, Question question) throws SQLException {
        long[] times = new long[ROUNDS];
        for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            question.ask();
            times[Math.max(0, i)] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, worst %.1f ms of %d%n", what, times[ROUNDS / 2] / 1e6,
                times[ROUNDS - 1] / 1e6, ROUNDS);
    }

    /// From the key that opens a screen to all its figures laid out in the scene, beside a window that stays free: the
    /// question runs on the reader's thread.
    private static void opening(Store store, Clock clock) throws InterruptedException {
        BlockingQueue<Long> answered = new LinkedBlockingQueue<>();
        Shell shell = Headless.onWindow(() -> {
            Notices notices = new Notices();
            ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
            Shell[] made = new Shell[1];
            Executor window = task -> Platform.runLater(() -> {
                task.run();
                made[0].scene().getRoot().applyCss();
                made[0].scene().getRoot().layout();
                answered.add(System.nanoTime());
            });
            DesktopWiring desktop = new DesktopWiring(store, clock, Locale.ROOT,
                    new Work(reader, reader, reader, window, notices), notices, new Views.Painted());
            made[0] = desktop.shell();
            Stage stage = new Stage();
            stage.setScene(made[0].scene(1180, 780));
            desktop.begin();
            stage.show();
            return made[0];
        });
        for (Place place : List.of(Place.REVIEW, Place.GOAL)) {
            long[] times = new long[ROUNDS];
            for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
                Headless.onWindow(() -> shell.show(Place.SETTINGS));
                TimeUnit.MILLISECONDS.sleep(SETTLED_MS);
                answered.clear();
                long begun = System.nanoTime();
                Platform.runLater(() -> shell.show(place));
                times[Math.max(0, i)] = answered.take() - begun;
            }
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "opening %s, to its figures laid out: median %.1f ms, worst %.1f ms of %d%n",
                    place, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6, ROUNDS);
        }
    }

    private static long count(Connection plain) throws SQLException {
        try (PreparedStatement statement = plain.prepareStatement("SELECT count(*) FROM activity");
                ResultSet answer = statement.executeQuery()) {
            return answer.getLong(1);
        }
    }

    private static void totals(Connection plain, Period period) throws SQLException {
        try (PreparedStatement statement = plain.prepareStatement("""
                SELECT day, measure, sum(quantity) FROM activity WHERE day BETWEEN ? AND ? GROUP BY day, measure""")) {
            statement.setString(1, period.first().toString());
            statement.setString(2, period.last().toString());
            try (ResultSet answer = statement.executeQuery()) {
                long sum = 0;
                while (answer.next()) {
                    sum += answer.getLong(3);
                }
                if (sum == 0) {
                    throw new IllegalStateException("Nothing was found");
                }
            }
        }
    }

    /// Some 385 activities a working day; six calls in ten are with a known prospect.
    private static void fill(Store store, Clock clock) {
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
        LocalDate today = LocalDate.now(clock);
        store.goals().keep(new Goal(YearMonth.from(today).minusYears(1), new Goal.Sales(330)));
        Random chance = new Random(1);
        List<LocalDate> days = today.minusYears(YEARS).datesUntil(today)
                .filter(day -> day.getDayOfWeek().getValue() <= 5).limit(WORKING_DAYS).toList();
        int prospect = 0;
        for (int first = 0; first < days.size(); first += 100) {
            List<Incoming> rows = new ArrayList<>();
            for (LocalDate day : days.subList(first, Math.min(days.size(), first + 100))) {
                rows.add(new Incoming("anonymous " + day, Optional.empty(), anonymous(day, clock, chance)));
                for (int i = 0; i < 45; i++) {
                    int who = Math.max(0, prospect++ - chance.nextInt(400));
                    rows.add(new Incoming("known " + day + " " + i, Optional.of(Prospect.named("Firm " + who)),
                            known(day, clock, chance)));
                }
            }
            store.intake().bring(rows, _ -> true);
        }
    }

    private static List<Activity> anonymous(LocalDate day, Clock clock, Random chance) {
        List<Activity> done = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            done.add(call(day, clock, chance));
            if (i % 7 == 0) {
                done.add(new Activity(Measure.APPOINTMENT, 1, at(day, clock, chance)));
            }
        }
        for (int i = 0; i < 6; i++) {
            done.add(new Activity(Measure.SALE, 1, at(day, clock, chance), Details.NONE
                    .withAmount(Optional.of(new Money(500_000 + chance.nextInt(2_000_000))))));
            done.add(new Activity(Measure.EMAIL, 3, at(day, clock, chance)));
        }
        return done;
    }

    private static List<Activity> known(LocalDate day, Clock clock, Random chance) {
        List<Activity> done = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            done.add(call(day, clock, chance));
        }
        if (chance.nextInt(100) < 60) {
            done.add(new Activity(Measure.APPOINTMENT, 1, at(day, clock, chance), Details.NONE
                    .withOutcome(chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(Outcome.HELD))
                    .withMeantFor(Optional.of(day.plusDays(7).atTime(10, 0)))));
        }
        if (chance.nextInt(100) < 22) {
            done.add(new Activity(Measure.SALE, 1, at(day, clock, chance), Details.NONE
                    .withAmount(Optional.of(new Money(500_000 + chance.nextInt(2_000_000))))));
        }
        return done;
    }

    private static Activity call(LocalDate day, Clock clock, Random chance) {
        return new Activity(Measure.COLD_CALL, 1, at(day, clock, chance), Details.NONE.withOutcome(
                Optional.of(Outcome.OF_CALLS.get(chance.nextInt(Outcome.OF_CALLS.size())))));
    }

    private static Moment at(LocalDate day, Clock clock, Random chance) {
        return Moment.at(day, LocalTime.of(8 + chance.nextInt(9), chance.nextInt(60), chance.nextInt(60)),
                clock.getZone());
    }
}
