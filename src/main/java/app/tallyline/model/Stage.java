package app.tallyline.model;

import java.util.Locale;

/// One stage of the way from a cold call to a sale.
public sealed interface Stage {
    /// Dials that reached the person they were meant for: calls whose outcome says so.
    Stage CONNECT = Noted.CONNECT;
    /// Appointments that took place.
    Stage HELD = Noted.HELD;

    /// The stable name in the store and on the command line.
    String key();

    /// A stage whose number is the total of a measure.
    record Counted(Measure measure) implements Stage {
        /// @throws IllegalArgumentException if the measure is not a counter
        public Counted {
            if (measure.kind() != Measure.Kind.COUNT) {
                throw new IllegalArgumentException("A stage is counted, not timed: " + measure.key());
            }
        }

        @Override
        public String key() {
            return measure.key();
        }
    }

    /// A stage whose number is told by the outcomes noted.
    enum Noted implements Stage {
        CONNECT,
        HELD;

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
