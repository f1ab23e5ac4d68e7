package app.tallyline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the program speaks.
public enum Language {
    ENGLISH("en", Locale.UK),
    DANISH("da", Locale.of("da", "DK"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// Its ISO 639 code, such as `da`.
    public String code() {
        return code;
    }

    /// The locale whose numbers and dates it uses where the desktop names none of the same language.
    public Locale locale() {
        return locale;
    }

    /// The language of that ISO 639 code, or empty where the program does not speak it.
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
