package app.tallyline.words;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import app.tallyline.metrics.Attainment;
import app.tallyline.metrics.Basis;
import app.tallyline.metrics.Forecast;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.metrics.Lag;
import app.tallyline.metrics.RateChange;
import app.tallyline.model.Counts;
import app.tallyline.model.Goal;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.model.Period;
import app.tallyline.store.Backup;
import app.tallyline.store.Erased;
import app.tallyline.store.Keeper;
import app.tallyline.store.Rescue;
import app.tallyline.store.UndoHistory;

/// Tells of goals, plans, undone steps and faults: what it takes several values to say.
///
/// @param words in which it is told
public record Telling(Words words) {
    private static final int LOSSES_TOLD = 8;

    /// What a goal says, such as "November 2026: 50 sales".
    public String goal(Goal goal) {
        return words.say("goal.of", words.heading(words.month(goal.month())), target(goal.target()));
    }

    /// How much a goal aims at, such as "50 sales".
    public String target(Goal.Target target) {
        return switch (target) {
            case Goal.Sales(long count) -> words.quantity(Measure.SALE, count);
            case Goal.Revenue(Money amount) -> words.money(amount);
        };
    }

    /// On what a plan stands, in one sentence.
    public String basis(Basis basis) {
        Counts counts = basis.counts();
        return switch (basis.source()) {
            case ASSUMED -> words.say("basis.assumed", words.percent(basis.rates().callToSale().share().orElse(0)));
            case GIVEN -> words.say("basis.given", counts.calls(), counts.appointments(), counts.sales());
            case BY_HAND -> words.say("basis.byHand", words.rate(basis.rates().appointment()),
                    words.rate(basis.rates().close()));
            case MATURE -> words.say("basis.mature", counts.calls(), counts.appointments(), counts.sales(),
                    basis.period().map(Period::first).map(words::date).orElse(Words.UNKNOWN),
                    basis.period().map(Period::last).map(words::date).orElse(Words.UNKNOWN),
                    basis.lag().map(Lag::days).orElse(0L));
            case LOG -> words.say("basis.log", counts.calls(), counts.appointments(), counts.sales(),
                    basis.period().map(Period::first).map(words::date).orElse(Words.UNKNOWN),
                    basis.period().map(Period::last).map(words::date).orElse(Words.UNKNOWN));
        };
    }

    /// How a rate stands against another, and whether that is more than chance; empty where it cannot be said.
    ///
    /// @param against what the other is that of, such as "the period before"
    public String change(RateChange change, String against) {
        double points = Math.round(10 * change.points().orElse(0)) / 10.0;
        String size = words.decimal(OptionalDouble.of(Math.abs(points)), 1);
        return switch (change.verdict()) {
            case UNKNOWN -> "";
            case HIGHER -> words.say("change.higher", size, against);
            case LOWER -> words.say("change.lower", size, against);
            case WITHIN_CHANCE -> words.say("change.chance", points > 0 ? "▲" : points < 0 ? "▼" : "=", size, against);
        };
    }

    /// How many calls a day remain, over how many days.
    public String perDay(GoalStanding.Left left) {
        if (left.workingDays().none()) {
            return words.say("goal.noDayLeft");
        }
        String days = words.count("goal.daysLeft", left.workingDays());
        return left.calls().perDay().isEmpty()
                ? days
                : words.say("goal.perDayLeft", words.number(left.calls().perDay()), days);
    }

    /// Of what a forecast is made.
    public String pace(Forecast forecast) {
        return forecast.inHand() == 0
                ? words.say("goal.atThisPace", forecast.calls())
                : words.say("goal.atThisPaceInHand", forecast.calls(), forecast.inHand());
    }

