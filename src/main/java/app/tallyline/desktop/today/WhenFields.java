package app.tallyline.desktop.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.words.Reading;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// Asks for a day to come and a time, in one line. Enter answers, Esc leaves it.
final class WhenFields extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final Typed typed;
    private final Label question = new Label();
    private final TextField day = new TextField();
    private final TextField time = new TextField();
    private final Label problem = new Label();
    private LocalDate today = LocalDate.EPOCH;
    private BiConsumer<LocalDate, Optional<LocalTime>> answered = (_, _) -> {};
    private Runnable left = () -> {};

    /// @param id that its fields' ids begin with
    WhenFields(Words words, String id) {
        this.words = words;
        this.typed = new Typed(words);
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
        save.setOnAction(_ -> answer());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        HBox row = new HBox(question, day, time, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("when");
        getChildren().addAll(row, problem);
        complain("");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Asks.
    ///
    /// @param asked the question
    /// @param now today
    /// @param usual the day that is filled in
    /// @param onAnswer hears the answer
    /// @param onLeave hears that there is none
    void ask(String asked, LocalDate now, LocalDate usual, BiConsumer<LocalDate, Optional<LocalTime>> onAnswer,
            Runnable onLeave) {
        question.setText(asked);
        today = now;
        answered = onAnswer;
        left = onLeave;
        day.setText(words.shortDate(usual));
        time.clear();
        complain("");
        day.requestFocus();
        day.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            answer();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
        }
    }

    private void answer() {
        complain("");
        Reading<LocalDate> date = typed.comingDay(day.getText(), today);
        Reading<Optional<LocalTime>> at = time.getText().isBlank()
                ? new Reading.Read<>(Optional.empty())
                : typed.time(time.getText()).map(Optional::of);
        if (date instanceof Reading.Unreadable<LocalDate> unreadable) {
            wrong(day, unreadable.sentence(words));
        } else if (at instanceof Reading.Unreadable<Optional<LocalTime>> unreadable) {
            wrong(time, unreadable.sentence(words));
        } else {
            answered.accept(date.understood().orElseThrow(), at.understood().orElseThrow());
        }
    }

    private void wrong(TextField field, String sentence) {
        complain(sentence);
        field.pseudoClassStateChanged(WRONG, true);
        field.requestFocus();
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        day.pseudoClassStateChanged(WRONG, false);
        time.pseudoClassStateChanged(WRONG, false);
    }
}
