package app.tallyline.desktop.settings;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.model.Settings.Workplace;
import app.tallyline.words.Words;

/// The days of the week, each worked, worked half or not.
final class WeekChoice extends VBox {
    /// @param place as it is chosen now
    /// @param chosen hears how the week is to be changed
    WeekChoice(Workplace place, Words words, Consumer<UnaryOperator<Workplace>> chosen) {
        FlowPane days = new FlowPane();
        days.getStyleClass().add("week-days");
        for (DayOfWeek day : DayOfWeek.values()) {
            CheckBox box = new CheckBox(words.shortWeekday(day));
            box.setAccessibleText(words.weekday(day));
            box.setAllowIndeterminate(true);
            box.setIndeterminate(place.halfDays().contains(day));
            box.setSelected(place.workingWeek().contains(day) && !box.isIndeterminate());
            box.setDisable(box.isSelected() && place.workingWeek().size() == 1);
            box.setOnAction(_ -> {
                boolean half = box.isIndeterminate();
                boolean worked = box.isSelected() || half;
                chosen.accept(now -> with(now, day, worked, half));
            });
            days.getChildren().add(box);
        }
        getStyleClass().add("backup-list");
        getChildren().addAll(days, new Sentence(words.say("settings.halfDays"), "figure-note"));
    }

    /// The last working day stays one, whichever window takes it away.
    private static Workplace with(Workplace place, DayOfWeek day, boolean worked, boolean half) {
        Set<DayOfWeek> week = with(place.workingWeek(), day, worked);
        return week.isEmpty() ? place : place.withWorkingWeek(week, with(place.halfDays(), day, half));
    }

    private static Set<DayOfWeek> with(Set<DayOfWeek> days, DayOfWeek day, boolean in) {
        Set<DayOfWeek> changed = new HashSet<>(days);
        if (in) {
            changed.add(day);
        } else {
            changed.remove(day);
        }
        return changed;
    }
}
