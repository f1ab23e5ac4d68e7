package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        return new Totals(in(period).stream()
                .collect(Collectors.groupingBy(Activity::measure, Collectors.summingLong(Activity::quantity))));
    }

    @Override
    public SortedMap<LocalDate, Totals> totalsByDay(Period period) {
        SortedMap<LocalDate, Totals> days = new TreeMap<>();
        in(period).forEach(activity -> days.merge(activity.moment().day(),
                new Totals(Map.of(activity.measure(), activity.quantity())), Totals::plus));
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
    public Optional<Period> span() {
        List<LocalDate> days = activities.stream().map(each -> each.moment().day()).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.getFirst(), days.getLast()));
    }

    private List<Activity> in(Period period) {
        return activities.stream().filter(each -> period.holds(each.moment().day())).toList();
    }
}
