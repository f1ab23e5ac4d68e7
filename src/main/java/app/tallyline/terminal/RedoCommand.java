package app.tallyline.terminal;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import app.tallyline.words.Telling;

/// `tallyline redo`: the last change, whoever made it.
@Command(name = "redo", mixinStandardHelpOptions = true)
final class RedoCommand implements Callable<Integer> {
    private final Terminal terminal;

    RedoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            var step = desk.store().undoHistory().redo()
                    .orElseThrow(() -> new Refusal(desk.words().say("redo.nothing")));
            desk.give(() -> Json.object("kind", step.kind().name().toLowerCase(Locale.ROOT)),
                    () -> Lines.of(desk.words().say("redo.done", new Telling(desk.words()).step(step, desk.today()))));
        }
        return 0;
    }
}
