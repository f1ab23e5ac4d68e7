package app.tallyline.chart;

import java.util.List;

/// A chart as it is drawn at one size.
///
/// @param marks from back to front
/// @param spots the places that tell their figures under the pointer and by keyboard, in reading order
public record Drawing(List<Mark> marks, List<Spot> spots) {
    /// A place that tells its figures.
    ///
    /// @param at its top left
    /// @param text the figures
    public record Spot(Point at, double width, double height, String text) {
        public boolean holds(double x, double y) {
            return x >= at.x() && x < at.x() + width && y >= at.y() && y < at.y() + height;
        }
    }

    public Drawing {
        marks = List.copyOf(marks);
        spots = List.copyOf(spots);
    }
}
