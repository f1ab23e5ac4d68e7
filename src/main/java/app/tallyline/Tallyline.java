package app.tallyline;

/// The program: a command line where one is given, else the window.
public final class Tallyline {
    private Tallyline() {}

    public static void main(String[] arguments) {
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
