package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import app.tallyline.store.OtherStore.Brought;

/// `tallyline join`: brings in what another machine's store holds, without doubling what both have.
@Command(name = "join", mixinStandardHelpOptions = true)
final class JoinCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    JoinCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Brought brought = terminal.stoppable(goOn -> desk.store().other().bring(file, goOn), "join.stopped");
            desk.give(() -> Json.object("added", brought.added(), "changed", brought.changed(), "removed",
                    brought.removed(), "prospects", brought.prospects()),
                    () -> Lines.of(brought.nothing()
                            ? desk.words().say("join.nothing")
                            : desk.words().say("join.brought", brought.added(), brought.changed(), brought.removed(),
                                    brought.prospects())));
        }
        return 0;
    }
}
