package app.tallyline.terminal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import app.tallyline.metrics.Basis;
import app.tallyline.metrics.CallPlan;
import app.tallyline.metrics.Lever;
import app.tallyline.model.Chain;
import app.tallyline.model.Counts;
import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.WorkingDays;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// `tallyline plan`: the calls that a number of sales takes.
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--goal", paramLabel = "N", required = true)
    private String goal;

    @Option(names = "--calls", paramLabel = "C")
    private String calls;

    @Option(names = "--appointments", paramLabel = "A")
    private String appointments;

    @Option(names = "--sales", paramLabel = "S")
    private String sales;

    @Option(names = "--working-days", paramLabel = "D")
    private String workingDays;

    @Option(names = "--month", paramLabel = "MONTH")
    private String month;

    @Option(names = "--certainty", paramLabel = "P")
    private String certainty;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (workingDays != null && month != null) {
            throw terminal.misused("terminal.daysOrMonth");
        }
        boolean given = calls != null || appointments != null || sales != null;
        if (given && (calls == null || sales == null)) {
            throw terminal.misused("terminal.callsAndSales");
        }
        if (given && workingDays != null) {
            Words words = terminal.words();
            give(terminal.answer(), words, CallPlan.of(new Given(words).goal(goal), basis(words),
                    new Given(words).workingDays(workingDays),
                    certaintyPercent(words, PlanBasis.DEFAULT.certaintyPercent())));
            return 0;
        }
        try (Desk desk = terminal.open()) {
            Words words = desk.words();
            Basis basis = given ? basis(words) : desk.metrics().basis(desk.today());
            CallPlan plan = CallPlan.of(new Given(words).goal(goal), basis, days(desk),
                    certaintyPercent(words, desk.settings().planBasis().certaintyPercent()));
            give(terminal.answer(), words, plan);
        }
        return 0;
    }

    private Basis basis(Words words) {
        Given given = new Given(words);
        return Basis.given(new Counts(given.count(calls), appointments == null ? 0 : given.count(appointments),
                given.count(sales)));
    }

    private int certaintyPercent(Words words, int usual) {
        return certainty == null ? usual : new Given(words).certaintyPercent(certainty);
    }

    private WorkingDays days(Desk desk) {
        if (workingDays != null) {
            return new Given(desk.words()).workingDays(workingDays);
        }
        LocalDate today = desk.today();
        return desk.metrics().workingDays(Period.month(month == null
                ? YearMonth.from(today)
                : new Given(desk.words()).month(month)));
    }

    private void give(Answer answer, Words words, CallPlan plan) {
        answer.give(() -> object(plan), () -> text(words, plan));
    }

    private static Map<String, Object> object(CallPlan plan) {
        return Json.object("goal", plan.goal(), "requiredCalls", plan.plain().inAll(), "requiredAppointments",
                plan.appointments(), "workingDays", plan.workingDays(), "callsPerDay", plan.plain().perDay(),
                "certainty", plan.safe().certaintyPercent() / 100.0, "safeCalls", plan.safe().calls().inAll(),
                "safeCallsPerDay", plan.safe().calls().perDay(), "rates", Json.rates(plan.basis().rates()),
                "stages", plan.needs().stream().<Object>map(need -> Json.object("stage", need.stage().key(), "required",
                        need.required())).toList(),
                "history", history(plan.basis()));
    }

    private static Map<String, Object> history(Basis basis) {
        Optional<Period> period = basis.period();
        return Json.object("source", basis.source().name().toLowerCase(Locale.ROOT), "from",
                period.map(Period::first).orElse(null), "to", period.map(Period::last).orElse(null));
    }

    private static Lines text(Words words, CallPlan plan) {
        if (plan.plain().inAll().isEmpty()) {
            return Lines.of(words.say(plan.basis().counts().calls() == 0 ? "plan.noCalls" : "plan.noSales"));
        }
        Lines lines = new Lines().line(words.say("plan.forGoal", plan.goal(), words.number(plan.workingDays())));
        calls(lines, words, words.say("plan.calls"), plan.plain());
        plan.needs().stream().filter(need -> !need.stage().equals(Chain.FIRST) && !need.stage().equals(Chain.LAST))
                .forEach(need -> lines.pair(words.stage(need.stage()), words.number(need.required())));
        calls(lines, words, words.say("plan.safe", plan.safe().certaintyPercent()), plan.safe().calls());
        Lever lever = Lever.of(plan, Lever.USUAL_POINTS);
        lever.pulls().forEach(pull -> calls(lines, words,
                words.say("plan.lever", Lever.USUAL_POINTS, words.passage(pull.from(), pull.to())), pull.calls()));
        return lines.line(new Telling(words).basis(plan.basis()));
    }

    private static void calls(Lines lines, Words words, String name, CallPlan.Calls calls) {
        lines.pair(name, calls.perDay().isEmpty()
                ? words.number(calls.inAll())
                : words.say("plan.callsADay", words.number(calls.inAll()), words.number(calls.perDay())));
    }
}
