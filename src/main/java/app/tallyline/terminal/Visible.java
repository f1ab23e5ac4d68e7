package app.tallyline.terminal;

/// Text without what a terminal would obey, such as an escape sequence in an imported name. Line breaks and tabs are of the
/// layout's making alone, so those within a text are made visible or a space.
final class Visible {
    private static final String BREAK = " ↵ ";

    private Visible() {}

    /// A text as one line that a terminal only shows.
    static String line(String text) {
        return escaped(text.replaceAll("\\R\\s*", BREAK).replace('\t', ' '));
    }

    /// A text in which each character that a terminal would obey is written as its code, such as `\u001b`. In JSON that is
    /// the same character, written otherwise.
    static String escaped(String text) {
        if (text.chars().noneMatch(Visible::obeyed)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(character -> {
            if (obeyed(character)) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.toString();
    }

    /// Control characters, those of the upper range too, and the marks that turn the direction of all that follows.
    private static boolean obeyed(int character) {
        return Character.isISOControl(character) || character >= 0x202a && character <= 0x202e
                || character >= 0x2066 && character <= 0x2069;
    }
}
