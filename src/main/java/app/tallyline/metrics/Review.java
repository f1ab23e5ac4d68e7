package app.tallyline.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;
import app.tallyline.model.WorkingDays;

/// What a period came to.
///
/// @param period the period
/// @param totals the total of every measure
/// @param outcomes what came of calls and appointments
/// @param sales what is known of its sales
/// @param time what its working days went to
/// @param byDay the totals of each day that has any
public record Review(Period period, Totals totals, Outcomes outcomes, Sales sales, Time time,
        SortedMap<LocalDate, Totals> byDay) {
    /// What is known of a period's sales.
    ///
    /// @param revenue their amounts
    /// @param cycles how long they took
    /// @param toReferred how many went to prospects who came by referral
    public record Sales(Money revenue, SalesCycles cycles, long toReferred) {}

    /// What a period's working days went to.
    ///
    /// @param byCategory minutes of non-sales time by category; the empty category stands for none noted
    /// @param workingDays how many working days the period has
    public record Time(SortedMap<String, Long> byCategory, WorkingDays workingDays) {
        public long minutes() {
            return byCategory.values().stream().mapToLong(Long::longValue).sum();
        }

        /// Non-sales time ÷ working time; empty for a period without a working day.
        ///
        /// @param dailyMinutes how long a working day is, 1 or more
        public OptionalDouble share(int dailyMinutes) {
            return workingDays.none()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) minutes() / workingDays.minutes(dailyMinutes));
        }
    }

    /// What came of the period's calls and appointments, as far as it was noted.
    public record Outcomes(Map<Outcome, Long> ofCalls, Map<Outcome, Long> ofAppointments) {
        /// Connects ÷ dials whose outcome was noted.
        public Rate connect() {
            return new Rate(sum(ofCalls, Stream.of(Outcome.values()).filter(Outcome::connect)),
                    sum(ofCalls, ofCalls.keySet().stream()));
        }

        /// Appointments held ÷ (held + no-show).
        public Rate show() {
            return new Rate(sum(ofAppointments, Stream.of(Outcome.HELD)),
                    sum(ofAppointments, Stream.of(Outcome.HELD, Outcome.NO_SHOW)));
        }

        private static long sum(Map<Outcome, Long> counts, Stream<Outcome> outcomes) {
            return outcomes.mapToLong(outcome -> counts.getOrDefault(outcome, 0L)).sum();
        }
    }

    public CoreRates rates() {
        return CoreRates.of(totals.counts());
    }

    /// Revenue ÷ sales, to the nearest minor unit; empty without sales or without amounts.
    public Optional<Money> averageSale() {
        return shared(totals.of(Measure.SALE));
    }

    /// Revenue ÷ cold calls: what each call was worth; empty without calls or without amounts.
    public Optional<Money> valueOfCall() {
        return shared(totals.of(Measure.COLD_CALL));
    }

    public Money revenue() {
        return sales.revenue();
    }

    public SalesCycles cycles() {
        return sales.cycles();
    }

    /// Referrals closed ÷ referrals received. Closed are the sales to prospects who came by referral, and those that
    /// were counted by hand.
    public Rate referrals() {
        return new Rate(sales.toReferred() + totals.of(Measure.REFERRAL_CLOSED),
                totals.of(Measure.REFERRAL_RECEIVED));
    }

    /// Up-sell successes ÷ up-sell attempts.
    public Rate upsell() {
        return new Rate(totals.of(Measure.UPSELL_SUCCESS), totals.of(Measure.UPSELL_ATTEMPT));
    }

    /// The totals of part of the period.
    public Totals totalsIn(Period part) {
        return Totals.in(part, byDay);
    }

    /// The totals of each month the period touches, in order, months without any among them.
    public SortedMap<YearMonth, Totals> byMonth() {
        SortedMap<YearMonth, Totals> months = new TreeMap<>();
        period.months().forEach(month -> months.put(month, totalsIn(Period.month(month))));
        return months;
    }

    private Optional<Money> shared(long parts) {
        return parts == 0 || revenue().minor() == 0 ? Optional.empty() : Optional.of(revenue().dividedBy(parts));
    }
}
