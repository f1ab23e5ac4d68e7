package app.tallyline.desktop.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Dialogs that nobody sees, answered by the test.
public final class FakeChooser implements PathChooser {
    private final List<Fake> shown = new ArrayList<>();
    private int prepared;

    /// A dialog, what was asked of it, and what befell it.
    public static final class Fake implements Dialog {
        private final FileRequest request;
        private Consumer<FileAnswer> heard;
        private int fronts;
        private boolean ended;

        private Fake(FileRequest request) {
            this.request = request;
        }

        public FileRequest request() {
            return request;
        }

        /// How often it was brought to the front.
        public int fronts() {
            return fronts;
        }

        public boolean ended() {
            return ended;
        }

        public void answer(FileAnswer answer) {
            heard.accept(answer);
        }

        @Override
        public void show(Consumer<FileAnswer> answer) {
            heard = answer;
        }

        @Override
        public void toFront() {
            fronts++;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @Override
    public void prepare() {
        prepared++;
    }

    /// How often it was told to get ready.
    public int prepared() {
        return prepared;
    }

    @Override
    public Dialog dialog(FileRequest request) {
        shown.add(new Fake(request));
        return shown.getLast();
    }

    /// All that were shown, the latest last.
    public List<Fake> shown() {
        return List.copyOf(shown);
    }

    public Fake latest() {
        return shown.getLast();
    }
}
