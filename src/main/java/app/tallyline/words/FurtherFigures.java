package app.tallyline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Review;
import app.tallyline.metrics.Spread;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Money;

/// The further figures of a period in words, each beside that of another. What neither period knows is left
/// out.
public final class FurtherFigures {
    private final Review now;
    private final Review before;
    private final Words words;
    private final List<Line> lines = new ArrayList<>();

    private FurtherFigures(Review now, Review before, Words words) {
        this.now = now;
        this.before = before;
        this.words = words;
    }

    /// One figure.
    ///
    /// @param name what it is
    /// @param now of the period
    /// @param before of the period it is held against
    /// @param form what its value is
    /// @param of what a rate is made of, such as "1 of 3"; empty for all else
    public record Line(String name, Side now, Side before, Form form, String of) {
        /// A count of the period beside that of another.
        public static Line count(String name, long now, long before, Words words) {
            return new Line(name, new Side(words.number(now), OptionalDouble.of(now)),
                    new Side(words.number(before), OptionalDouble.of(before)), Form.NUMBER, "");
        }

        /// 1 where it is larger than before, -1 where it is smaller, 0 where it is the same or either is unknown.
        public int direction() {
            return now.value().isEmpty() || before.value().isEmpty()
                    ? 0
                    : Double.compare(now.value().getAsDouble(), before.value().getAsDouble());
        }
    }

    /// A figure of one of the two periods.
    ///
    /// @param text as it is written, a dash where it is unknown
    /// @param value as its form says; empty where it is unknown
    public record Side(String text, OptionalDouble value) {}

    /// What a value is: a number, minutes, a fraction of one, or minor units of the currency.
    public enum Form {
        NUMBER,
        MINUTES,
        SHARE,
        MONEY
    }

    /// @param measures as they are set up, in the user's order
    /// @param dailyMinutes how long a working day is
    public static List<Line> of(Review now, Review before, List<MeasureSetup> measures, int dailyMinutes, Words words) {
        FurtherFigures figures = new FurtherFigures(now, before, words);
        figures.measures(measures);
        figures.rates(measures);
        figures.money();
        figures.cycles();
        figures.time(dailyMinutes);
        return List.copyOf(figures.lines);
    }

    /// The totals of the core measures, and then the further figures.
    ///
    /// @param measures as they are set up, in the user's order
    /// @param dailyMinutes how long a working day is
    public static List<Line> withTotals(Review now, Review before, List<MeasureSetup> measures, int dailyMinutes,
            Words words) {
        return Stream.concat(Measure.CORE.stream().map(measure -> Line.count(words.measure(measure),
                now.totals().of(measure), before.totals().of(measure), words)),
                of(now, before, measures, dailyMinutes, words).stream()).toList();
    }

    private void measures(List<MeasureSetup> measures) {
        measures.stream().map(MeasureSetup::measure).filter(measure -> !Measure.CORE.contains(measure))
                .filter(measure -> measure.kind() != Measure.Kind.RATE)
                .filter(measure -> now.totals().of(measure) + before.totals().of(measure) > 0)
                .forEach(measure -> add(words.measure(measure),
                        measure.kind() == Measure.Kind.TIME ? Form.MINUTES : Form.NUMBER,
                        review -> OptionalDouble.of(review.totals().of(measure)),
                        review -> words.amount(measure, review.totals().of(measure))));
    }

    private void rates(List<MeasureSetup> measures) {
        rate(words.say("figure.connectRate"), review -> review.outcomes().connect());
        rate(words.say("figure.showRate"), review -> review.outcomes().show());
        rate(words.say("figure.referralRate"), Review::referrals);
        rate(words.say("figure.upsellRate"), Review::upsell);
        measures.forEach(setup -> setup.quotient().ifPresent(quotient -> rate(words.measure(setup.measure()),
                review -> review.totals().of(quotient))));
    }

    private void money() {
        money(words.say("figure.revenue"), review -> Optional.of(review.revenue()).filter(sum -> sum.minor() != 0));
        money(words.say("figure.averageSale"), Review::averageSale);
        money(words.say("figure.valueOfCall"), Review::valueOfCall);
    }

    private void cycles() {
        spread("figure.cycleMedian", "figure.cycleMean", "figure.cycleP90", review -> review.cycles().days());
        spread("figure.contactsMedian", "figure.contactsMean", "", review -> review.cycles().contacts());
        if (now.cycles().faults() > 0) {
            lines.add(new Line(words.say("figure.cycleFaults"), new Side(words.number(now.cycles().faults()),
                    OptionalDouble.of(now.cycles().faults())), new Side(Words.UNKNOWN, OptionalDouble.empty()),
                    Form.NUMBER, ""));
        }
    }

    private void time(int dailyMinutes) {
        if (now.time().minutes() + before.time().minutes() == 0) {
            return;
        }
        add(words.say("figure.timeShare"), Form.SHARE, review -> review.time().share(dailyMinutes),
                review -> share(review.time().share(dailyMinutes)));
        now.time().byCategory().keySet().forEach(category -> add(words.say("figure.timeOf", words.category(category)),
                Form.MINUTES, review -> OptionalDouble.of(review.time().byCategory().getOrDefault(category, 0L)),
                review -> words.minutes(review.time().byCategory().getOrDefault(category, 0L))));
    }

    private void spread(String median, String mean, String p90, Function<Review, Spread> of) {
        add(words.say(median), Form.NUMBER, review -> of.apply(review).median(),
                review -> words.decimal(of.apply(review).median(), 1));
        add(words.say(mean), Form.NUMBER, review -> of.apply(review).mean(),
                review -> words.decimal(of.apply(review).mean(), 1));
        if (!p90.isEmpty()) {
            add(words.say(p90), Form.NUMBER, review -> of.apply(review).p90(),
                    review -> words.decimal(of.apply(review).p90(), 0));
        }
    }

    private void rate(String name, Function<Review, Rate> of) {
        Rate is = of.apply(now);
        add(name, Form.SHARE, review -> of.apply(review).share(), review -> words.rate(of.apply(review)),
                is.trials() == 0 ? "" : words.say("rate.of", is.successes(), is.trials()));
    }

    private void money(String name, Function<Review, Optional<Money>> of) {
        add(name, Form.MONEY,
                review -> of.apply(review).map(sum -> OptionalDouble.of(sum.minor())).orElse(OptionalDouble.empty()),
                review -> of.apply(review).map(words::roundedMoney).orElse(Words.UNKNOWN));
    }

    private void add(String name, Form form, Function<Review, OptionalDouble> value, Function<Review, String> text) {
        add(name, form, value, text, "");
    }

    private void add(String name, Form form, Function<Review, OptionalDouble> value, Function<Review, String> text,
            String of) {
        Side is = new Side(text.apply(now), value.apply(now));
        Side was = new Side(text.apply(before), value.apply(before));
        if (is.value().isPresent() || was.value().isPresent()) {
            lines.add(new Line(name, is, was, form, of));
        }
    }

    private String share(OptionalDouble share) {
        return share.isPresent() ? words.percent(share.getAsDouble()) : Words.UNKNOWN;
    }
}
