package app.tallyline.terminal;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;

/// `tallyline follow-up`: sets when a prospect is to be contacted next, or that it is done.
@Command(name = "follow-up", mixinStandardHelpOptions = true)
final class FollowUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WHO")
    private String who;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TIME")
    private String at;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note;

    @Option(names = "--done")
    private boolean done;

    FollowUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (done == (at != null)) {
            throw terminal.misused("terminal.timeOrDone");
        }
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            KnownProspect known = new Whom(desk).find(who);
            Optional<FollowUp> next = done
                    ? Optional.empty()
                    : Optional.of(FollowUp.at(given.time(at), note == null ? "" : given.note(note)));
            desk.store().agenda().set(known.id(), next);
            desk.give(() -> new Whom(desk).object(desk.store().prospects().find(known.id()).orElseThrow()),
                    () -> next.map(set -> desk.words().say("terminal.followUp", known.prospect().name(),
                            desk.words().appointment(set.at())))
                            .orElseGet(() -> desk.words().say("due.done", known.prospect().name())));
        }
        return 0;
    }
}
