package app.tallyline.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import app.tallyline.words.Words;

/// All that a command says: its answer on standard output, every other sentence on standard error. Nothing else of this room
/// writes to a stream, so no command can forget what a terminal must not be sent, or that a stream took no more.
final class Output {
    /// What a shell says of a program whose reader went away (128 and the number of SIGPIPE).
    static final int READER_GONE = 141;

    private final Sink sink;
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean answered;

    Output(Surroundings.Streams streams) {
        this.sink = new Sink(streams.out());
        this.out = new PrintWriter(sink);
        this.err = new PrintWriter(streams.err());
    }

    /// Where texts go that are the program's own, such as the help.
    PrintWriter own() {
        return out;
    }

    /// Gives the answer of a command that has done all else, in one of two forms.
    void answer(boolean json, Supplier<Map<String, Object>> object, Supplier<Lines> lines) {
        String answer = json ? Json.write(object.get()) : lines.get().toString();
        answered = true;
        out.println(answer.stripTrailing());
        out.flush();
    }

    /// Whether the command has given its answer, and so has done all else.
    boolean answered() {
        return answered;
    }

    /// Says a sentence beside the answer: what is in the way, or is to be looked at.
    void tell(String sentence) {
        err.println(Visible.line(sentence));
        err.flush();
    }

    /// Asks a question, which its answer will stand behind.
    void ask(Lines shown, String question) {
        err.println(shown);
        err.print(Visible.line(question) + " ");
        err.flush();
    }

    /// Brings all of it out.
    ///
    /// @param result what the command came to
    /// @return what the program comes to: an answer that is not where it was to go is told, unless its reader went away
    int end(int result, Words words) {
        out.flush();
        Optional<IOException> trouble = sink.trouble();
        if (trouble.isEmpty() || result != Terminal.DONE) {
            return result;
        }
        if ("Broken pipe".equals(trouble.get().getMessage())) {
            return READER_GONE;
        }
        tell(words.say(answered ? "terminal.answerLost" : "terminal.textLost"));
        return Terminal.COULD_NOT;
    }
}
