package app.tallyline.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import app.tallyline.model.Measure;
import app.tallyline.model.Period;

/// How long sales take, and how many contacts.
///
/// A sale's cycle begins with the day of first contact noted with it, else with the first activity with the prospect
/// since the sale before. A sale that is the only thing known of its prospect has no cycle; one without a contact on
/// record has no number of contacts.
///
/// @param days whole days from the cycle's first day to the sale
/// @param contacts contacts inside the cycle
/// @param faults sales whose noted first contact lies after the sale: left out of `days`
public record SalesCycles(Spread days, Spread contacts, int faults) {
    /// The cycles of the sales closed in the period.
    ///
    /// @param touches as [History#touchesOfBuyers] gives them
    static SalesCycles of(List<Touch> touches, Period period) {
        Walk walk = walked(touches, period);
        return new SalesCycles(Spread.of(walk.days), Spread.of(walk.contacts), walk.faults);
    }

    /// How long the sales closed in the period took.
    ///
    /// @param touches as [History#touchesOfBuyers] gives them
    static Lag lag(List<Touch> touches, Period period) {
        return new Lag(walked(touches, period).days);
    }

    private static Walk walked(List<Touch> touches, Period period) {
        Walk walk = new Walk(period);
        touches.stream().collect(Collectors.groupingBy(Touch::prospect)).values().forEach(walk::follow);
        return walk;
    }

    private static final class Walk {
        private final Period period;
        private final List<Long> days = new ArrayList<>();
        private final List<Long> contacts = new ArrayList<>();
        private int faults;

        Walk(Period period) {
            this.period = period;
        }

        void follow(List<Touch> touches) {
            List<Touch> cycle = new ArrayList<>();
            for (Touch touch : touches) {
                if (!touch.measure().equals(Measure.SALE)) {
                    cycle.add(touch);
                    continue;
                }
                if (period.holds(touch.day())) {
                    close(touch, cycle);
                }
                cycle.clear();
            }
        }

        private void close(Touch sale, List<Touch> cycle) {
            LocalDate begun = sale.firstContact()
                    .orElseGet(() -> cycle.isEmpty() ? null : cycle.getFirst().day());
            if (begun == null) {
                return;
            }
            long length = ChronoUnit.DAYS.between(begun, sale.day());
            if (length < 0) {
                faults++;
            } else {
                days.add(length);
            }
            long made = cycle.stream().filter(touch -> touch.measure().contact() && !touch.day().isBefore(begun))
                    .mapToLong(Touch::quantity).sum();
            if (made > 0) {
                contacts.add(made);
            }
        }
    }
}
