package app.tallyline.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import app.tallyline.model.Due;
import app.tallyline.words.Words;

/// `tallyline due`: appointments that wait for their outcome, prospects to be contacted.
@Command(name = "due", mixinStandardHelpOptions = true)
final class DueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--to", paramLabel = "DATE")
    private String to;

    DueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            var last = to == null ? desk.today() : new Given(desk.words()).day(to);
            List<Due> due = desk.store().agenda().before(last.plusDays(1).atStartOfDay());
            desk.give(() -> Json.object("due", due.stream().<Object>map(DueCommand::object).toList()),
                    () -> text(desk.words(), due));
        }
        return 0;
    }

    private static Object object(Due due) {
        return switch (due) {
            case Due.Appointment appointment -> Json.object("kind", "appointment", "id", appointment.entry().id(), "at",
                    due.at(), "prospect", due.name().isEmpty() ? null : due.name());
            case Due.Contact contact -> Json.object("kind", "follow-up", "id", contact.who().id(), "at", due.at(),
                    "prospect", due.name(), "note", contact.who().prospect().followUp().orElseThrow().note());
        };
    }

    private static Lines text(Words words, List<Due> due) {
        Lines lines = new Lines();
        due.forEach(each -> {
            String name = Optional.of(each.name()).filter(text -> !text.isEmpty())
                    .orElseGet(() -> words.say("due.anonymous"));
            switch (each) {
                case Due.Appointment appointment -> lines.pair(words.appointment(each.at()),
                        words.say("due.appointment", name) + "  (" + words.say("terminal.entry",
                                Long.toString(appointment.entry().id())) + ")");
                case Due.Contact _ -> lines.pair(words.appointment(each.at()), words.say("due.contact", name));
            }
        });
        return due.isEmpty() ? Lines.of(words.say("terminal.nothingDue")) : lines;
    }
}
