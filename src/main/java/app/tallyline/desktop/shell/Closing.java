package app.tallyline.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Work;
import app.tallyline.words.Words;

/// Lets the window close once what was logged and typed is on disk, however it is asked to close, and asks about what cannot
/// be saved.
final class Closing {
    private final StackPane root;
    private final Supplier<List<Drafts>> typed;
    private final Work work;
    private Optional<LeaveQuestion> question = Optional.empty();

    /// @param root what the question is laid over
    /// @param typed what may hold something that is not saved
    /// @param work what is being saved
    Closing(StackPane root, Supplier<List<Drafts>> typed, Work work) {
        this.root = root;
        this.typed = typed;
        this.work = work;
    }

    /// Whether it is asking.
    boolean asking() {
        return question.isPresent();
    }

    /// Has the window manager's wish to close go the same way.
    ///
    /// @param asked hears of it
    static void watch(Window window, Runnable asked) {
        window.setOnCloseRequest(event -> {
            event.consume();
            asked.run();
        });
    }

    /// Closes the window, or asks.
    ///
    /// @param place the screen in view when it asks
    void close(Words words, Supplier<Place> place) {
        if (!asking()) {
            Drafts.settle(typed.get(), () -> work.whenSaved(this::hide), () -> ask(words, place.get()));
        }
    }

    private void hide() {
        root.getScene().getWindow().hide();
    }

    private void ask(Words words, Place place) {
        String why = typed.get().stream().map(Drafts::problem).filter(text -> !text.isEmpty()).findFirst().orElse("");
        LeaveQuestion asked = new LeaveQuestion(words, words.say("leave.sentence", words.say("place." + place.key()),
                why), this::keepEditing,
                () -> {
                    typed.get().forEach(Drafts::discard);
                    hide();
                });
        question = Optional.of(asked);
        root.getChildren().add(asked);
        asked.enter();
    }

    private void keepEditing() {
        question.ifPresent(root.getChildren()::remove);
        question = Optional.empty();
        typed.get().forEach(Drafts::enterProblem);
    }
}
