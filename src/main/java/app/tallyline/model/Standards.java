package app.tallyline.model;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// The rates that the user means to keep, one for each step of the chain that has one.
///
/// @param permille thousandths, 1 to 1000, of the step that leads to a stage
public record Standards(Map<Stage, Integer> permille) {
    public static final Standards NONE = new Standards(Map.of());

    /// @throws IllegalArgumentException if a rate is out of range
    public Standards {
        permille = Map.copyOf(permille);
        if (permille.values().stream().anyMatch(each -> each < 1 || each > 1000)) {
            throw new IllegalArgumentException("A standard is 1 to 1000 thousandths: " + permille);
        }
    }

    /// The standard of the step that leads to a stage.
    public OptionalInt of(Stage stage) {
        Integer found = permille.get(stage);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// With another standard for one step; an empty one takes it away.
    public Standards with(Stage stage, OptionalInt newPermille) {
        Map<Stage, Integer> changed = new HashMap<>(permille);
        changed.remove(stage);
        newPermille.ifPresent(each -> changed.put(stage, each));
        return new Standards(changed);
    }
}
