package app.tallyline.terminal;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Outcome;

/// `tallyline outcome`: notes what came of a call or an appointment that is in the log.
@Command(name = "outcome", mixinStandardHelpOptions = true)
final class OutcomeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Parameters(index = "1", paramLabel = "OUTCOME")
    private String outcome;

    @Option(names = "--for", paramLabel = "TIME")
    private String meantFor;

    OutcomeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            Entry entry = desk.store().log().find(given.id(id))
                    .orElseThrow(() -> new Refusal(desk.words().say("problem.gone")));
            boolean appointment = entry.activity().measure().equals(Measure.APPOINTMENT);
            Outcome noted = Outcome.ofKey(outcome).filter(known -> known.ofAppointment() == appointment)
                    .filter(_ -> appointment || entry.activity().measure().equals(Measure.COLD_CALL))
                    .orElseThrow(() -> new Refusal(desk.words().say("terminal.noSuchOutcome", Given.shown(outcome))));
            note(desk, entry, noted, Optional.ofNullable(meantFor).map(given::time));
            desk.give(() -> Json.object("id", entry.id(), "outcome", noted.key()),
                    () -> Lines.of(desk.words().say("newest.noted", desk.words().outcome(noted))));
        }
        return 0;
    }

    private static void note(Desk desk, Entry entry, Outcome noted, Optional<LocalDateTime> meantFor) {
        switch (noted) {
            case APPOINTMENT -> desk.store().log().agree(entry.id(),
                    Moment.at(desk.clock().instant(), desk.zone()), meantFor)
                    .orElseThrow(() -> new Refusal(desk.words().say("terminal.agreedAlready", entry.id())));
            case MOVED -> desk.store().log().move(entry.id(), meantFor);
            default -> desk.store().log().note(entry.id(), noted);
        }
    }
}
