package app.tallyline.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Origin;
import app.tallyline.model.Prospect.Reach;
import app.tallyline.model.Prospect.Stage;

/// Makes one prospect of two that are one.
final class ProspectMerge {
    private ProspectMerge() {}

    /// The first, with what is not known of it taken from the second. The earlier of two next steps stays; what finds no
    /// room beside it, or beside what is known of the first, is kept as lines of the note.
    ///
    /// @param kept the first one's id
    /// @param merged the second one's id; neither is then named as the referrer
    /// @throws IllegalArgumentException if the note is then too long, as [#isTooMuch(Prospect, Prospect)] tells
    static Prospect of(long kept, Prospect into, long merged, Prospect other) {
        return new Prospect(into.name(), reach(into.reach(), other.reach()), stage(into.stage(), other.stage()),
                origin(into.origin(), other.origin(), Set.of(kept, merged)),
                Steps.of(into.followUp(), other.followUp()).stays(), note(into, other));
    }

    /// Whether the note of both is longer than one may be.
    static boolean isTooMuch(Prospect into, Prospect other) {
        return note(into, other).length() > Details.LONGEST_NOTE;
    }

    /// A prospect with what is not known of it taken from what a table says of the same one; what is known stays.
    ///
    /// @param id the prospect's, who is not named as the referrer
    static Prospect completed(long id, Prospect known, Prospect said) {
        String notes = notes(known, said);
        return new Prospect(known.name(), reach(known.reach(), said.reach()), stage(known.stage(), said.stage()),
                origin(known.origin(), said.origin(), Set.of(id)),
                dated(known.followUp(), said.followUp()), notes.length() > Details.LONGEST_NOTE ? known.note() : notes);
    }

    private static Reach reach(Reach into, Reach other) {
        return new Reach(first(into.company(), other.company()), first(into.phone(), other.phone()),
                first(into.email(), other.email()));
    }

    private static Stage stage(Stage into, Stage other) {
        if (into == Stage.WON || other == Stage.WON) {
            return Stage.WON;
        }
        return into == Stage.OPEN || other == Stage.OPEN ? Stage.OPEN : Stage.LOST;
    }

    /// @param selves are not named as the referrer
    private static Origin origin(Origin into, Origin other, Set<Long> selves) {
        Optional<Long> referrer = Stream.of(into, other).flatMap(each -> each.referredBy().stream())
                .filter(by -> !selves.contains(by)).findFirst();
        return new Origin(first(into.source(), other.source()), referrer, into.externalId().or(other::externalId));
    }

    /// The next step that is known, with a day that is not known of it taken from the other.
    private static Optional<FollowUp> dated(Optional<FollowUp> known, Optional<FollowUp> said) {
        return known.filter(step -> step.day().isEmpty())
                .flatMap(step -> said.flatMap(FollowUp::day).map(day -> step.moved(day, said.get().time())))
                .or(() -> known).or(() -> said);
    }

    private static String note(Prospect into, Prospect other) {
        String reach = Stream.of(left(into.name(), other.name()), left(into.reach().company(), other.reach().company()),
                left(into.reach().phone(), other.reach().phone()), left(into.reach().email(), other.reach().email()),
                left(into.origin().source(), other.origin().source()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        String lines = Stream.of(reach, Steps.of(into.followUp(), other.followUp()).left())
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return paragraphs(notes(into, other), lines);
    }

    private static String notes(Prospect into, Prospect other) {
        return into.note().equals(other.note()) ? into.note() : paragraphs(into.note(), other.note());
    }

    private static String paragraphs(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? first(one, other) : one + "\n\n" + other;
    }

    /// What finds no room of another text of the same meaning; empty where that is but written otherwise.
    private static String left(String kept, String other) {
        return kept.isEmpty() || bare(kept).equals(bare(other)) ? "" : other;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /// What becomes of two next steps with one prospect.
    ///
    /// @param stays the earlier; of the same day the one that has a time, of two without a day the first
    /// @param left what finds no room of the other, in a line; empty where all of it does
    private record Steps(Optional<FollowUp> stays, String left) {
        private static final Comparator<FollowUp> BY_DAY = Comparator
                .comparing((FollowUp step) -> step.day().orElse(LocalDate.MAX))
                .thenComparing(step -> step.time().orElse(LocalTime.MAX));

        static Steps of(Optional<FollowUp> into, Optional<FollowUp> other) {
            if (into.isEmpty() || other.isEmpty()) {
                return new Steps(into.or(() -> other), "");
            }
            return BY_DAY.compare(into.get(), other.get()) <= 0
                    ? of(into.get(), other.get())
                    : of(other.get(), into.get());
        }

        private static Steps of(FollowUp earlier, FollowUp later) {
            boolean says = later.day().isEmpty() || later.at().equals(earlier.at());
            if (says && earlier.note().isBlank()) {
                return new Steps(FollowUp.of(earlier.day(), earlier.time(), later.note()), "");
            }
            if (says && (later.note().isBlank() || later.note().equals(earlier.note()))) {
                return new Steps(Optional.of(earlier), "");
            }
            return new Steps(Optional.of(earlier), Stream.of(later.day().map(LocalDate::toString).orElse(""),
                    later.time().map(LocalTime::toString).orElse(""), later.note())
                    .filter(text -> !text.isBlank()).collect(Collectors.joining(" ")));
        }
    }
}
