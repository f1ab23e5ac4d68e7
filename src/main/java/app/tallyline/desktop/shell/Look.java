package app.tallyline.desktop.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import app.tallyline.model.Settings;

/// The theme that a choice of colours comes to.
public final class Look {
    private Look() {}

    /// The style sheet of the theme, in the binary form that loads fastest.
    public static String styleSheet(Settings.Theme chosen) {
        boolean dark = switch (chosen) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        return theme.getUserAgentStylesheetBSS() == null
                ? theme.getUserAgentStylesheet()
                : theme.getUserAgentStylesheetBSS();
    }
}
