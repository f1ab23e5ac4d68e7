package app.tallyline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A typist who does not wait for the screen: keys by chance from a seed, and what the log must hold when all of them are
/// done. It knows the rules of the desk and nothing of the program: its truth is a list of entries and a stack of lists. Each
/// of its changes changes something: whether the same once more is a step to undo is another question.
public final class Typist {
    private static final List<String> OUTCOMES = List.of("n", "v", "b", "w", "g", "t", "i");
    private static final List<String> OUTCOME_KEYS = List.of("no-answer", "voicemail", "busy", "wrong-number",
            "gatekeeper", "talked", "not-interested");
    /// Made of letters that are keys of the desk: where one of them goes astray, something is logged.
    private static final List<String> NAMES = List.of("cats", "big", "dock", "savant", "beacon", "tin", "vik");

    private final Random chance;
    private final List<String> keys = new ArrayList<>();
    private final Deque<State> undo = new ArrayDeque<>();
    private final Deque<State> redo = new ArrayDeque<>();
    private List<Line> log = List.of();
    /// At which hour whoever is named is to be called back.
    private Map<String, Integer> backAt = Map.of();
    private String next = "";
    private String digits = "";

    /// An entry.
    ///
    /// @param measure its measure's key
    /// @param outcome its outcome's key, empty where none was noted
    /// @param name of its prospect, empty where it is anonymous
    /// @param timed whether it is said when it is to be held
    /// @param amount of a sale, in whole units of money, 0 where it is not said
    public record Line(String measure, long quantity, String outcome, String name, boolean timed, long amount) {
        Line withOutcome(String newOutcome) {
            return new Line(measure, quantity, newOutcome, name, timed, amount);
        }

        Line withName(String newName) {
            return new Line(measure, quantity, outcome, newName, timed, amount);
        }

        Line withTime() {
            return new Line(measure, quantity, outcome, name, true, amount);
        }

        Line withAmount(long newAmount) {
            return new Line(measure, quantity, outcome, name, timed, newAmount);
        }

        Line withQuantity(long newQuantity) {
            return new Line(measure, newQuantity, outcome, name, timed, amount);
        }
    }

    private record State(List<Line> log, Map<String, Integer> backAt) {}

    /// @param most so many keys, or a few more
    public Typist(long seed, int most) {
        chance = new Random(seed);
        while (keys.size() < most) {
            phrase();
        }
    }

    /// What is typed, each key by its name under X: `c`, `Return`, `ctrl+z`.
    public List<String> keys() {
        return Collections.unmodifiableList(keys);
    }

    /// What the log must hold, in the order it was logged in.
    public List<Line> log() {
        return log;
    }

