package app.tallyline.desktop.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.TilePane;

import app.tallyline.calendar.WorkCalendar;
import app.tallyline.model.DayOff;
import app.tallyline.model.Period;
import app.tallyline.words.Words;

/// The days of a month in a row; a press takes a day off, another half of it, a third gives it back.
public final class MonthStrip extends TilePane {
    private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

    private final Words words;
    private final Consumer<LocalDate> pressed;

    /// @param pressed hears of a day of the working week that was pressed
    public MonthStrip(Words words, Consumer<LocalDate> pressed) {
        this.words = words;
        this.pressed = pressed;
        getStyleClass().add("month-strip");
        setPrefColumns(16);
    }

    /// Draws a month.
    public void show(Period month, WorkCalendar calendar, LocalDate today) {
        Replacing.all(this, month.eachDay().map(day -> button(day, calendar, today)).toList());
    }

    private Button button(LocalDate day, WorkCalendar calendar, LocalDate today) {
        Optional<String> holiday = calendar.holiday(day);
        Optional<DayOff> off = Optional.ofNullable(calendar.daysOff().get(day));
        boolean half = calendar.worked(day).halves() == 1;
        boolean taken = off.isPresent();
        boolean weekday = calendar.workingWeek().contains(day.getDayOfWeek());
        String kind = holiday.orElseGet(() -> words.say(half
                ? taken ? "day.halfOff" : "day.half"
                : taken ? "day.off" : weekday ? "day.working" : "day.free"));
        String why = off.map(DayOff::name).filter(name -> !name.isEmpty()).map(name -> " · " + name).orElse("");
        Button button = new Button(words.shortWeekday(day.getDayOfWeek()) + "\n" + day.getDayOfMonth() + (half
                ? " ½"
                : ""));
        button.getStyleClass().add("month-day");
        button.pseudoClassStateChanged(FREE, !weekday || holiday.isPresent());
        button.pseudoClassStateChanged(TAKEN, taken);
        button.pseudoClassStateChanged(TODAY, day.equals(today));
        button.setDisable(!weekday || holiday.isPresent());
        button.setAccessibleText(words.dayAndMonth(day) + ": " + kind + why);
        button.setTooltip(new Tooltip(words.dayAndMonth(day) + ": " + kind + why));
        button.setOnAction(_ -> pressed.accept(day));
        button.setId("day-" + day);
        return button;
    }
}
