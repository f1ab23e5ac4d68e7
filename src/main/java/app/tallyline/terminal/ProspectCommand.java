package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.exchange.PersonExport;
import app.tallyline.metrics.OpenCycle;
import app.tallyline.metrics.Touch;
import app.tallyline.model.Entry;
import app.tallyline.model.KnownProspect;
import app.tallyline.store.Erased;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// `tallyline prospect`: looks people and companies up, puts them right, merges, erases, exports them.
@Command(name = "prospect", mixinStandardHelpOptions = true)
final class ProspectCommand {
    /// `tallyline prospect find`.
    @Command(name = "find", mixinStandardHelpOptions = true)
    static final class Find implements Callable<Integer> {
        private static final int MOST = 200;
        private final Terminal terminal;

        @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", defaultValue = "")
        private String text;

        Find(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                var page = desk.store().search().likeliest(text, MOST);
                Whom whom = new Whom(desk);
                desk.give(() -> Json.object("all", page.all(), "prospects", page.prospects().stream().<Object>map(
                        each -> with(whom.object(each.known()), each)).toList()),
                        () -> text(desk.words(), page.prospects(), page.all()));
            }
            return 0;
        }

        private static Map<String, Object> with(Map<String, Object> object, Listed listed) {
            object.put("contacts", listed.contacts());
            object.put("lastContact", listed.lastDay().map(Object::toString).orElse(null));
            return object;
        }

        private static Lines text(Words words, List<Listed> found, long all) {
            Lines lines = new Lines();
            found.forEach(each -> lines.pair(each.known().id() + "  " + each.known().prospect().name(), String.join(
                    " · ", Stream.of(each.known().prospect().reach().company(), words.stageOf(each.known().prospect()
                            .stage()), each.lastDay().map(words::date).orElse(""))
                            .filter(part -> !part.isEmpty()).toList())));
            return lines.line(found.size() < all
                    ? words.say("prospects.some", found.size(), all)
                    : words.count("prospects.count", all));
        }
    }

    /// `tallyline prospect show`.
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "WHO")
        private String who;

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Whom whom = new Whom(desk);
                KnownProspect known = whom.find(who);
                List<Entry> timeline = desk.store().log().with(known.id());
                desk.give(() -> object(desk, whom.object(known), known, timeline),
                        () -> text(desk, whom.object(known), timeline));
            }
            return 0;
        }

        private static Map<String, Object> object(Desk desk, Map<String, Object> object, KnownProspect known,
                List<Entry> timeline) {
            Optional<OpenCycle> cycle = OpenCycle.of(timeline.reversed().stream().map(Entry::activity)
                    .map(done -> new Touch(known.id(), done.moment().day(), done.measure(), done.quantity(),
                            done.details().firstContact()))
                    .toList(), desk.today());
            object.put("cycleDays", cycle.map(OpenCycle::days).orElse(null));
            object.put("cycleContacts", cycle.map(OpenCycle::contacts).orElse(null));
            object.put("activities", timeline.stream().<Object>map(entry -> Json.object("id", entry.id(), "date",
                    entry.activity().moment().day(), "measure", entry.activity().measure().key(), "quantity",
                    entry.activity().quantity(), "outcome", entry.activity().details().outcome()
                            .map(outcome -> outcome.key()).orElse(null), "note", entry.activity().details().note()))
                    .toList());
            return object;
        }

        private static Lines text(Desk desk, Map<String, Object> object, List<Entry> timeline) {
            Words words = desk.words();
            Lines lines = new Lines().line((String) object.get("name"));
            for (String key : List.of("company", "phone", "email", "source")) {
                if (!((String) object.get(key)).isEmpty()) {
                    lines.pair(words.say("prospect." + key), (String) object.get(key));
                }
            }
            if (!((String) object.get("note")).isEmpty()) {
                lines.text(words.say("prospect.note"), (String) object.get("note"));
            }
            Optional.ofNullable(object.get("referredBy"))
                    .ifPresent(by -> lines.pair(words.say("prospect.referrer"), (String) by));
            Optional.ofNullable(object.get("followUp"))
                    .ifPresent(next -> lines.pair(words.say("prospect.next"), (String) next));
            Optional.of((String) object.get("followUpNote")).filter(about -> !about.isEmpty())
                    .ifPresent(about -> lines.text(words.say("prospect.nextNote"), about));
            timeline.forEach(entry -> lines.line("  " + words.date(entry.activity().moment().day()) + "  "
                    + words.quantity(entry.activity().measure(), entry.activity().quantity()) + "  "
                    + words.details(entry.activity().details())));
            return lines;
        }
    }

    /// `tallyline prospect merge`.
    @Command(name = "merge", mixinStandardHelpOptions = true)
    static final class Merge implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "WHO")
        private String kept;

        @Parameters(index = "1", paramLabel = "OTHER")
        private String other;

        Merge(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Whom whom = new Whom(desk);
                KnownProspect into = whom.find(kept);
                KnownProspect merged = whom.find(other);
                if (into.id() == merged.id()) {
                    throw new Refusal(desk.words().say("prospects.mergeItself"));
                }
                desk.store().prospects().merge(into.id(), merged.id());
                desk.give(() -> whom.object(desk.store().prospects().find(into.id()).orElseThrow()),
                        () -> Lines.of(desk.words().say("terminal.merged", merged.prospect().name(),
                                into.prospect().name())));
            }
            return 0;
        }
    }

    /// `tallyline prospect erase`.
    @Command(name = "erase", mixinStandardHelpOptions = true)
    static final class Erase implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "WHO")
        private String who;

        @Option(names = "--yes")
        private boolean yes;

        @Option(names = "--backups")
        private boolean backups;

        Erase(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                KnownProspect known = new Whom(desk).find(who);
                if (!yes) {
                    throw new Refusal(desk.words().say("terminal.eraseYes"));
                }
                if (backups) {
                    Erased erased = desk.store().prospects().eraseEverywhere(known.id(), terminal.goOn());
                    desk.give(() -> Json.object("erased", known.id(), "backups", true, "copies", erased.copies(),
                            "left",
                            erased.left().stream().<Object>map(Path::toString).toList(), "waiting", erased.waiting()),
                            () -> Lines.of(new Telling(desk.words()).erased(erased)));
                } else {
                    desk.store().prospects().erase(known.id());
                    desk.give(() -> Json.object("erased", known.id(), "backups", false),
                            () -> Lines.of(desk.words().say("prospects.erased")));
                }
            }
            return 0;
        }
    }

    /// `tallyline prospect export`.
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Take implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "WHO")
        private String who;

        @Parameters(index = "1", paramLabel = "FILE")
        private Path file;

        Take(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                KnownProspect known = new Whom(desk).find(who);
                new PersonExport(desk.store(), desk.zone(), desk.currency()).write(known.id(), file);
                desk.give(() -> Json.object("file", file), () -> Lines.of(desk.words().say("prospects.exported",
                        file)));
            }
            return 0;
        }
    }
}
