package app.tallyline.desktop.control;

import javafx.scene.control.Button;

/// A button with an arrow, to the day, month or period before or after.
public final class StepButton extends Button {
    private StepButton(String arrow, String label, Runnable step) {
        super(arrow);
        setAccessibleText(label);
        setOnAction(_ -> step.run());
    }

    /// @param label what a screen reader calls it
    public static StepButton back(String label, Runnable step) {
        return new StepButton("‹", label, step);
    }

    /// @param label what a screen reader calls it
    public static StepButton forth(String label, Runnable step) {
        return new StepButton("›", label, step);
    }
}
