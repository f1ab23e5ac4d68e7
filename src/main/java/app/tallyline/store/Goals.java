package app.tallyline.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import app.tallyline.model.Goal;
import app.tallyline.model.Money;
import app.tallyline.model.Period;

/// The goals, one a month.
public final class Goals {
    private final Store store;

    Goals(Store store) {
        this.store = store;
    }

    /// The goal set for that month.
    public Optional<Goal> of(YearMonth month) {
        return store.reading().one("SELECT month, sales, revenue FROM goal WHERE month = ?", Goals::goal,
                month.toString());
    }

    /// The goal that holds in that month: its own, else the last one set before it, carried on.
    public Optional<Goal> holding(YearMonth month) {
        return store.reading().one(
                "SELECT month, sales, revenue FROM goal WHERE month <= ? ORDER BY month DESC LIMIT 1", Goals::goal,
                month.toString()).map(goal -> new Goal(month, goal.target()));
    }

    /// The goal of the month in which a period ends, or of today's while the period is not over.
    public Optional<Goal> atTheEndOf(Period period, LocalDate today) {
        return holding(YearMonth.from(period.last().isAfter(today) ? today : period.last()));
    }

    /// The goals that hold in the months of a year up to one; months before the first goal are left out.
    public List<Goal> ofYear(int year, YearMonth last) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(last)).flatMap(month -> holding(month).stream()).toList();
    }

    /// Keeps a goal in the place of the month's former one.
    ///
    /// @throws IllegalArgumentException if it is an amount beyond [Money#MOST]
    public void keep(Goal goal) {
        if (goal.target() instanceof Goal.Revenue(Money amount) && amount.beyondMost()) {
            throw new IllegalArgumentException("A goal is at most " + Money.MOST.minor() + " minor units: "
                    + amount.minor());
        }
        Long sales = goal.target() instanceof Goal.Sales(long count) ? count : null;
        Long revenue = goal.target() instanceof Goal.Revenue(Money amount) ? amount.minor() : null;
        store.step(UndoHistory.Kind.GOAL, () -> store.writing().update("""
                INSERT INTO goal (month, sales, revenue) VALUES (?, ?, ?)
                ON CONFLICT (month) DO UPDATE SET sales = excluded.sales, revenue = excluded.revenue""",
                goal.month().toString(), sales, revenue));
    }

    private static Goal goal(Row row) throws SQLException {
        Goal.Target target = row.optionalNumber(2).<Goal.Target>map(Goal.Sales::new)
                .orElse(new Goal.Revenue(new Money(row.number(3))));
        return new Goal(YearMonth.parse(row.text(1)), target);
    }
}
