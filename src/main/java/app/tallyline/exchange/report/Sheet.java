package app.tallyline.exchange.report;

import java.util.List;

import app.tallyline.chart.Mark;

/// One page of paper, A4 upright.
///
/// @param marks what is on it, from back to front
public record Sheet(List<Mark> marks) {
    /// The width of the paper, in points of 1/72 inch.
    public static final double WIDTH = 595.28;
    /// Its height.
    public static final double HEIGHT = 841.89;

    public Sheet {
        marks = List.copyOf(marks);
    }
}
