package app.tallyline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a call or an appointment.
public enum Outcome {
    NO_ANSWER(false),
    VOICEMAIL(false),
    BUSY(false),
    WRONG_NUMBER(false),
    GATEKEEPER(false),
    TALKED(true),
    CALL_BACK(true),
    NOT_INTERESTED(true),
    APPOINTMENT(true),
    HELD(false),
    NO_SHOW(false),
    CANCELLED(false),
    MOVED(false);

    private final boolean connect;

    Outcome(boolean connect) {
        this.connect = connect;
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
