package app.tallyline.words;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tallyline.metrics.Advice;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.ChainTotals.Passage;
import app.tallyline.metrics.Lever;
import app.tallyline.model.Chain;
import app.tallyline.model.Stage;

/// Tells which stage to work on, and what a better one saves.
///
/// @param words in which it is told
public record Counsel(Words words) {
    /// The advice, with the figures it rests on.
    public String advice(Advice advice) {
        return switch (advice) {
            case Advice.WorkOn(Advice.Judged stage, Advice.Saving saving) -> weak(stage) + saves(stage, saving);
            case Advice.TooEarly(var missing) -> Stream.concat(Stream.of(words.say("counsel.tooEarly")),
                    missing.stream().map(this::missing)).collect(Collectors.joining(" "));
            case Advice.Hold(var stages) -> words.say("counsel.hold", stages.stream()
                    .map(each -> words.say("counsel.held", name(each.stage()), words.rate(each.stage().rate()),
                            words.rate(each.reference().rate())))
                    .collect(Collectors.joining(", ")));
        };
    }

    /// What some points more on each rate would save; where it cannot be said, what is missing.
    public String lever(Lever lever, CallPlan plan) {
        if (lever.pulls().stream().anyMatch(pull -> pull.calls().perDay().isEmpty())) {
            return noLever(plan);
        }
        return words.say("goal.leverSentence", lever.points(), lever.pulls().stream()
                .map(pull -> words.say("goal.leverStage", words.passage(pull.from(), pull.to()),
                        words.number(pull.calls().perDay())))
                .collect(Collectors.joining(" · ")));
    }

    private String weak(Advice.Judged stage) {
        String rate = words.rate(stage.stage().rate());
        String reference = words.rate(stage.reference().rate());
        String chance = words.chance(stage.belowBy());
        return stage.reference().month()
                .map(month -> words.say("counsel.bestMonth", name(stage.stage()), rate, reference, chance,
                        words.month(month)))
                .orElseGet(() -> words.say("counsel.standard", name(stage.stage()), rate, reference, chance));
    }

    private String saves(Advice.Judged stage, Advice.Saving saving) {
        if (saving.now().inAll().isEmpty() || saving.then().inAll().isEmpty()) {
            return "";
        }
        String back = words.rate(stage.reference().rate());
        return " " + (saving.now().perDay().isPresent()
                ? words.say("counsel.savesADay", back, saving.goal(), words.number(saving.then().perDay()),
                        words.number(saving.now().perDay()))
                : words.say("counsel.saves", back, saving.goal(), words.number(saving.then().inAll()),
                        words.number(saving.now().inAll())));
    }

    private String missing(Advice.Missing missing) {
        String name = name(missing.stage());
        if (missing.trials() > 0) {
            return words.say("counsel.missing", name, quantity(missing.stage().from(), missing.trials()));
        }
        return words.say(missing.stage().rate().passesOne() ? "counsel.passesOne" : "counsel.noReference", name);
    }

    private String quantity(Stage stage, long count) {
        return stage instanceof Stage.Counted(var measure)
                ? words.quantity(measure, count)
                : words.number(count) + " " + words.stage(stage).toLowerCase(words.locale());
    }

    private String name(Passage stage) {
        return words.passage(stage.from(), stage.to());
    }

    /// Says at which stages of a longer chain nothing is counted yet.
    private String noLever(CallPlan plan) {
        var stages = plan.basis().stages();
        String empty = IntStream.range(0, stages.counts().size()).filter(i -> stages.counts().get(i) == 0)
                .mapToObj(stages.chain().stages()::get).filter(stage -> !Chain.PLAIN.stages().contains(stage))
                .map(words::stage).collect(Collectors.joining(", "));
        return Optional.of(empty).filter(some -> !some.isEmpty()).map(some -> words.say("goal.noLeverStage", some))
                .orElseGet(() -> words.say("goal.noLever"));
    }
}
