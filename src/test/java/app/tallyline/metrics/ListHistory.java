package app.tallyline.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public List<HourTotals> byHour(Period period) {
        Map<List<Integer>, List<Activity>> hours = in(period).stream()
                .filter(each -> each.moment().hour().isPresent())
                .filter(each -> Set.of(Measure.COLD_CALL, Measure.APPOINTMENT).contains(each.measure()))
                .collect(Collectors.groupingBy(each -> List.of(each.moment().day().getDayOfWeek().getValue(),
                        each.moment().hour().getAsInt())));
        return hours.entrySet().stream().map(hour -> {
            Totals totals = totals(hour.getValue());
            return new HourTotals(
                    new HourTotals.Hour(DayOfWeek.of(hour.getKey().getFirst()), hour.getKey().getLast()),
                    totals.of(Measure.COLD_CALL), sum(hour.getValue(), Measure.COLD_CALL, _ -> true),
                    totals.connects(), totals.of(Measure.APPOINTMENT));
        }).toList();
    }

    @Override
    public List<FirstSteps> firstSteps(Period contacted) {
        return byProspect().values().stream().flatMap(touches -> {
            Optional<LocalDate> contact = Stream.concat(
                    touches.stream().filter(each -> each.measure().contact()).map(each -> each.moment().day()),
                    touches.stream().flatMap(each -> each.details().firstContact().stream()))
                    .min(Comparator.naturalOrder());
            return contact.filter(contacted::holds).map(day -> new FirstSteps(day,
                    first(touches, Measure.APPOINTMENT), first(touches, Measure.SALE))).stream();
        }).toList();
    }

    private static Optional<LocalDate> first(List<Activity> touches, Measure measure) {
        return touches.stream().filter(each -> each.measure().equals(measure)).map(each -> each.moment().day())
                .findFirst();
    }

    @Override
    public Totals matured(Period calls, LocalDate upTo) {
        Map<Measure, Long> sums = new HashMap<>();
        byProspect().values().forEach(touches -> {
            boolean called = false;
            for (Activity touch : touches) {
                LocalDate day = touch.moment().day();
                if (touch.measure().equals(Measure.COLD_CALL) && calls.holds(day)) {
                    called = true;
                    sums.merge(Measure.COLD_CALL, touch.quantity(), Long::sum);
                } else if (Set.of(Measure.APPOINTMENT, Measure.SALE).contains(touch.measure()) && called
                        && !day.isAfter(upTo)) {
                    sums.merge(touch.measure(), touch.quantity(), Long::sum);
                }
                called &= !touch.measure().equals(Measure.SALE);
            }
        });
        return new Totals(sums);
    }

    @Override
    public List<Optional<LocalDate>> appointmentsInHand(LocalDate asOf) {
        List<Optional<LocalDate>> inHand = new ArrayList<>();
        byProspect().values().forEach(touches -> {
            List<Activity> open = new ArrayList<>();
            touches.stream().filter(each -> !each.moment().day().isAfter(asOf)).forEach(touch -> {
                if (touch.measure().equals(Measure.SALE)) {
                    open.clear();
                } else if (touch.measure().equals(Measure.APPOINTMENT)
                        && touch.details().outcome().filter(outcome -> outcome != Outcome.MOVED).isEmpty()) {
                    open.add(touch);
                }
            });
            open.forEach(touch -> inHand.add(touch.details().meantFor().map(LocalDateTime::toLocalDate)));
        });
        return inHand;
    }

    /// Everything done with each known prospect, oldest first.
    private Map<Long, List<Activity>> byProspect() {
        return activities.stream().filter(each -> each.details().prospect().isPresent())
                .sorted(Comparator.comparing((Activity each) -> each.moment().day())
                        .thenComparing(each -> each.moment().at()))
                .collect(Collectors.groupingBy(each -> each.details().prospect().get()));
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
