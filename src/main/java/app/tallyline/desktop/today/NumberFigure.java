package app.tallyline.desktop.today;

import app.tallyline.desktop.control.Figure;
import app.tallyline.model.Measure;
import app.tallyline.words.Words;

/// Today's number: how many calls the day still takes, and when they will be made at this pace.
final class NumberFigure extends Figure {
    private final Words words;

    NumberFigure(Words words) {
        super(words.say("today.number"));
        this.words = words;
        setId("todays-number");
    }

    void show(TodayFigures figures) {
        var toGo = figures.standing().toGo(Measure.COLD_CALL);
        if (toGo.isEmpty()) {
            boolean goal = figures.aimed();
            show(Words.UNKNOWN, words.say(goal ? "today.noNumber" : "today.noNumberNoGoal"));
        } else if (toGo.getAsLong() == 0) {
            show("✓", words.say("today.callsDone"));
        } else {
            String pace = figures.doneBy().map(at -> words.say("today.doneBy", words.time(at)))
                    .orElseGet(() -> words.say("today.ofTarget",
                            figures.standing().target(Measure.COLD_CALL).getAsLong()));
            show(words.number(toGo), words.count("today.callsToGo", toGo.getAsLong()) + " " + pace);
        }
    }
}
