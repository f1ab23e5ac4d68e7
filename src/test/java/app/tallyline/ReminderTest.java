package app.tallyline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.desktop.shell.Reminder;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What falls due while the window is open is told on the desktop.
class ReminderTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @TempDir
    private Path folder;

    @Test
    void aFollowUpIsToldWhenItFallsDue() {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:59:30Z"), ZONE);
        Notices notices = new Notices();
        Views.Painted desktop = new Views.Painted();
        try (Store store = Store.open(folder.resolve("t.db"), clock)) {
            SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
            Headless.onWindow(() -> {
                DesktopWiring wiring = new DesktopWiring(store, clock, Locale.ROOT, Work.direct(notices), notices,
                        desktop);
                wiring.shell().scene(980, 700);
                wiring.begin();
                store.prospects().add(Prospect.named("Åse Holm").withFollowUp(Optional.of(
                        new FollowUp(LocalDate.of(2026, 11, 23), Optional.of(LocalTime.NOON)))));
                wiring.turn();
                assertEquals(List.of(), desktop.reminders());
                clock.moveTo(Instant.parse("2026-11-23T11:00:00Z"));
                wiring.turn();
                wiring.turn();
            });
            assertEquals(List.of("Åse Holm: You meant to call now, 12:00."), desktop.reminders());
        }
    }

    @Test
    void theReminderIsSeenAndAnsweredAndTakesNoKeys() {
        Words words = Words.of(Language.DANISH, Locale.of("da", "DK"), Currency.getInstance("DKK"));
        List<String> answered = new ArrayList<>();
        Headless.onWindow(() -> {
            new Views.Painted().paint(Settings.Theme.LIGHT);
            Stage stage = new Stage();
            Button field = new Button("the user types here");
            stage.setScene(new Scene(new StackPane(field), 400, 300));
            stage.show();
            field.requestFocus();
            Popup popup = Reminder.show(stage, words, "Åse Holm", "Du ville ringe nu, kl. 12.00.",
                    () -> answered.add("shown"));
            assertTrue(popup.isShowing());
            assertEquals(field, stage.getScene().getFocusOwner());
            Node card = popup.getContent().getFirst();
            ((Button) card.lookup("#reminder-show")).fire();
            assertTrue(!popup.isShowing());
            stage.hide();
        });
        assertEquals(List.of("shown"), answered);
    }
}
