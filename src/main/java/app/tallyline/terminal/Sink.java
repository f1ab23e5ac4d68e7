package app.tallyline.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/// A stream that remembers why it took no more, and then lets what is written to it fall: a print writer says only that
/// something went wrong.
final class Sink extends Writer {
    private final Writer stream;
    private Optional<IOException> trouble = Optional.empty();

    Sink(Writer stream) {
        this.stream = stream;
    }

    /// Why what was written is not where it was to go.
    Optional<IOException> trouble() {
        return trouble;
    }

    @Override
    public void write(char[] text, int from, int length) {
        attempt(() -> stream.write(text, from, length));
    }

    @Override
    public void flush() {
        attempt(stream::flush);
    }

    /// The stream is the process's own and stays open.
    @Override
    public void close() {
        flush();
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private void attempt(Attempt attempt) {
        if (trouble.isPresent()) {
            return;
        }
        try {
            attempt.make();
        } catch (IOException problem) {
            trouble = Optional.of(problem);
        }
    }
}
