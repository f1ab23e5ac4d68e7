package app.tallyline.chart;

/// A picture of some figures, and the table of the same figures.
public interface Chart {
    /// What it shows, as its heading.
    String title();

    /// Whether there is nothing to draw yet.
    boolean blank();

    /// How high it is best drawn.
    ///
    /// @param width how wide it is
    double height(double width);

    /// Draws it.
    ///
    /// @param width in points, more than 0
    /// @param height likewise
    Drawing draw(double width, double height);

    /// The same figures.
    Table table();
}
