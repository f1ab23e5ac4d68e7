package app.tallyline.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;
import app.tallyline.model.MeasureSetup.Quotient;
import app.tallyline.model.MeasureSetup.Target;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// `tallyline measure`: lists the measures, makes one's own, changes them, retires them.
@Command(name = "measure", mixinStandardHelpOptions = true)
final class MeasureCommand {
    /// `tallyline measure list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        private final Terminal terminal;

        ListAll(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                List<MeasureSetup> all = desk.store().measures().all();
                desk.give(() -> Json.object("measures", all.stream().<Object>map(each -> object(each, desk.words()))
                        .toList()), () -> text(desk.words(), all));
            }
            return 0;
        }

        private static Lines text(Words words, List<MeasureSetup> all) {
            Lines lines = new Lines();
            all.forEach(each -> lines.pair(each.measure().key(), words.measure(each.measure())
                    + each.mark().shortcut().map(key -> "  [" + key + "]").orElse("")
                    + (each.retired()
                            ? "  (" + words.say("measures.retiredOnes").toLowerCase(words.locale()) + ")"
                            : "")));
            return lines;
        }
    }

    private static Object object(MeasureSetup each, Words words) {
        return Json.object("key", each.measure().key(), "name", words.measure(each.measure()), "kind",
                each.measure().kind().key(), "shortcut", each.mark().shortcut().orElse(null), "colour",
                each.mark().colour().orElse(null), "icon", each.mark().icon().orElse(null), "target",
                each.target().map(Target::quantity).orElse(null), "per",
                each.target().map(aim -> aim.per().name().toLowerCase(Locale.ROOT)).orElse(null), "successes",
                each.quotient().map(of -> of.successes().key()).orElse(null), "trials",
                each.quotient().map(of -> of.trials().key()).orElse(null), "retired", each.retired());
    }

    /// `tallyline measure add` and `tallyline measure change`.
    @Command(mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {
        private final Terminal terminal;
        private final boolean adding;

        @Parameters(index = "0", paramLabel = "MEASURE")
        private String which;

        @Option(names = "--name", paramLabel = "NAME")
        private String name;

        @Option(names = "--kind", paramLabel = "KIND", defaultValue = "count")
        private String kind;

        @Option(names = "--shortcut", paramLabel = "KEY")
        private String shortcut;

        @Option(names = "--colour", paramLabel = "COLOUR")
        private String colour;

        @Option(names = "--icon", paramLabel = "ICON")
        private String icon;

        @Option(names = "--target", paramLabel = "N")
        private String target;

        @Option(names = "--per", paramLabel = "PER", defaultValue = "week")
        private String per;

        @Option(names = "--of", paramLabel = "SUCCESSES/TRIALS")
        private String of;

        @Option(names = "--up", paramLabel = "N")
        private Integer up;

        Write(Terminal terminal, boolean adding) {
            this.terminal = terminal;
            this.adding = adding;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                MeasureSetup made = adding ? add(desk) : change(desk);
                Words words = desk.words().naming(desk.store().measures().names());
                desk.give(() -> Json.object("measure", object(made, words)),
                        () -> Lines.of(words.say("terminal.measureSaved", words.measure(made.measure()),
                                made.measure().key())));
            }
            return 0;
        }

        private MeasureSetup add(Desk desk) {
            Measure.Kind what = Measure.Kind.ofKey(kind).orElseThrow(() -> terminal.misused("terminal.noSuchKind",
                    kind));
            if ((what == Measure.Kind.RATE) != (of != null)) {
                throw terminal.misused("terminal.rateOf");
            }
            String called = new Typed(desk.words()).measureName(which).orThrow(desk.words(), Refusal::new);
            Optional<Quotient> quotient = Optional.ofNullable(of).map(text -> quotient(desk, text));
            Mark mark = mark(desk, Mark.NONE);
            Optional<Target> aim = aim(desk, Optional.empty());
            return desk.store().measures().add(called, key -> new MeasureSetup(new Measure(key, what), called, mark,
                    aim,
                    quotient, false));
        }

        private MeasureSetup change(Desk desk) {
            MeasureSetup former = find(desk, which);
            String called = name == null
                    ? former.name()
                    : new Typed(desk.words()).measureName(name).orThrow(desk.words(), Refusal::new);
            if (former.measure().builtIn() && name != null) {
                throw new Refusal(desk.words().say("terminal.builtIn"));
            }
            MeasureSetup changed = new MeasureSetup(former.measure(), called, mark(desk, former.mark()),
                    aim(desk, former.target()), of == null ? former.quotient() : Optional.of(quotient(desk, of)),
                    former.retired());
            MeasureSetup saved = desk.store().measures().change(former, changed);
            if (up != null) {
                desk.store().measures().move(former.measure(), up);
            }
            return saved;
        }

        private Mark mark(Desk desk, Mark former) {
            Optional<String> key = shortcut == null
                    ? former.shortcut()
                    : shortcut.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Typed(desk.words()).shortcut(shortcut)
                                    .orThrow(desk.words(), Refusal::new));
            if (colour != null && !colour.matches("#[0-9a-f]{6}")) {
                throw terminal.misused("terminal.badColour", colour);
            }
            if (icon != null && (icon.equals("none") || !desk.words().keys().contains("icon." + icon))) {
                throw terminal.misused("terminal.noSuchIcon", Given.shown(icon));
            }
            return new Mark(key, Optional.ofNullable(colour).or(former::colour),
                    Optional.ofNullable(icon).or(former::icon));
        }

        private Optional<Target> aim(Desk desk, Optional<Target> former) {
            if (target == null) {
                return former;
            }
            Target.Per often = Stream.of(Target.Per.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(per)).findFirst()
                    .orElseThrow(() -> terminal.misused("terminal.noSuchPer", per));
            return target.equals("0")
                    ? Optional.empty()
                    : Optional.of(new Target(new Given(desk.words()).quantity(target), often));
        }

        private Quotient quotient(Desk desk, String text) {
            String[] parts = text.split("/", 2);
            if (parts.length != 2 || parts[0].equals(parts[1])) {
                throw terminal.misused("terminal.rateOf");
            }
            MeasureSetup successes = find(desk, parts[0]);
            MeasureSetup trials = find(desk, parts[1]);
            if (successes.measure().kind() != Measure.Kind.COUNT || trials.measure().kind() != Measure.Kind.COUNT) {
                throw new Refusal(desk.words().say("measures.twoCounters"));
            }
            return new Quotient(successes.measure(), trials.measure());
        }
    }

    /// `tallyline measure retire` and `tallyline measure use`.
    @Command(mixinStandardHelpOptions = true)
    static final class Retire implements Callable<Integer> {
        private final Terminal terminal;
        private final boolean retired;

        @Parameters(index = "0", paramLabel = "MEASURE")
        private String which;

        Retire(Terminal terminal, boolean retired) {
            this.terminal = terminal;
            this.retired = retired;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                MeasureSetup former = find(desk, which);
                if (Measure.CORE.contains(former.measure())) {
                    throw new Refusal(desk.words().say("terminal.coreStays"));
                }
                desk.store().measures().change(former, former.withRetired(retired));
                desk.give(() -> Json.object("key", former.measure().key(), "retired", retired),
                        () -> Lines.of(desk.words().say(retired ? "measures.retired" : "measures.back",
                                desk.words().measure(former.measure()))));
            }
            return 0;
        }
    }

    private static MeasureSetup find(Desk desk, String key) {
        List<MeasureSetup> all = desk.store().measures().all();
        return all.stream().filter(each -> each.measure().key().equals(key)).findFirst()
                .orElseThrow(() -> new Refusal(desk.words().say("terminal.noSuchMeasure", Given.shown(key),
                        String.join(" ", all.stream().map(each -> each.measure().key()).toList()))));
    }
}
