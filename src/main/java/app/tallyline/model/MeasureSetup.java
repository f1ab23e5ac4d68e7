package app.tallyline.model;

import static app.tallyline.model.ThreeWay.merged;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a measure is set up: what it is called, how it is logged, what is aimed at.
///
/// @param measure what is counted or timed, or the rate made of two of these
/// @param name as the user named it, in one line; empty for a built-in one, which is named in the language spoken
/// @param mark how it is logged and known again
/// @param target what is aimed at
/// @param quotient what a rate is made of; empty for all else
/// @param retired whether it is no longer logged; what was logged stays
public record MeasureSetup(Measure measure, String name, Mark mark, Optional<Target> target,
        Optional<Quotient> quotient, boolean retired) {
    public static final int LONGEST_NAME = 100;

    /// How a measure is logged and known again.
    ///
    /// @param shortcut the key that logs one at the desk, a single upper-case letter
    /// @param colour such as `#1a7f37`; empty for the theme's own
    /// @param icon the key of a picture; empty for none
    public record Mark(Optional<String> shortcut, Optional<String> colour, Optional<String> icon) {
        public static final Mark NONE = new Mark(Optional.empty(), Optional.empty(), Optional.empty());
        /// The letters the desk needs itself: the three counters, the newest entry, who; and the calls' outcomes.
        public static final Set<String> RESERVED = Stream
                .concat(Stream.of("C", "A", "S", "E", "P"), Outcome.OF_CALLS.stream().map(Outcome::shortcut))
                .collect(Collectors.toUnmodifiableSet());

        /// @throws IllegalArgumentException if a part is not as described
        public Mark {
            shortcut.filter(key -> !key.matches("\\p{Lu}") || RESERVED.contains(key)).ifPresent(key -> {
                throw new IllegalArgumentException("A measure's key is one upper-case letter that is free: " + key);
            });
            colour.filter(code -> !code.matches("#[0-9a-f]{6}")).ifPresent(code -> {
                throw new IllegalArgumentException("A colour is written like #1a7f37: " + code);
            });
            Objects.requireNonNull(icon, "icon");
        }

        private Mark withChange(Mark from, Mark to) {
            return new Mark(merged(shortcut, from.shortcut, to.shortcut), merged(colour, from.colour, to.colour),
                    merged(icon, from.icon, to.icon));
        }
    }

    /// What is aimed at.
    ///
    /// @param quantity pieces, minutes, or for a rate whole per cents; 1 to [Activity#MOST]
    /// @param per how often
    public record Target(long quantity, Per per) {
        /// How often a target is to be met.
        public enum Per {
            DAY,
            WEEK
        }

        /// @throws IllegalArgumentException if the quantity is out of range
        public Target {
            Objects.requireNonNull(per, "per");
            if (quantity < 1 || quantity > Activity.MOST) {
                throw new IllegalArgumentException("A target is 1 to " + Activity.MOST + ": " + quantity);
            }
        }
    }

    /// Two counters that make a rate: successes ÷ trials.
    public record Quotient(Measure successes, Measure trials) {
        /// @throws IllegalArgumentException if one of them is not a counter, or both are the same
        public Quotient {
            if (successes.kind() != Measure.Kind.COUNT || trials.kind() != Measure.Kind.COUNT) {
                throw new IllegalArgumentException("A rate is made of two counters");
            }
            if (successes.equals(trials)) {
                throw new IllegalArgumentException("A rate is made of two different counters");
            }
        }
    }

    /// @throws IllegalArgumentException if the name is missing, blank or too long, or the parts do not fit the kind
    public MeasureSetup {
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(target, "target");
        name = LineBreaks.spaced(name);
        if (measure.builtIn() != name.isEmpty() || name.length() > LONGEST_NAME
                || !name.isEmpty() && name.isBlank()) {
            throw new IllegalArgumentException("A measure of one's own has a name of 1 to " + LONGEST_NAME
                    + " characters: " + name);
        }
        if (quotient.isPresent() != (measure.kind() == Measure.Kind.RATE)) {
            throw new IllegalArgumentException("A rate, and nothing else, is made of two counters");
        }
        if (mark.shortcut().isPresent() && measure.kind() == Measure.Kind.RATE) {
            throw new IllegalArgumentException("A rate is not logged");
        }
    }

    /// Whether entries of it can be logged now.
    public boolean loggable() {
        return !retired && measure.kind() != Measure.Kind.RATE;
    }

    public MeasureSetup withName(String newName) {
        return new MeasureSetup(measure, newName, mark, target, quotient, retired);
    }

    public MeasureSetup withMark(Mark newMark) {
        return new MeasureSetup(measure, name, newMark, target, quotient, retired);
    }

    public MeasureSetup withTarget(Optional<Target> newTarget) {
        return new MeasureSetup(measure, name, mark, newTarget, quotient, retired);
    }

    public MeasureSetup withRetired(boolean newRetired) {
        return new MeasureSetup(measure, name, mark, target, quotient, newRetired);
    }

    /// This setup, changed in what differs between two states of it; the rest is left as it is.
    ///
    /// @param from the state that the change began with
    /// @param to the state that it led to
    public MeasureSetup withChange(MeasureSetup from, MeasureSetup to) {
        return new MeasureSetup(measure, merged(name, from.name, to.name), mark.withChange(from.mark, to.mark),
                merged(target, from.target, to.target), merged(quotient, from.quotient, to.quotient),
                merged(retired, from.retired, to.retired));
    }
}
