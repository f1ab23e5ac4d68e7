package app.tallyline.terminal;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.exchange.DateOrder;
import app.tallyline.exchange.Draft;
import app.tallyline.exchange.Field;
import app.tallyline.exchange.Import;
import app.tallyline.exchange.Mapping;
import app.tallyline.exchange.Rejected;
import app.tallyline.exchange.Shape;
import app.tallyline.exchange.Table;
import app.tallyline.exchange.TableFile;
import app.tallyline.exchange.TableProblem;
import app.tallyline.model.Measure;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.words.Words;

/// `tallyline import`: brings a table in.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int REJECTED_SHOWN = 20;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--shape", paramLabel = "SHAPE")
    private String shape;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN")
    private List<String> maps = new ArrayList<>();

    @Option(names = "--dates", paramLabel = "dmy|mdy|ymd|serial")
    private String dates;

    @Option(names = "--encoding", paramLabel = "NAME")
    private String encoding;

    @Option(names = "--sheet", paramLabel = "NAME")
    private String sheet;

    @Option(names = "--rejected", paramLabel = "FILE")
    private Path rejectedTo;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Shape> asked = asked(shape, Shape::ofKey, "terminal.noSuchShape");
        Optional<DateOrder> order = asked(dates, DateOrder::ofKey, "terminal.noSuchDateOrder");
        try (Desk desk = terminal.open()) {
            Import into = new Import(desk.store(), desk.zone(), desk.currency());
            Table table = into.table(file, said());
            List<Measure> measures = desk.store().measures().counted();
            Mapping mapping = mapped(desk.words(), table, into.suggested(table, asked), measures);
            if (!mapping.complete()) {
                throw new Refusal(desk.words().say("terminal.notUnderstood", mapping.shape().key(),
                        Given.shown(String.join(", ", table.headings()))));
            }
            Draft draft = into.draft(table, mapping, order);
            if (draft.ambiguous()) {
                throw new Refusal(desk.words().say("terminal.datesTwoWays"));
            }
            boolean leave = rejectedTo != null && !draft.rejected().isEmpty();
            if (leave && Files.exists(rejectedTo, LinkOption.NOFOLLOW_LINKS)) {
                throw new TableProblem(TableProblem.Reason.EXISTS, rejectedTo);
            }
            boolean bring = !dryRun && (yes || agreed(desk.words(), draft));
            if (bring) {
                terminal.stoppable(goOn -> into.bring(table, draft, goOn), "import.stopped");
            }
            if (leave) {
                into.rejectedRows().write(rejectedTo, table, draft.rejected(), desk.words());
            }
            desk.give(() -> object(desk.words(), draft, bring), () -> text(desk.words(), draft, bring));
            if (draft.rejected().size() == draft.rows()) {
                throw new Refusal(desk.words().say("terminal.allRejected"));
            }
        }
        return 0;
    }

    private TableFile.Said said() {
        return new TableFile.Said(asked(encoding, ImportCommand::charset, "terminal.noSuchEncoding"),
                Optional.ofNullable(sheet));
    }

    private static Optional<Charset> charset(String name) {
        return TableFile.CHARSETS.stream().filter(each -> each.name().equalsIgnoreCase(name)
                || each.aliases().stream().anyMatch(name::equalsIgnoreCase)).findFirst();
    }

    private <T> Optional<T> asked(String text, Function<String, Optional<T>> reader, String refusal) {
        return text == null
                ? Optional.empty()
                : Optional.of(reader.apply(text).orElseThrow(() -> terminal.misused(refusal, text)));
    }

    private Mapping mapped(Words words, Table table, Mapping suggested, List<Measure> measures) {
        Mapping mapping = suggested;
        for (String map : maps) {
            String[] parts = map.split("=", 2);
            String heading = parts.length == 2 ? parts[1] : "";
            int column = IntStream.range(0, table.headings().size())
                    .filter(index -> table.headings().get(index).equalsIgnoreCase(heading.strip())).findFirst()
                    .orElseThrow(() -> new Refusal(words.say("terminal.noSuchColumn", Given.shown(heading))));
            Optional<Field> field = Field.ofKey(parts[0]).filter(mapping.shape().fields()::contains);
            Optional<Measure> measure = measures.stream().filter(each -> each.key().equals(parts[0])).findFirst();
            if (field.isPresent()) {
                mapping = mapping.with(field.get(), OptionalInt.of(column));
            } else if (measure.isPresent() && mapping.shape() == Shape.DAYS) {
                mapping = mapping.counting(measure.get(), column);
            } else {
                throw new Refusal(words.say("terminal.noSuchField", Given.shown(parts[0])));
            }
        }
        return mapping;
    }

    /// Asks the person at the keyboard; a script must say `--yes`.
    private boolean agreed(Words words, Draft draft) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal(words.say("terminal.sayYes"));
        }
        String answer = terminal.ask(text(words, draft, false), words.say("terminal.bringIn"), console::readLine,
                "import.stopped");
        return answer != null && answer.strip().equalsIgnoreCase(words.say("terminal.yes"));
    }

    private static Map<String, Object> object(Words words, Draft draft, boolean brought) {
        Map<String, Object> imported = new LinkedHashMap<>();
        draft.counts().entrySet().stream().sorted(Map.Entry.comparingByKey(
                Comparator.comparing(Measure::key)))
                .forEach(entry -> imported.put(entry.getKey().key(), entry.getValue()));
        return Json.object("shape", draft.mapping().shape().key(), "rows", draft.rows(), "imported", imported,
                "duplicates", draft.duplicates(),
                "rejected", draft.rejected().stream().<Object>map(each -> Json.object("line", each.line(), "reason",
                        each.sentence(words))).toList(),
                "newRows", draft.incoming().size(), "prospects", draft.prospects(),
                "won", draft.atStage(Stage.WON), "lost", draft.atStage(Stage.LOST), "open",
                draft.atStage(Stage.OPEN), "dryRun", !brought);
    }

    private static Lines text(Words words, Draft draft, boolean brought) {
        Lines lines = new Lines()
                .line(words.say(brought ? "import.brought" : "import.would", draft.incoming().size(),
                        words.number(draft.rows())));
        draft.counts().forEach((measure, count) -> lines.pair(words.measure(measure), words.number(count)));
        if (draft.prospects() > 0) {
            lines.pair(words.say("import.prospects"), words.number(draft.prospects()));
        }
        lines.pair(words.say("import.duplicates"), words.number(draft.duplicates()));
        lines.pair(words.say("import.rejected"), words.number(draft.rejected().size()));
        draft.rejected().stream().limit(REJECTED_SHOWN).forEach(each -> lines.line(rejected(words, each)));
        if (draft.rejected().size() > REJECTED_SHOWN) {
            lines.line(words.count("import.moreRejected", draft.rejected().size() - REJECTED_SHOWN));
        }
        return lines;
    }

    private static String rejected(Words words, Rejected each) {
        return words.say("import.line", Long.toString(each.line()), each.sentence(words));
    }
}
