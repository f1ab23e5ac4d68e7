package app.tallyline.terminal;

import java.util.Map;
import java.util.function.Supplier;

/// Where a command's answer goes, and in which form.
///
/// @param output where it goes
/// @param json whether it is one JSON object
record Answer(Output output, boolean json) {
    /// Gives one of two forms. By then the command has done all else.
    void give(Supplier<Map<String, Object>> object, Supplier<Lines> lines) {
        output.answer(json, object, lines);
    }
}
