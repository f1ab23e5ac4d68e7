package app.tallyline.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/// What is handed to the desktop's own notifications.
class SystemNotificationTest {
    private static final SystemNotification NOTIFICATION = new SystemNotification("-Kjær & <b>Sønner</b>",
            "Ring til Kjær & <b>Sønner</b> kl. 12.00.");

    @Test
    void whatLooksLikeMarksOrOptionsIsTextOnLinux() {
        assertEquals(List.of("notify-send", "--app-name=Tallyline", "--", "-Kjær & <b>Sønner</b>",
                "Ring til Kjær &amp; &lt;b&gt;Sønner&lt;/b&gt; kl. 12.00."), NOTIFICATION.command("linux"));
    }

    @Test
    void noTextBecomesPartOfTheScriptOnMacOs() {
        List<String> command = NOTIFICATION.command("mac os x");
        assertEquals(List.of("Tallyline", NOTIFICATION.title(), NOTIFICATION.text()), command.subList(command.size()
                - 3, command.size()));
        assertEquals("end run", command.get(command.size() - 4));
    }

    @Test
    void whereTheDesktopHasNoCommandForItNothingIsRun() {
        assertEquals(List.of(), NOTIFICATION.command("windows 11"));
    }
}
