package app.tallyline.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import app.tallyline.model.ClosedReview;

/// The weekly reviews that were closed.
public final class ClosedReviews {
    private final Store store;

    ClosedReviews(Store store) {
        this.store = store;
    }

    /// The closed review of the week that begins on that day.
    public Optional<ClosedReview> of(LocalDate firstDay) {
        return store.reading().one("SELECT first_day, note FROM closed_review WHERE first_day = ?",
                ClosedReviews::review, firstDay.toString());
    }

    /// The last review closed of a week that begins before that day.
    public Optional<ClosedReview> before(LocalDate firstDay) {
        return store.reading().one("""
                SELECT first_day, note FROM closed_review WHERE first_day < ? ORDER BY first_day DESC LIMIT 1""",
                ClosedReviews::review, firstDay.toString());
    }

    /// Closes a week's review, or changes the note of one that is closed.
    public void close(ClosedReview review) {
        store.write(() -> store.writing().update("""
                INSERT INTO closed_review (first_day, note) VALUES (?, ?)
                ON CONFLICT (first_day) DO UPDATE SET note = excluded.note""", review.firstDay().toString(),
                review.note()));
    }

    private static ClosedReview review(Row row) throws SQLException {
        return new ClosedReview(row.day(1), row.text(2));
    }
}
