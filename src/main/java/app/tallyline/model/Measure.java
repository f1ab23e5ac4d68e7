package app.tallyline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that is counted or timed, or a rate of two such things: built in, or made by the user.
///
/// @param key the stable name in the store, in tables and on the command line: lower-case letters, digits and
///        hyphens, 1 to 40 characters, beginning with a letter
/// @param kind what its quantities are
public record Measure(String key, Kind kind) {
    /// What a quantity of a measure is: pieces, or minutes. A rate has none: it is made of two counters.
    public enum Kind {
        COUNT,
        TIME,
        RATE;

        /// The stable name in the store and on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of that key, or empty where there is none.
        public static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public static final Measure COLD_CALL = new Measure("cold-call", Kind.COUNT);
    public static final Measure APPOINTMENT = new Measure("appointment", Kind.COUNT);
    public static final Measure SALE = new Measure("sale", Kind.COUNT);
    public static final Measure EMAIL = new Measure("email", Kind.COUNT);
    public static final Measure DIRECT_MAIL = new Measure("direct-mail", Kind.COUNT);
    public static final Measure REFERRAL_RECEIVED = new Measure("referral-received", Kind.COUNT);
    public static final Measure REFERRAL_CLOSED = new Measure("referral-closed", Kind.COUNT);
    public static final Measure UPSELL_ATTEMPT = new Measure("upsell-attempt", Kind.COUNT);
    public static final Measure UPSELL_SUCCESS = new Measure("upsell-success", Kind.COUNT);
    public static final Measure BUSINESS_CARD = new Measure("business-card", Kind.COUNT);
    public static final Measure NON_SALES_TIME = new Measure("non-sales-time", Kind.TIME);

    /// The three that make the funnel, from its mouth to its end.
    public static final List<Measure> CORE = List.of(COLD_CALL, APPOINTMENT, SALE);

    /// Every measure that comes with the program, the core ones first.
    public static final List<Measure> BUILT_IN = List.of(COLD_CALL, APPOINTMENT, SALE, EMAIL, DIRECT_MAIL,
            REFERRAL_RECEIVED, REFERRAL_CLOSED, UPSELL_ATTEMPT, UPSELL_SUCCESS, BUSINESS_CARD, NON_SALES_TIME);

    /// @throws IllegalArgumentException if the key is not as described
    public Measure {
        Objects.requireNonNull(kind, "kind");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A measure's key is 1 to 40 lower-case letters, digits and hyphens: " + key);
        }
    }

    /// Whether the program brings this measure itself.
    public boolean builtIn() {
        return BUILT_IN.contains(this);
    }

    /// Whether an activity of this measure is a contact with a prospect, as counted before a close.
    public boolean contact() {
        return this.equals(COLD_CALL) || this.equals(EMAIL) || this.equals(DIRECT_MAIL) || this.equals(APPOINTMENT);
    }
}
