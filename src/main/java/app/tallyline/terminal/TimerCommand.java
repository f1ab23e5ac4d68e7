package app.tallyline.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.Details;
import app.tallyline.model.Entry;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Timer;

/// `tallyline timer`: starts and stops the clock of non-sales time.
@Command(name = "timer", mixinStandardHelpOptions = true)
final class TimerCommand {
    /// `tallyline timer start`.
    @Command(name = "start", mixinStandardHelpOptions = true)
    static final class Start implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", arity = "0..1", paramLabel = "MEASURE", defaultValue = "non-sales-time")
        private String key;

        @Option(names = "--category", paramLabel = "TEXT")
        private String category;

        Start(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Measure measure = desk.store().measures().loggable().stream()
                        .filter(each -> each.key().equals(key) && each.kind() == Measure.Kind.TIME).findFirst()
                        .orElseThrow(() -> new Refusal(desk.words().say("terminal.notTimed", Given.shown(key))));
                if (desk.store().timer().now().isPresent()) {
                    throw new Refusal(desk.words().say("terminal.timerRuns"));
                }
                String what = category == null
                        ? ""
                        : desk.words().categoryKey(new Given(desk.words()).text(category, Details.LONGEST_CATEGORY));
                desk.store().timer().start(new Timer(measure, desk.clock().instant(), what));
                give(desk, "timer.started", measure);
            }
            return 0;
        }
    }

    /// `tallyline timer stop`.
    @Command(name = "stop", mixinStandardHelpOptions = true)
    static final class Stop implements Callable<Integer> {
        private final Terminal terminal;

        Stop(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Timer timer = running(desk);
                Entry spent = desk.store().timer().stop(Moment.at(timer.since(), desk.zone()), desk.clock().instant())
                        .orElseThrow(() -> new Refusal(desk.words().say("terminal.noTimer")));
                desk.give(() -> Json.object("id", spent.id(), "measure", spent.activity().measure().key(), "minutes",
                        spent.activity().quantity()), () -> Lines.of(desk.words().say("today.saved",
                                desk.words().quantity(spent.activity().measure(), spent.activity().quantity()))));
            }
            return 0;
        }
    }

    /// `tallyline timer show`.
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Optional<Timer> timer = desk.store().timer().now();
                Optional<Long> minutes = timer.map(now -> Duration.between(now.since(), desk.clock().instant())
                        .toMinutes());
                desk.give(() -> Json.object("running", timer.isPresent(), "measure",
                        timer.map(now -> now.measure().key()).orElse(null), "minutes", minutes.orElse(null)),
                        () -> Lines.of(timer.map(now -> desk.words().measure(now.measure()) + " "
                                + desk.words().minutes(minutes.orElse(0L)))
                                .orElseGet(() -> desk.words().say("terminal.noTimer"))));
            }
            return 0;
        }
    }

    /// `tallyline timer discard`.
    @Command(name = "discard", mixinStandardHelpOptions = true)
    static final class Discard implements Callable<Integer> {
        private final Terminal terminal;

        Discard(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Timer timer = running(desk);
                desk.store().timer().discard();
                give(desk, "timer.discarded", timer.measure());
            }
            return 0;
        }
    }

    private static Timer running(Desk desk) {
        return desk.store().timer().now().orElseThrow(() -> new Refusal(desk.words().say("terminal.noTimer")));
    }

    private static void give(Desk desk, String key, Measure measure) {
        desk.give(() -> Json.object("measure", measure.key()),
                () -> Lines.of(desk.words().say(key, desk.words().measure(measure))));
    }
}
