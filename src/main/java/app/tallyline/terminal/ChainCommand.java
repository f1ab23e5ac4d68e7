package app.tallyline.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import app.tallyline.model.Chain;
import app.tallyline.model.Measure;
import app.tallyline.model.Stage;

/// `tallyline chain`: shows the stages from a call to a sale, or sets those between.
@Command(name = "chain", mixinStandardHelpOptions = true)
final class ChainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "STAGE")
    private List<String> stages = new ArrayList<>();

    ChainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            if (!stages.isEmpty()) {
                Chain given = chain(desk);
                desk.store().settings().change(now -> now.withPlanBasis(now.planBasis().withChain(given)));
            }
            Chain chain = desk.settings().planBasis().chain();
            desk.give(() -> Json.object("chain", chain.stages().stream().<Object>map(Stage::key).toList()),
                    () -> Lines.of(chain.stages().stream().map(desk.words()::stage).collect(Collectors.joining(
                            " → "))));
        }
        return 0;
    }

    private Chain chain(Desk desk) {
        List<Stage> known = Stream.concat(Stream.<Stage>of(Stage.Noted.values()), desk.store().measures().loggable()
                .stream().filter(measure -> measure.kind() == Measure.Kind.COUNT).map(Stage.Counted::new)).toList();
        List<Stage> chosen = stages.stream().map(key -> known.stream().filter(stage -> stage.key().equals(key))
                .findFirst().orElseThrow(() -> new Refusal(desk.words().say("terminal.noSuchStageOf",
                        Given.shown(key), known.stream().map(Stage::key).collect(Collectors.joining(" "))))))
                .toList();
        try {
            return new Chain(chosen);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(desk.words().say("terminal.badChain", Chain.MOST_STAGES));
        }
    }
}
