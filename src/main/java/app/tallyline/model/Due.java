package app.tallyline.model;

import java.time.LocalDateTime;

/// Something that waits for the user: an appointment whose outcome is not noted, or a prospect to be contacted.
public sealed interface Due {
    /// When it is due, by the clock on the desk; midnight stands for any time that day.
    LocalDateTime at();

    /// With whom; empty where it is anonymous.
    String name();

    /// What makes it due: the same as long as nothing is done about it, whatever else is said of it.
    Cause cause();

    /// What makes something due.
    ///
    /// @param appointment whether it is an appointment, else a prospect to be contacted
    /// @param id of the entry, or of the prospect
    /// @param at when it is due
    record Cause(boolean appointment, long id, LocalDateTime at) {}

    /// An appointment.
    ///
    /// @param entry its entry in the log, whose time is known
    record Appointment(Entry entry, String name) implements Due {
        @Override
        public LocalDateTime at() {
            return entry.activity().details().meantFor().orElseThrow();
        }

        @Override
        public Cause cause() {
            return new Cause(true, entry.id(), at());
        }
    }

    /// A prospect to be contacted.
    ///
    /// @param who the prospect, whose follow-up has a day
    record Contact(KnownProspect who) implements Due {
        /// What is to be done with it.
        public FollowUp next() {
            return who.prospect().followUp().orElseThrow();
        }

        @Override
        public LocalDateTime at() {
            return next().at().orElseThrow();
        }

        @Override
        public Cause cause() {
            return new Cause(false, who.id(), at());
        }

        @Override
        public String name() {
            return who.prospect().name();
        }
    }
}
