package app.tallyline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came of a call or an appointment.
public enum Outcome {
    NO_ANSWER(false, "N"),
    VOICEMAIL(false, "V"),
    BUSY(false, "B"),
    WRONG_NUMBER(false, "W"),
    GATEKEEPER(false, "G"),
    TALKED(true, "T"),
    CALL_BACK(true, "K"),
    NOT_INTERESTED(true, "I"),
    APPOINTMENT(true, "D"),
    HELD(false, "H"),
    NO_SHOW(false, "N"),
    CANCELLED(false, "X"),
    MOVED(false, "M");

    /// Those of a call, the most frequent first.
    public static final List<Outcome> OF_CALLS = Arrays.stream(values()).filter(each -> !each.ofAppointment()).toList();
    /// Those of an appointment.
    public static final List<Outcome> OF_APPOINTMENTS = Arrays.stream(values()).filter(Outcome::ofAppointment).toList();

    private final boolean connect;
    private final String shortcut;

    Outcome(boolean connect, String shortcut) {
        this.connect = connect;
        this.shortcut = shortcut;
    }

    /// The key that notes it: at the desk for the newest call, in the list of what is due for an appointment.
    public String shortcut() {
        return shortcut;
    }

    /// Whether a dial with this outcome reached the person it was meant for: a *connect*.
    public boolean connect() {
        return connect;
    }

    /// Whether this is the outcome of an appointment rather than of a call.
    public boolean ofAppointment() {
        return ordinal() >= HELD.ordinal();
    }

    /// The stable name in the store, in tables and on the command line, such as `no-answer`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The outcome of that key, or empty where there is none.
    public static Optional<Outcome> ofKey(String key) {
        return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
    }
}