    /// How the goals of a year were met; empty while no month with a goal is over.
    public Optional<String> attainment(List<Attainment> year) {
        List<Attainment> over = year.stream().filter(Attainment::over).toList();
        OptionalDouble mean = Attainment.mean(year);
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("year.summary", words.number(over.stream().filter(Attainment::met).count()),
                        words.number(over.size()), words.percent(mean.getAsDouble(), 0)));
    }

    /// What a step of the undo history did, such as "3 cold calls".
    ///
    /// @param inView the day that the user looks at: an entry of another is told with its day and with whom it was
    public String step(UndoHistory.Step step, LocalDate inView) {
        String what = step.what().map(piece -> piece(piece, inView)).or(step::whom)
                .orElseGet(() -> words.say("step.several"));
        String key = switch (step.kind()) {
            case RECORD -> "step.record";
            case EDIT -> "step.edit";
            case DELETE -> "step.delete";
            case IMPORT -> "step.import";
            case GOAL -> "step.goal";
            case DAY_OFF -> "step.dayOff";
            case MERGE -> "step.merge";
        };
        return words.say(key, what);
    }

    private String piece(UndoHistory.Piece piece, LocalDate inView) {
        String quantity = words.quantity(piece.measure(), piece.quantity());
        if (piece.day().equals(inView)) {
            return quantity;
        }
        return piece.whom().map(name -> words.say("step.ofDayWith", quantity, words.date(piece.day()), name))
                .orElseGet(() -> words.say("step.ofDay", quantity, words.date(piece.day())));
    }

    /// What came of erasing a person from every copy of the store.
    public String erased(Erased erased) {
        String left = erased.left().stream().map(Path::toString).collect(Collectors.joining(", "));
        return erased.left().isEmpty()
                ? words.say("prospects.erasedFrom", erased.copies())
                : words.say(erased.waiting() ? "prospects.erasedWaiting" : "prospects.erasedLeft", erased.copies(),
                        left);
    }

    /// What came of restoring a backup.
    public String restored(Path backup, Keeper.Restored restored) {
        return words.say("backup.restored", backup, restored.now().entries(), restored.now().prospects(),
                restored.before().entries(), restored.before().prospects(), restored.safety().backup().file());
    }

    /// What came of putting a backup in the place of a file that was damaged, or gone.
    ///
    /// @param aside where the damaged file lies now
    public String putBack(Optional<Path> aside, Backup.Contents contents) {
        return aside.map(path -> words.say("trouble.restored", path, contents.entries(), contents.prospects()))
                .orElseGet(() -> words.say("trouble.putInPlace", contents.entries(), contents.prospects()));
    }

    /// That a backup holds less than the store does now.
    ///
    /// @param key of the sentence
    public String holdsLess(String key, Path backup, Backup.Contents holds, Backup.Contents now) {
        return words.say(key, backup, holds.entries(), holds.prospects(), now.entries(), now.prospects());
    }

    /// What was recovered of a damaged store, and what was not: a sentence each.
    public List<String> recovered(Rescue.Recovered recovered) {
        List<String> told = new ArrayList<>(List.of(words.say("rescue.recovered", recovered.entries(), recovered
                .prospects(),
                recovered.aside())));
        if (recovered.lost().isEmpty()) {
            told.add(words.say("rescue.nothingLost"));
            return told;
        }
        told.add(words.say("rescue.lost"));
        recovered.lost().stream().limit(LOSSES_TOLD).map(this::lost).forEach(told::add);
        if (recovered.lost().size() > LOSSES_TOLD) {
            told.add(words.count("rescue.more", recovered.lost().size() - LOSSES_TOLD));
        }
        return told;
    }

    private String lost(Rescue.Loss loss) {
        return loss.kept().map(kept -> words.say("rescue.loss", dayAndMeasure(loss.where()), kept, loss.recovered()))
                .orElseGet(() -> words.say("rescue.lossUnknown", words.say("rescue.part." + loss.where()),
                        loss.recovered()));
    }

    private String dayAndMeasure(String where) {
        // What is told of a damaged file may be damaged itself, and is then told as it stands there.
        try {
            String key = where.substring(where.indexOf(' ') + 1);
            return words.date(LocalDate.parse(where.substring(0, where.indexOf(' ')))) + ", " + Measure.BUILT_IN
                    .stream()
                    .filter(measure -> measure.key().equals(key)).findFirst().map(words::measure).orElse(key);
        } catch (DateTimeException | IndexOutOfBoundsException unreadable) {
            return where;
        }
    }

    /// What is wrong with a store.
    public String fault(Keeper.Fault fault) {
        return words.say(switch (fault.kind()) {
            case FILE -> "fault.file";
            case SCHEMA -> "fault.schema";
            case LINK -> "fault.link";
            case TALLY -> "fault.tally";
            case UNDO -> "fault.undo";
        }, fault.detail());
    }
}
