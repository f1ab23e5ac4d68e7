package app.tallyline;

import java.nio.file.Path;
import java.util.Optional;

import app.tallyline.model.Language;

/// A command line that names no command: what the window is to be opened with.
///
/// @param store where the store lies; empty for the usual place
/// @param language in which the window speaks this time; empty for the one chosen
record WindowOptions(Optional<Path> store, Optional<Language> language) {
    private static final String STORE = "--store";
    private static final String LANGUAGE = "--lang";

    /// The options of a command line that is nothing but options of the window, each at most once; empty for any other,
    /// which is a command or wrong usage. Read by hand: what reads commands costs time on the way to the first frame.
    static Optional<WindowOptions> of(String... arguments) {
        WindowOptions options = new WindowOptions(Optional.empty(), Optional.empty());
        for (int i = 0; i < arguments.length; i++) {
            int sign = arguments[i].indexOf('=');
            String name = sign < 0 ? arguments[i] : arguments[i].substring(0, sign);
            if (sign < 0 && i + 1 == arguments.length) {
                return Optional.empty();
            }
            String value = sign < 0 ? arguments[++i] : arguments[i].substring(sign + 1);
            if (name.equals(STORE) && options.store.isEmpty() && !value.isEmpty() && !value.startsWith("--")) {
                options = new WindowOptions(Optional.of(Path.of(value)), options.language);
            } else if (name.equals(LANGUAGE) && options.language.isEmpty() && Language.ofCode(value).isPresent()) {
                options = new WindowOptions(options.store, Language.ofCode(value));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }
}
