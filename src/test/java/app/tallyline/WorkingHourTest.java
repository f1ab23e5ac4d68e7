package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Due;
import app.tallyline.model.Entry;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.model.Timer;
import app.tallyline.store.Store;

/// A working hour at the desk, by keyboard alone.
class WorkingHourTest {
    private static final LocalDate DAY = SampleYear.TODAY;

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Store store;

    @BeforeEach
    void open() throws TimeoutException {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
        assertEquals(List.of(), store.keeper().check());
        store.close();
    }

    private void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            DesktopWiring desktop = Views.over(store, SampleYear.CLOCK, new Notices());
            Scene scene = desktop.shell().scene(980, 900);
            stage.setScene(scene);
            desktop.begin();
            show(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void show(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void chord(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String selector) {
        return ((Labeled) robot.lookup(selector).query()).getText();
    }

    private List<Activity> log(Measure measure) {
        return store.log().on(DAY, 100).stream().map(Entry::activity)
                .filter(activity -> activity.measure().equals(measure)).toList();
    }

    private Prospect prospect(String name) {
        return store.prospects().find(name).orElseThrow().prospect();
    }

    @Test
    void aWorkingHourByKeyboardAlone() throws TimeoutException {
        store.prospects().add(Prospect.named("Nordlys A/S").withReach(new Prospect.Reach("", "20 30 40 50", "")));
        begin();
        KeyCode[] outcomes = {KeyCode.N, KeyCode.N, KeyCode.V, KeyCode.B, KeyCode.W, KeyCode.G, KeyCode.T, KeyCode.I,
            KeyCode.N, KeyCode.T, KeyCode.V, KeyCode.N, KeyCode.N, KeyCode.G, KeyCode.I, KeyCode.T};
        for (KeyCode outcome : outcomes) {
            type(KeyCode.C, outcome);
        }

        // The seventeenth call, with a prospect found by its number, leads to an appointment on Thursday at one.
        type(KeyCode.C, KeyCode.P);
        write("2030");
        type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.D);
        write("thu");
        type(KeyCode.TAB);
        write("13");
        type(KeyCode.ENTER);

        // The eighteenth, with somebody new, is to be called back tomorrow at half past nine.
        type(KeyCode.C, KeyCode.K);
        write("Åse Holm");
        type(KeyCode.ENTER, KeyCode.TAB);
        write("9:30");
        type(KeyCode.ENTER);

        // The nineteenth is logged twice by a slip of the finger, and taken back once.
        type(KeyCode.C, KeyCode.C);
        chord(KeyCode.CONTROL, KeyCode.Z);
        type(KeyCode.N);

        // The twentieth: an appointment by its own key, and a sale with its amount, product and customer.
        type(KeyCode.C, KeyCode.T, KeyCode.A, KeyCode.S, KeyCode.ENTER);
        write("12,500.50");
        type(KeyCode.TAB);
        write("Two years");
        type(KeyCode.ENTER, KeyCode.P);
        write("Nordlys");
        type(KeyCode.ENTER);

        assertEquals("20", text("#count-cold-call"));
        assertEquals("2", text("#count-appointment"));
        assertEquals("1", text("#count-sale"));
        Map<Outcome, Long> came = log(Measure.COLD_CALL).stream().map(Activity::details)
                .flatMap(details -> details.outcome().stream())
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertEquals(Map.of(Outcome.NO_ANSWER, 6L, Outcome.VOICEMAIL, 2L, Outcome.BUSY, 1L, Outcome.WRONG_NUMBER, 1L,
                Outcome.GATEKEEPER, 2L, Outcome.TALKED, 4L, Outcome.NOT_INTERESTED, 2L, Outcome.APPOINTMENT, 1L,
                Outcome.CALL_BACK, 1L), came);
        assertEquals(List.of(DAY.plusDays(3).atTime(13, 0)), log(Measure.APPOINTMENT).stream()
                .flatMap(activity -> activity.details().meantFor().stream()).toList());
        assertEquals(Optional.of(new FollowUp(DAY.plusDays(1), Optional.of(LocalTime.of(9, 30)))),
                prospect("Åse Holm").followUp());
        Details sale = log(Measure.SALE).getFirst().details();
        assertEquals(Optional.of(new Money(12_500_50)), sale.amount());
        assertEquals("Two years", sale.deal().product());

        // "Nordlys" was entered as it stands, beside "Nordlys A/S": the two are made one.
        assertEquals(3, store.prospects().count());
        chord(KeyCode.CONTROL, KeyCode.DIGIT4);
        chord(KeyCode.CONTROL, KeyCode.F);
        write("20304050");
        type(KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.J);
        write("nordl");
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(2, store.prospects().count());
        long one = store.prospects().find("Nordlys A/S").orElseThrow().id();
        assertEquals(List.of(Measure.SALE, Measure.APPOINTMENT, Measure.COLD_CALL), store.log().with(one).stream()
                .map(entry -> entry.activity().measure()).toList());
        assertEquals(Prospect.Stage.WON, prospect("Nordlys A/S").stage());
    }

    @Test
    void whatIsDueIsAnsweredByKey() throws TimeoutException {
        for (int i = 0; i < 3; i++) {
            store.log().record(new Activity(Measure.APPOINTMENT, 1, Moment.onDay(DAY.minusDays(5 + i), SampleYear.CLOCK
                    .getZone()), Details.NONE.withMeantFor(Optional.of(DAY.minusDays(i).atTime(8, 0)))), "Møde " + i);
        }
        for (int i = 0; i < 3; i++) {
            store.prospects().add(Prospect.named("Ring " + i)
                    .withFollowUp(Optional.of(new FollowUp(DAY.minusDays(10 + i), Optional.empty()))));
        }
        begin();
        assertEquals(List.of("Ring 2", "Ring 1", "Ring 0", "Møde 2", "Møde 1", "Møde 0"), due());
        type(KeyCode.F6, KeyCode.C, KeyCode.N, KeyCode.F6, KeyCode.D, KeyCode.M);
        assertEquals(List.of("Møde 2", "Møde 1", "Møde 0"), due());
        assertEquals(Optional.of(DAY.plusDays(1)), prospect("Ring 0").followUp().flatMap(FollowUp::day));
        assertEquals(List.of(Optional.of(Outcome.NO_ANSWER)), log(Measure.COLD_CALL).stream()
                .map(call -> call.details().outcome()).toList());
        type(KeyCode.H, KeyCode.N, KeyCode.M);
        write("+2");
        type(KeyCode.ENTER);
        assertEquals(List.of(), due());
        assertEquals(DAY.plusDays(2).atTime(8, 0), store.agenda().before(DAY.plusDays(9).atStartOfDay()).stream()
                .filter(each -> each.name().equals("Møde 0")).findFirst().orElseThrow().at());
        // The focus is back on the page: keys log again.
        type(KeyCode.ESCAPE, KeyCode.C);
        assertTrue(log(Measure.COLD_CALL).size() >= 1);
    }

    private List<String> due() {
        return store.agenda().before(DAY.plusDays(1).atStartOfDay()).stream().map(Due::name).toList();
    }

    @Test
    void theFurtherMeasuresHaveAKeyEachAndTheTimerIsStartedAndStopped() throws TimeoutException {
        begin();
        type(KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.L, KeyCode.M, KeyCode.R, KeyCode.F, KeyCode.U,
                KeyCode.Y, KeyCode.X);
        assertEquals(200, log(Measure.DIRECT_MAIL).getFirst().quantity());
        for (Measure measure : List.of(Measure.EMAIL, Measure.REFERRAL_RECEIVED, Measure.REFERRAL_CLOSED,
                Measure.UPSELL_ATTEMPT, Measure.UPSELL_SUCCESS, Measure.BUSINESS_CARD)) {
            assertEquals(1, log(measure).size(), measure.key());
        }
        type(KeyCode.O);
        assertTrue(store.timer().now().isPresent());
        type(KeyCode.O);
        assertTrue(store.timer().now().isEmpty());
        type(KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.O, KeyCode.ENTER);
        write("Reports");
        type(KeyCode.ENTER);
        Activity spent = log(Measure.NON_SALES_TIME).stream().filter(each -> each.quantity() == 45).findFirst()
                .orElseThrow();
        assertEquals("reports", spent.details().category());
    }

    @Test
    void aTimerThatRunsKeepsWhatItIsFor() throws TimeoutException {
        store.timer().start(new Timer(Measure.NON_SALES_TIME, SampleYear.CLOCK.instant().minusSeconds(600), "travel"));
        begin();
        // The desk is made anew in another language while the timer runs.
        robot.interact(() -> store.settings().change(now -> now.withLook(new Settings.Look(Optional.of(Language.DANISH),
                Settings.Theme.LIGHT))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.of("travel"), store.timer().now().map(Timer::category));
        type(KeyCode.O);
        Activity spent = log(Measure.NON_SALES_TIME).getFirst();
        assertEquals(10, spent.quantity());
        assertEquals("travel", spent.details().category());
    }

    @Test
    void aMeasureOfOnesOwnIsMadeLoggedAndRetired() throws TimeoutException {
        begin();
        chord(KeyCode.CONTROL, KeyCode.DIGIT5);
        chord(KeyCode.CONTROL, KeyCode.N);
        write("Demoer");
        type(KeyCode.TAB, KeyCode.TAB);
        write("c");
        type(KeyCode.ENTER);
        assertTrue(text("#measure-problem").contains("“c”"), text("#measure-problem"));
        chord(KeyCode.CONTROL, KeyCode.A);
        write("h");
        type(KeyCode.ENTER);
        Measure demos = store.measures().loggable().getLast();
        assertEquals("demoer", demos.key());
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        type(KeyCode.DIGIT3, KeyCode.H);
        assertEquals(3, log(demos).getFirst().quantity());
        assertTrue(text("#also-demoer").startsWith("Demoer 3"), text("#also-demoer"));
    }

    @Test
    void theProspectNamedBeforeTheCallIsTheCalls() throws TimeoutException {
        begin();
        type(KeyCode.P);
        write("Kjær & Sønner");
        type(KeyCode.ENTER);
        assertEquals("Next: Kjær & Sønner  ✕", text("#next-with"));
        type(KeyCode.C, KeyCode.C);
        assertEquals(1, store.log().with(store.prospects().find("kjær & sønner").orElseThrow().id()).size());
        assertEquals(2, log(Measure.COLD_CALL).size());
    }

    @Test
    void ofTwoNamesakesTheOneThatWasChosenIsMeant() throws TimeoutException {
        store.prospects().add(Prospect.named("Jens Hansen").withReach(new Prospect.Reach("Nordlys", "", "")));
        long second = store.prospects().add(Prospect.named("Jens Hansen")
                .withReach(new Prospect.Reach("Bageren", "", ""))).id();
        begin();
        type(KeyCode.C, KeyCode.P);
        write("bag");
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(1, store.log().with(second).size());
        type(KeyCode.P);
        write("bag");
        type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.C);
        assertEquals(2, store.log().with(second).size());
        type(KeyCode.C, KeyCode.E, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        write("bag");
        type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        assertEquals(3, store.log().with(second).size());
        assertEquals(2, store.prospects().count());
    }

    @Test
    void anEntryIsChangedWithAllThatIsKnownOfIt() throws TimeoutException {
        begin();
        type(KeyCode.C, KeyCode.E, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        write("Bakkegården");
        type(KeyCode.ENTER);
        assertEquals(1, store.log().with(store.prospects().find("Bakkegården").orElseThrow().id()).size());
    }
}
