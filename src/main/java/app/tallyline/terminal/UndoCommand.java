package app.tallyline.terminal;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import app.tallyline.words.Telling;

/// `tallyline undo`: the last change, whoever made it.
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            var step = desk.store().undoHistory().undo()
                    .orElseThrow(() -> new Refusal(desk.words().say("undo.nothing")));
            desk.give(() -> Json.object("kind", step.kind().name().toLowerCase(Locale.ROOT)),
                    () -> Lines.of(desk.words().say("undo.done", new Telling(desk.words()).step(step, desk.today()))));
        }
        return 0;
    }
}
