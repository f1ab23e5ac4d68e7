package app.tallyline.terminal;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import app.tallyline.store.Keeper;
import app.tallyline.store.StoreProblem;
import app.tallyline.store.StoreProblem.Reason;
import app.tallyline.words.Remedy;
import app.tallyline.words.Telling;

/// `tallyline check`: verifies the whole store.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            List<String> problems = terminal.<List<Keeper.Fault>>stoppable(desk.store().keeper()::check,
                    "check.stopped").stream().map(new Telling(desk.words())::fault)
                    .toList();
            desk.give(() -> Json.object("ok", problems.isEmpty(), "problems", problems),
                    () -> problems.isEmpty() ? Lines.of(desk.words().say("check.sound")) : Lines.of(problems));
            return problems.isEmpty() ? 0 : 1;
        } catch (StoreProblem damaged) {
            if (damaged.reason() != Reason.DAMAGED) {
                throw damaged;
            }
            String problem = Remedy.of(damaged, terminal.words());
            terminal.answer().give(() -> Json.object("ok", false, "problems", List.of(problem)),
                    () -> Lines.of(problem));
            return 1;
        }
    }
}
