package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Asks for a day to come and a time, in one line. Enter answers, Esc leaves it.
final class WhenFields extends VBox {
    private final Words words;
    private final Typed typed;
    private final Label question = new Label();
    private final TextField day = new TextField();
    private final TextField time = new TextField();
    private final TypedForm form;
    private final Draft draft;
    private final Drafts drafts;
    private final Supplier<LocalDate> today;
    private final Supplier<LocalDate> earliest;
    private BiConsumer<LocalDate, Optional<LocalTime>> answered = (_, _) -> {};
    private Runnable left = () -> {};
    private Runnable unkept = () -> {};

    /// @param id that its fields' ids begin with
    /// @param today tells the day from which days to come are counted when they are answered
    /// @param earliest tells the first day that may be an answer
    /// @param drafts takes care of what is typed
    WhenFields(Words words, String id, Supplier<LocalDate> today, Supplier<LocalDate> earliest, Drafts drafts) {
        this.earliest = earliest;
        this.words = words;
        this.drafts = drafts;
        this.typed = new Typed(words);
        this.today = today;
        question.getStyleClass().add("question");
        day.setId(id + "-day");
        day.setPrefColumnCount(9);
        day.setAccessibleText(words.say("when.day"));
        day.setPromptText(words.say("when.day"));
        time.setId(id + "-time");
        time.setPrefColumnCount(5);
        time.setAccessibleText(words.say("when.time"));
        time.setPromptText(words.say("when.time"));
        Button save = new Button(words.say("edit.save"));
        save.setOnAction(_ -> enter());
        form = new TypedForm(words, day, time);
        draft = new Draft(() -> getParent() != null && form.changed(), this::answer, form::takeBack,
                new Draft.Telling(form::sentence, form::complain, form::enter));
        HBox row = new HBox(question, day, time, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("when");
        getChildren().addAll(row, form.problem());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        day.textProperty().subscribe((_, text) -> checkWhileTyping(text));
    }

    /// Asks.
    ///
    /// @param asked the question
    /// @param usual the day that is filled in
    /// @param onAnswer hears the answer
    /// @param onLeave hears that there is none
    void ask(String asked, LocalDate usual, BiConsumer<LocalDate, Optional<LocalTime>> onAnswer, Runnable onLeave) {
        say(asked);
        answered = onAnswer;
        left = onLeave;
        unkept = () -> {};
        form.takeBack();
        form.show(day, words.shortDate(usual));
        form.show(time, "");
    }

    /// Takes what is typed from now on.
    void takeKeys() {
        Keyboard.give(day);
        day.selectAll();
    }

    /// Says the question in other words.
    void say(String asked) {
        question.setText(asked);
    }

    /// Asks the same once more, for the answer could not be kept.
    void again() {
        unkept.run();
    }

    /// What is typed into it.
    Draft draft() {
        return draft;
    }

    private void enter() {
        if (!answer(_ -> {})) {
            form.enter();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            drafts.drop(draft, form.typed());
            left.run();
            event.consume();
        }
    }

    /// Whoever takes the field for the page and types the keys of a call is told at the first.
    private void checkWhileTyping(String text) {
        form.clear();
        if (!typed.beginsDay(text)) {
            form.complain(day, words.say("when.noDay", text.strip()));
        }
    }

    private boolean answer(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Optional<LocalDate> date = form.read(day, text -> typed.comingDay(text, today.get()));
        Optional<Optional<LocalTime>> at = form.optional(time, typed::time);
        if (date.filter(answer -> answer.isBefore(earliest.get())).isPresent()) {
            form.complain(day, words.say("when.passed", day.getText().strip()));
            return false;
        }
        if (date.isEmpty() || at.isEmpty()) {
            return false;
        }
        unkept = form.keep();
        answered.accept(date.get(), at.get());
        ended.accept(Optional.empty());
        return true;
    }
}