    private void phrase() {
        switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> {
                log("c", "cold-call");
                if (chance.nextInt(5) > 0) {
                    outcome();
                }
            }
            case 6 -> log("a", "appointment");
            case 7 -> sale();
            case 8, 9, 10 -> outcome();
            case 11, 12 -> number();
            case 13 -> undo();
            case 14 -> redo();
            case 15 -> name();
            case 16 -> agree();
            case 17 -> callBack();
            case 18 -> edit();
            default -> {
                type("Escape");
                digits = "";
            }
        }
    }

    private void type(String... typed) {
        keys.addAll(List.of(typed));
    }

    private void spell(String text) {
        text.chars().forEach(letter -> type(Character.toString(letter)));
    }

    private void step(List<Line> changed) {
        step(new State(List.copyOf(changed), backAt));
    }

    private void step(State changed) {
        undo.push(new State(log, backAt));
        redo.clear();
        take(changed);
    }

    private void take(State state) {
        log = state.log();
        backAt = state.backAt();
    }

    private void add(Line line) {
        List<Line> changed = new ArrayList<>(log);
        changed.add(line);
        step(changed);
    }

    private void change(int index, Line line) {
        List<Line> changed = new ArrayList<>(log);
        changed.set(index, line);
        step(changed);
    }

    private int newestCall() {
        int index = log.size() - 1;
        while (index >= 0 && !log.get(index).measure().equals("cold-call")) {
            index--;
        }
        return index;
    }

    private void log(String key, String measure) {
        type(key);
        add(new Line(measure, digits.isEmpty() ? 1 : Long.parseLong(digits), "", next, false, 0));
        digits = "";
        next = "";
    }

    private void sale() {
        log("s", "sale");
        if (chance.nextBoolean()) {
            long amount = 1 + chance.nextInt(99);
            type("Return");
            spell(Long.toString(amount));
            type("Return");
            change(log.size() - 1, log.getLast().withAmount(amount));
        }
    }

    private void outcome() {
        int call = newestCall();
        int which = chance.nextInt(OUTCOMES.size());
        if (call >= 0 && log.get(call).outcome().equals(OUTCOME_KEYS.get(which))) {
            which = (which + 1) % OUTCOMES.size();
        }
        type(OUTCOMES.get(which));
        digits = "";
        if (call >= 0 && !answered(call)) {
            change(call, log.get(call).withOutcome(OUTCOME_KEYS.get(which)));
        }
    }

    /// Whether something was logged behind a call whose outcome is noted: it is not noted anew.
    private boolean answered(int call) {
        return call < log.size() - 1 && !log.get(call).outcome().isEmpty();
    }

    /// Digits, of which the last may be taken back.
    private void number() {
        int many = 1 + chance.nextInt(2);
        if (digits.length() + many > 2) {
            // From a hundred on it may be the amount of a sale, and is asked about.
            type("Escape");
            digits = "";
        }
        for (int i = 0; i < many; i++) {
            int digit = chance.nextInt(10);
            type(Integer.toString(digit));
            digits = digits.isEmpty() && digit == 0 ? "" : digits + digit;
        }
        if (chance.nextInt(3) == 0) {
            type("BackSpace");
            digits = digits.isEmpty() ? "" : digits.substring(0, digits.length() - 1);
        }
    }

    private void undo() {
        type("ctrl+z");
        digits = "";
        if (!undo.isEmpty()) {
            redo.push(new State(log, backAt));
            take(undo.pop());
        }
    }

    private void redo() {
        type("ctrl+y");
        digits = "";
        if (!redo.isEmpty()) {
            undo.push(new State(log, backAt));
            take(redo.pop());
        }
    }

    /// Whose the entry logged last was, or where it has somebody, the next.
    private void name() {
        String name = NAMES.get(chance.nextInt(NAMES.size()));
        type("p");
        digits = "";
        spell(name);
        type("Return");
        if (!log.isEmpty() && log.getLast().name().isEmpty()) {
            change(log.size() - 1, log.getLast().withName(name));
        } else {
            next = name;
        }
    }

    private void agree() {
        int call = newestCall();
        if (call < 0) {
            return;
        }
        type("d");
        digits = "";
        if (answered(call)) {
            return;
        }
        List<Line> changed = new ArrayList<>(log);
        changed.set(call, log.get(call).withOutcome("appointment"));
        changed.add(new Line("appointment", 1, "", log.get(call).name(), false, 0));
        step(changed);
        if (chance.nextBoolean()) {
            type("Return");
            change(log.size() - 1, log.getLast().withTime());
        } else {
            type("Escape");
        }
    }

    private void callBack() {
        int call = newestCall();
        if (call < 0 || log.get(call).outcome().equals("call-back")) {
            return;
        }
        type("k");
        digits = "";
        if (answered(call)) {
            return;
        }
        change(call, log.get(call).withOutcome("call-back"));
        if (log.get(call).name().isEmpty()) {
            if (chance.nextInt(3) == 0) {
                type("Escape");
                return;
            }
            String name = NAMES.get(chance.nextInt(NAMES.size()));
            spell(name);
            type("Return");
            change(call, log.get(call).withName(name));
        }
        String name = log.get(call).name();
        int hour = 1 + (backAt.getOrDefault(name, 0) + chance.nextInt(20)) % 22;
        type("Tab");
        spell(Integer.toString(hour));
        type("Return");
        Map<String, Integer> changed = new HashMap<>(backAt);
        changed.put(name, hour);
        step(new State(log, Map.copyOf(changed)));
    }

    private void edit() {
        if (log.isEmpty()) {
            return;
        }
        int quantity = 1 + (int) (log.getLast().quantity() + chance.nextInt(8)) % 9;
        type("e", Integer.toString(quantity), "Return");
        digits = "";
        change(log.size() - 1, log.getLast().withQuantity(quantity));
    }
}
