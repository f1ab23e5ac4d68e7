package app.tallyline.terminal;

/// A command could not do what was asked. Its message is a sentence for the user.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
