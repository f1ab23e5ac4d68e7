package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
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
import app.tallyline.desktop.frame.Place;
import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.Goal;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;

/// The screens over ten years of a thousand entries a day, each as large as one may be, and what is said of larger ones.
class LargeFiguresTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private final Notices notices = new Notices();
    private Store store;
    private DesktopWiring desktop;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), SampleYear.CLOCK);
        SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        store.close();
    }

    private void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage((Stage each) -> {
            desktop = Views.over(store, SampleYear.CLOCK, notices);
            each.setScene(desktop.shell().scene(980, 800));
            desktop.begin();
            each.setX(0);
            each.setY(0);
            each.show();
            each.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The sums alone, from which figures are made.
    private void fill(long appointments, long sales) throws SQLException {
        store.log().record(new Activity(Measure.SALE, Activity.MOST, Moment.onDay(SampleYear.TODAY,
                SampleYear.CLOCK.getZone()), Details.NONE.withAmount(Optional.of(Money.MOST))), "Nordlys");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.path());
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM tally");
            statement.execute("""
                    WITH RECURSIVE day (day) AS (SELECT date('%1$s', '-10 years') UNION ALL
                                                 SELECT date(day, '+1 day') FROM day WHERE day < '%1$s')
                    INSERT INTO tally (day, hour, measure, outcome, entries, quantity, amount)
                    SELECT d.day, 9, m.key, '', 1000,
                           CASE m.key WHEN 'appointment' THEN %2$d WHEN 'sale' THEN %3$d ELSE 1000000000 END,
                           CASE m.key WHEN 'sale' THEN 1000 * %4$d ELSE 0 END
                    FROM day d CROSS JOIN measure m WHERE m.kind <> 'rate'""".formatted(SampleYear.TODAY, appointments,
                    sales, Money.MOST.minor()));
        }
    }

    private void everyScreenIsShown() throws TimeoutException {
        begin();
        for (Place place : Place.values()) {
            robot.interact(() -> desktop.shell().show(place));
            WaitForAsyncUtils.waitForFxEvents();
            assertFalse(notices.latestProperty().get().filter(Notices.Notice::problem).isPresent(), place::toString);
        }
    }

    @Test
    void everyScreenShowsTheLargestSums() throws TimeoutException, SQLException {
        fill(500_000_000, 20_000_000);
        store.goals().keep(new Goal(YearMonth.from(SampleYear.TODAY), new Goal.Revenue(Money.MOST)));
        everyScreenIsShown();
        assertEquals(Money.MOST.minor() * 1_000, store.history().revenue(Period.day(SampleYear.TODAY)).minor());
    }

    @Test
    void everyScreenShowsTheRarestSales() throws TimeoutException, SQLException {
        fill(9, 1);
        store.goals().keep(new Goal(YearMonth.from(SampleYear.TODAY), new Goal.Sales(Goal.MOST_SALES)));
        everyScreenIsShown();
    }

    @Test
    void anAmountThatIsTooLargeIsToldAtTheFieldWithTheBound() throws TimeoutException {
        store.log().record(new Activity(Measure.SALE, 1, Moment.onDay(SampleYear.TODAY, SampleYear.CLOCK.getZone())));
        begin();
        robot.type(KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            TextField amount = robot.lookup("#edit-amount").query();
            amount.requestFocus();
            amount.setText("90,000,000,000,000");
        });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("An amount is at most DKK\u00a025,000,000,000.",
                ((Labeled) robot.lookup("#edit-problem").query()).getText());
    }
}
