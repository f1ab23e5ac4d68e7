package app.tallyline.desktop.frame;

/// What was asked for is about something that could not be saved, and was not done.
public final class NotSaved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /// @param key of the sentence that says so, in the words
    NotSaved(String key) {
        super(key);
        this.key = key;
    }

    /// The key of the sentence that says so, in the words.
    public String key() {
        return key;
    }
}
