package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Period;

/// A past that is a plain list.
public record ListHistory(List<Activity> activities) implements History {
    @Override
    public Totals totals(Period period) {
        return totals(in(period));
    }

    @Override
    public SortedMap<LocalDate, Totals> totalsByDay(Period period) {
        SortedMap<LocalDate, Totals> days = new TreeMap<>();
        in(period).forEach(activity -> days.merge(activity.moment().day(), totals(List.of(activity)), Totals::plus));
        return days;
    }

    @Override
    public Map<Outcome, Long> outcomes(Measure measure, Period period) {
        return in(period).stream()
                .filter(each -> each.measure().equals(measure) && each.details().outcome().isPresent())
                .collect(Collectors.groupingBy(each -> each.details().outcome().get(),
                        Collectors.summingLong(Activity::quantity)));
    }

    @Override
    public Money revenue(Period period) {
        return in(period).stream().filter(each -> each.measure().equals(Measure.SALE))
                .flatMap(each -> each.details().amount().stream()).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public List<Touch> touchesOfBuyers(Period period) {
        var buyers = in(period).stream().filter(each -> each.measure().equals(Measure.SALE))
                .flatMap(each -> each.details().prospect().stream()).collect(Collectors.toSet());
        return activities.stream().filter(each -> !each.moment().day().isAfter(period.last()))
                .filter(each -> each.details().prospect().filter(buyers::contains).isPresent())
                .sorted(Comparator.comparing((Activity each) -> each.details().prospect().get())
                        .thenComparing(each -> each.moment().at()))
                .map(each -> new Touch(each.details().prospect().get(), each.moment().day(), each.measure(),
                        each.quantity(), each.details().firstContact()))
                .toList();
    }

    @Override
    public long salesToReferred(Period period) {
        var referred = activities.stream().filter(each -> each.measure().equals(Measure.REFERRAL_RECEIVED))
                .flatMap(each -> each.details().prospect().stream()).collect(Collectors.toSet());
        return in(period).stream().filter(each -> each.measure().equals(Measure.SALE))
                .filter(each -> each.details().prospect().filter(referred::contains).isPresent())
                .mapToLong(Activity::quantity).sum();
    }

    @Override
    public SortedMap<String, Long> minutesByCategory(Period period) {
        return in(period).stream().filter(each -> each.measure().equals(Measure.NON_SALES_TIME))
                .collect(Collectors.groupingBy(each -> each.details().category(), TreeMap::new,
                        Collectors.summingLong(Activity::quantity)));
    }

    @Override
    public Optional<Period> span() {
        List<LocalDate> days = activities.stream().map(each -> each.moment().day()).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.getFirst(), days.getLast()));
    }

    private static Totals totals(List<Activity> activities) {
        return new Totals(activities.stream()
                .collect(Collectors.groupingBy(Activity::measure, Collectors.summingLong(Activity::quantity))),
                sum(activities, Measure.COLD_CALL, Outcome::connect),
                sum(activities, Measure.APPOINTMENT, Outcome.HELD::equals));
    }

    private static long sum(List<Activity> activities, Measure measure, Predicate<Outcome> outcome) {
        return activities.stream().filter(each -> each.measure().equals(measure))
                .filter(each -> each.details().outcome().filter(outcome).isPresent())
                .mapToLong(Activity::quantity).sum();
    }

    private List<Activity> in(Period period) {
        return activities.stream().filter(each -> period.holds(each.moment().day())).toList();
    }
}
