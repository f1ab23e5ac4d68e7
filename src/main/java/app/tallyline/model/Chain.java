package app.tallyline.model;

import java.util.HashSet;
import java.util.List;

/// The stages of the way from a cold call to a sale, as the user counts them.
///
/// @param stages from cold calls to sales, each once
public record Chain(List<Stage> stages) {
    public static final Stage FIRST = new Stage.Counted(Measure.COLD_CALL);
    public static final Stage APPOINTMENTS = new Stage.Counted(Measure.APPOINTMENT);
    public static final Stage LAST = new Stage.Counted(Measure.SALE);
    /// Calls → appointments → sales.
    public static final Chain PLAIN = new Chain(List.of(FIRST, APPOINTMENTS, LAST));
    /// Calls → connects → appointments → held → sales.
    public static final Chain FULL = new Chain(
            List.of(FIRST, Stage.CONNECT, APPOINTMENTS, Stage.HELD, LAST));
    /// So many stages fit on a screen.
    public static final int MOST_STAGES = 8;

    /// @throws IllegalArgumentException if it does not lead from cold calls to sales, or names a stage twice
    public Chain {
        stages = List.copyOf(stages);
        if (stages.size() < 2 || !stages.getFirst().equals(FIRST) || !stages.getLast().equals(LAST)) {
            throw new IllegalArgumentException("A chain leads from cold calls to sales: " + stages);
        }
        if (new HashSet<>(stages).size() < stages.size() || stages.size() > MOST_STAGES) {
            throw new IllegalArgumentException("A chain has each stage once, and at most " + MOST_STAGES + ": "
                    + stages);
        }
    }
}
