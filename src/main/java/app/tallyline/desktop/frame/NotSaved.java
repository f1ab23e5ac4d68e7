package app.tallyline.desktop.frame;

/// What was asked for is about something that could not be saved, and was not done.
public final class NotSaved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String typed;

    /// @param key of the sentence that says so, in the words
    /// @param typed what was typed that could not be understood, which the sentence names
    public NotSaved(String key, String typed) {
        super(key);
        this.key = key;
        this.typed = typed;
    }

    /// @param key of the sentence that says so, in the words
    NotSaved(String key) {
        this(key, "");
    }

    /// What was typed that could not be understood; empty where it was not for that.
    public String typed() {
        return typed;
    }

    /// The key of the sentence that says so, in the words.
    public String key() {
        return key;
    }
}
