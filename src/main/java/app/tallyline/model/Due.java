package app.tallyline.model;

import java.time.LocalDateTime;

/// Something that waits for the user: an appointment whose outcome is not noted, or a prospect to be contacted.
public sealed interface Due {
    /// When it is due, by the clock on the desk; midnight stands for any time that day.
    LocalDateTime at();

    /// With whom; empty where it is anonymous.
    String name();

    /// An appointment.
    ///
    /// @param entry its entry in the log, whose time is known
    record Appointment(Entry entry, String name) implements Due {
        @Override
        public LocalDateTime at() {
            return entry.activity().details().meantFor().orElseThrow();
        }
    }

    /// A prospect to be contacted.
    ///
    /// @param who the prospect, whose follow-up has a day
    record Contact(KnownProspect who) implements Due {
        @Override
        public LocalDateTime at() {
            return who.prospect().followUp().flatMap(FollowUp::at).orElseThrow();
        }

        @Override
        public String name() {
            return who.prospect().name();
        }
    }
}
