package app.tallyline.desktop.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.DayPicker;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.words.Words;

/// Takes a range of days off. What for is typed, the days are chosen; Esc takes back what is typed.
final class DaysOffFields extends VBox {
    private final SettingsModel model;
    private final Words words;
    private final DayPicker first;
    private final DayPicker last;
    private final TextField name = new TextField();
    private final CheckBox half = new CheckBox();
    private final TypedForm form;
    private final Draft draft;

    DaysOffFields(SettingsModel model, Words words) {
        this.model = model;
        this.words = words;
        first = new DayPicker(words, words.say("settings.offFrom"));
        last = new DayPicker(words, words.say("settings.offTo"));
        name.setId("off-name");
        name.setPromptText(words.say("settings.offName"));
        name.setAccessibleText(words.say("settings.offName"));
        for (Region field : List.of(first, last, name)) {
            field.setPrefWidth(150);
        }
        half.setText(words.say("settings.offHalf"));
        form = new TypedForm(words, name).takingBackByEscape();
        form.problem().setId("off-problem");
        draft = new Draft(() -> !name.getText().isBlank(), this::save, form::takeBack,
                new Draft.Telling(form::sentence, form::complain, form::enter));
        Button take = new Button(words.say("settings.takeOff"));
        take.disableProperty().bind(first.valueProperty().isNull());
        take.setOnAction(_ -> model.drafts().enter(draft));
        FlowPane row = new FlowPane(first, last, name, half, take);
        row.getStyleClass().add("week-days");
        getChildren().addAll(row, form.problem());
    }

    /// Has what is typed taken care of, for as long as the subscription holds.
    Subscription drafting() {
        return model.drafts().add(draft);
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        LocalDate from = first.getValue();
        if (from == null) {
            form.complain(name, words.say("settings.offWhen"));
            return false;
        }
        LocalDate end = last.getValue() == null || last.getValue().isBefore(from) ? from : last.getValue();
        LocalDate longest = from.plusYears(1);
        model.takeOff(from, end.isAfter(longest) ? longest : end, name.getText().strip(), half.isSelected(),
                problem -> {
                    if (problem.isEmpty()) {
                        first.setValue(null);
                        last.setValue(null);
                        name.clear();
                        half.setSelected(false);
                    }
                    ended.accept(problem);
                });
        return true;
    }
}
