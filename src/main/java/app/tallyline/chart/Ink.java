package app.tallyline.chart;

/// What a mark stands for, and so which colour it has: in the window by the theme, on paper by a table of its own.
public enum Ink {
    CALLS,
    APPOINTMENTS,
    SALES,
    FURTHER,
    /// A goal, or what a plan asks.
    AIM,
    /// Axes and what lies behind.
    GROUND,
    TEXT,
    /// Text of less weight.
    QUIET
}
