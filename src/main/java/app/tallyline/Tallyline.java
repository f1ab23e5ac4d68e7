package app.tallyline;

/// The program: a command line where one is given, else the window.
public final class Tallyline {
    private Tallyline() {}

    public static void main(String[] arguments) {
        Wiring wiring = new Wiring();
        if (Wiring.asksForWindow(arguments)) {
            int result = wiring.openWindow(arguments);
            if (result != 0) {
                System.exit(result);
            }
        } else {
            System.exit(wiring.runCommand(arguments));
        }
    }
}
