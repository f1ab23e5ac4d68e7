package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// What the time logged last went to, of the entry that was the last when the field was entered. What cannot be saved comes
/// back, unless something is being typed of another by then; that is only told.
final class SpentField extends StackPane {
    private final NewestModel model;
    private final Drafts drafts;
    private final CategoryBox category;
    private final Runnable cameBack;
    /// The entry that is being typed about.
    private Optional<EntryHandle> spent = Optional.empty();

    /// @param drafts takes care of what is typed
    /// @param toPage gives the focus back to the page
    /// @param cameBack hears that what could not be saved is in the field again
    SpentField(NewestModel model, Drafts drafts, Words words, Runnable toPage, Runnable cameBack) {
        this.model = model;
        this.drafts = drafts;
        this.cameBack = cameBack;
        category = new CategoryBox(words, drafts, this::choose);
        category.setId("newest-category");
        category.getEditor().focusedProperty().subscribe(focused -> {
            if (focused && spent.isEmpty()) {
                spent = Optional.of(hold());
            }
        });
        getChildren().add(category);
        // The box has taken it by then; to the page it would mean that the field is entered.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                toPage.run();
                event.consume();
            }
        });
    }

    Draft draft() {
        return category.draft();
    }

    /// Takes what is typed from now on, about that entry; what is typed of another is saved first.
    void enter(EntryHandle entered, Activity activity) {
        drafts.leave(draft());
        show(activity);
        spent = Optional.of(entered);
        category.enter();
    }

    /// Shows what is known of an entry, unless something is being typed of another.
    void show(Activity activity) {
        if (!Keyboard.isIn(this) && !draft().changed().getAsBoolean()) {
            spent = Optional.empty();
            category.show(activity.details().category());
        }
    }

    private EntryHandle hold() {
        return model.hold(model.active().entry().map(line -> line.activity().measure())
                .filter(measure -> measure.kind() == Measure.Kind.TIME));
    }

    private void choose(String went, Consumer<Optional<Throwable>> ended) {
        EntryHandle about = spent.orElseGet(this::hold);
        model.spentOn(about, went, problem -> {
            boolean another = spent.filter(each -> each != about && !each.state().equals(about.state())).isPresent();
            if (problem.isPresent() && another) {
                model.tell(problem.get());
                ended.accept(Optional.empty());
                return;
            }
            problem.ifPresent(_ -> spent = Optional.of(about));
            ended.accept(problem);
            problem.ifPresent(_ -> cameBack.run());
        });
    }
}
