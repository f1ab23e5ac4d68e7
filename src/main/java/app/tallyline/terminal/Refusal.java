package app.tallyline.terminal;

/// A command could not do what was asked. Its message is a sentence for the user.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int result;

    Refusal(String sentence) {
        this(sentence, Terminal.COULD_NOT);
    }

    private Refusal(String sentence, int result) {
        super(sentence);
        this.result = result;
    }

    /// A command was broken off, as it was asked to.
    static Refusal stopped(String sentence) {
        return new Refusal(sentence, Terminal.STOPPED);
    }

    /// What the command comes to.
    int result() {
        return result;
    }
}
