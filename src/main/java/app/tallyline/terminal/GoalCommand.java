package app.tallyline.terminal;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.Forecast;
import app.tallyline.metrics.GoalStanding;
import app.tallyline.model.Goal;
import app.tallyline.model.Money;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// `tallyline goal`: a month's goal, set or shown.
@Command(name = "goal", mixinStandardHelpOptions = true)
final class GoalCommand {
    /// `tallyline goal set`.
    @Command(name = "set", mixinStandardHelpOptions = true)
    static final class SetGoal implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", arity = "0..1", paramLabel = "N")
        private String sales;

        @Option(names = "--money", paramLabel = "AMOUNT")
        private String money;

        @Option(names = "--month", paramLabel = "MONTH")
        private String month;

        SetGoal(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if ((sales == null) == (money == null)) {
                throw terminal.misused("terminal.salesOrMoney");
            }
            try (Desk desk = terminal.open()) {
                Given given = new Given(desk.words());
                YearMonth which = month == null ? YearMonth.from(desk.today()) : given.month(month);
                Goal.Target target = sales == null
                        ? new Goal.Revenue(given.money(money, desk.currency()))
                        : new Goal.Sales(given.goal(sales));
                Goal goal = new Goal(which, target);
                desk.store().goals().keep(goal);
                give(desk, goal);
            }
            return 0;
        }
    }

    /// `tallyline goal show`.
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class ShowGoal implements Callable<Integer> {
        private final Terminal terminal;

        @Option(names = "--month", paramLabel = "MONTH")
        private String month;

        ShowGoal(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                YearMonth which = month == null
                        ? YearMonth.from(desk.today())
                        : new Given(desk.words()).month(month);
                give(desk, desk.store().goals().holding(which).orElseThrow(
                        () -> new Refusal(desk.words().say("terminal.noGoal", desk.words().month(which)))));
            }
            return 0;
        }
    }

    private static void give(Desk desk, Goal goal) {
        GoalStanding standing = desk.metrics().standing(goal, desk.today());
        desk.give(() -> object(desk, standing), () -> text(desk.words(), standing));
    }

    private static Map<String, Object> object(Desk desk, GoalStanding standing) {
        Optional<Money> money = standing.goal().target() instanceof Goal.Revenue(Money amount)
                ? Optional.of(amount)
                : Optional.empty();
        return Json.object("month", standing.goal().month(),
                "sales", standing.plan().map(CallPlan::goal).orElse(null),
                "money", money.map(amount -> amount.toDecimal(desk.currency()).toPlainString()).orElse(null),
                "sold", standing.achieved().sold(),
                "remaining", standing.left().map(GoalStanding.Left::sales).orElse(null),
                "workingDaysLeft", standing.left().map(GoalStanding.Left::workingDays).orElse(null),
                "callsRemaining", standing.left().map(left -> left.calls().inAll()).orElse(null),
                "callsPerDay", standing.callsPerDay(),
                "expectedSales", standing.forecast().map(Forecast::expected).orElse(null),
                "low", standing.forecast().map(Forecast::low).orElse(null),
                "high", standing.forecast().map(Forecast::high).orElse(null),
                "chance", standing.forecast().map(Forecast::chance).orElse(null));
    }

    private static Lines text(Words words, GoalStanding standing) {
        Lines lines = new Lines().line(new Telling(words).goal(standing.goal()));
        lines.pair(words.say("goal.sold"), words.number(standing.achieved().sold()));
        standing.left().ifPresent(left -> lines
                .pair(words.say("goal.remaining"), left.met() ? words.say("goal.met") : words.number(left.sales()))
                .pair(words.say("goal.workingDaysLeft"), words.number(left.workingDays()))
                .pair(words.say("goal.callsRemaining"), words.number(left.calls().inAll()))
                .pair(words.say("goal.callsPerDay"), words.number(left.calls().perDay())));
        standing.forecast().ifPresent(forecast -> lines
                .pair(words.say("goal.expected"), words.say("goal.expectedRange",
                        Math.round(forecast.expected()), forecast.low(), forecast.high()))
                .pair(words.say("goal.chance"), words.chance(forecast.chance())));
        standing.plan().ifPresentOrElse(plan -> lines.line(new Telling(words).basis(plan.basis())),
                () -> lines.line(words.say("goal.noAverageSale")));
        return lines;
    }
}
