package app.tallyline;

import app.tallyline.desktop.dialog.GtkDialog;

/// The program: a command line where one is given, else the window; or, started by the window itself, a dialog for files.
public final class Tallyline {
    private Tallyline() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals(GtkDialog.ARGUMENT)) {
            GtkDialog.run();
            return;
        }
        Wiring wiring = new Wiring();
        if (!wiring.readable(arguments)) {
            System.exit(1);
        }
        WindowOptions.of(arguments).ifPresentOrElse(options -> {
            int result = wiring.openWindow(options);
            if (result != 0) {
                System.exit(result);
            }
        }, () -> System.exit(wiring.runCommand(arguments)));
    }
}
