package app.tallyline.terminal;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.store.Agenda;
import app.tallyline.words.Words;

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
        if (done ? at != null || note != null : at == null && (note == null || note.isBlank())) {
            throw terminal.misused("terminal.timeOrDone");
        }
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            KnownProspect known = new Whom(desk).find(who);
            Optional<FollowUp> next = set(desk.store().agenda(), known.id(), given);
            desk.give(() -> new Whom(desk).object(desk.store().prospects().find(known.id()).orElseThrow()),
                    () -> Lines.of(told(desk.words(), known.prospect().name(), next)));
        }
        return 0;
    }

    private Optional<FollowUp> set(Agenda agenda, long who, Given given) {
        if (!done && note == null) {
            LocalDateTime time = given.time(at);
            return Optional.of(agenda.schedule(who, time.toLocalDate(), Optional.of(time.toLocalTime())));
        }
        if (!done && at == null) {
            return Optional.of(agenda.about(who, given.note(note)));
        }
        Optional<FollowUp> next = done
                ? Optional.empty()
                : Optional.of(FollowUp.at(given.time(at), given.note(note)));
        agenda.set(who, next);
        return next;
    }

    private static String told(Words words, String name, Optional<FollowUp> next) {
        return next.map(set -> set.at().map(time -> words.say("terminal.followUp", name, words.appointment(time)))
                .orElseGet(() -> words.say("terminal.undated", name, Given.shown(set.note()))))
                .orElseGet(() -> words.say("due.done", name));
    }
}
