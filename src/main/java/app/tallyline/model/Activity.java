package app.tallyline.model;

import static app.tallyline.model.ThreeWay.merged;

import java.util.Objects;

/// One thing done: what, how many, when, and what else is known of it.
///
/// @param measure what was done
/// @param quantity how many (or, for time, how many minutes), 1 to [#MOST]
/// @param moment when
/// @param details what else is known
public record Activity(Measure measure, long quantity, Moment moment, Details details) {
    /// The most that one entry, or a goal, or a target can count: more is a slip of the finger.
    public static final long MOST = 1_000_000;

    /// @throws IllegalArgumentException if the quantity is out of range, or the measure is a rate
    public Activity {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(details, "details");
        if (measure.kind() == Measure.Kind.RATE) {
            throw new IllegalArgumentException("A rate is not logged: " + measure.key());
        }
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("A quantity is 1 to " + MOST + ": " + quantity);
        }
    }

    /// An activity of which nothing more is known.
    public Activity(Measure measure, long quantity, Moment moment) {
        this(measure, quantity, moment, Details.NONE);
    }

    public Activity withQuantity(long newQuantity) {
        return new Activity(measure, newQuantity, moment, details);
    }

    public Activity withMoment(Moment newMoment) {
        return new Activity(measure, quantity, newMoment, details);
    }

    public Activity withDetails(Details newDetails) {
        return new Activity(measure, quantity, moment, newDetails);
    }

    /// This activity, changed in what differs between two states of it; the rest is left as it is.
    ///
    /// @param from the state that the change began with
    /// @param to the state that it led to
    public Activity withChange(Activity from, Activity to) {
        return new Activity(merged(measure, from.measure, to.measure), merged(quantity, from.quantity, to.quantity),
                merged(moment, from.moment, to.moment), details.withChange(from.details, to.details));
    }
}
