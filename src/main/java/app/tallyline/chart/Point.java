package app.tallyline.chart;

/// A place in a drawing, in points from its top left.
public record Point(double x, double y) {}
