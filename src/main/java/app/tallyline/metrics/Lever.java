package app.tallyline.metrics;

import java.math.BigInteger;
import java.util.OptionalLong;

import app.tallyline.model.Counts;

/// What a better stage saves: the calls for the same goal when one rate is some points higher.
///
/// @param points percentage points added, 1 or more
/// @param byAppointments with the points on the appointment rate
/// @param byClosing with the points on the close rate
public record Lever(int points, CallPlan.Calls byAppointments, CallPlan.Calls byClosing) {
    /// The lever of a plan, in whole numbers; a rate is raised to 100 % at most. Empty calls where a rate is unknown.
    ///
    /// @param plan the plan it is held against
    /// @param points 1 to 100
    public static Lever of(CallPlan plan, int points) {
        Counts counts = plan.basis().counts();
        return new Lever(points,
                CallPlan.Calls.over(calls(plan.goal(), raised(counts.appointments(), counts.calls(), points),
                        new Fraction(counts.sales(), counts.appointments())), plan.workingDays()),
                CallPlan.Calls.over(calls(plan.goal(), new Fraction(counts.appointments(), counts.calls()),
                        raised(counts.sales(), counts.appointments(), points)), plan.workingDays()));
    }

    private record Fraction(BigInteger of, BigInteger in) {
        Fraction(long of, long in) {
            this(BigInteger.valueOf(of), BigInteger.valueOf(in));
        }
    }

    private static Fraction raised(long successes, long trials, int points) {
        BigInteger in = Exact.product(100, trials);
        BigInteger of = Exact.product(100, successes).add(Exact.product(points, trials));
        return new Fraction(of.min(in.max(Exact.product(100, successes))), in);
    }

    /// ⌈goal ÷ (appointment rate · close rate)⌉.
    private static OptionalLong calls(long goal, Fraction appointment, Fraction close) {
        if (appointment.in().signum() == 0 || close.in().signum() == 0) {
            return OptionalLong.empty();
        }
        return Exact.ceiling(BigInteger.valueOf(goal).multiply(appointment.in()).multiply(close.in()),
                appointment.of().multiply(close.of()));
    }
}
