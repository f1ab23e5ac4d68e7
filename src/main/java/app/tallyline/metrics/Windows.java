package app.tallyline.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Period;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.PlanBasis.Window;

/// Finds the history that plans stand on.
///
/// @param history the past
/// @param choices as the user has chosen
record Windows(History history, PlanBasis choices) {
    /// So many sales tell the lag well.
    private static final int MANY_SALES = 100;

    /// The chosen window up to `asOf`; where that holds no sale, the last twelve months, then all of the log; where that
    /// holds none either, the rates the user assumes. Mature figures take the window's place where they hold a sale.
    Basis basis(LocalDate asOf) {
        if (choices.window() == Window.BY_HAND) {
            return Basis.stated(choices.assumed().orElse(PlanBasis.FIVE_PER_CENT), Basis.Source.BY_HAND);
        }
        return mature(asOf).filter(Basis::usable).orElseGet(() -> logged(asOf));
    }

    /// How long the sales of the last three months took; of the last twelve where those were not many.
    Lag lag(LocalDate asOf) {
        Lag recent = lag(new Period(asOf.minusMonths(3).plusDays(1), asOf));
        return recent.cycles().size() >= MANY_SALES ? recent : lag(new Period(asOf.minusYears(1).plusDays(1), asOf));
    }

    private Lag lag(Period closed) {
        return SalesCycles.lag(history.touchesOfBuyers(closed), closed);
    }

    private Basis logged(LocalDate asOf) {
        Basis own = Basis.logged(Totals.NONE, choices.chain(), Period.day(asOf));
        for (Period window : windows(asOf)) {
            own = Basis.logged(history.totals(window), choices.chain(), window);
            if (own.usable()) {
                return own;
            }
        }
        return choices.assumed().map(counts -> Basis.stated(counts, Basis.Source.ASSUMED)).orElse(own);
    }

    /// The window as it would have been so many days earlier that its last call has had time to become a sale.
    private Optional<Basis> mature(LocalDate asOf) {
        if (!choices.mature()) {
            return Optional.empty();
        }
        Lag lag = lag(asOf);
        return lag.known()
                ? windows(asOf.minusDays(lag.days() + 1)).stream()
                        .map(window -> Basis.mature(history.matured(window, asOf), window, lag))
                        .filter(Basis::usable).findFirst()
                : Optional.empty();
    }

    private List<Period> windows(LocalDate asOf) {
        Optional<Period> span = history.span();
        if (span.isEmpty()) {
            return List.of();
        }
        Period all = new Period(span.get().first().isAfter(asOf) ? asOf : span.get().first(), asOf);
        Period year = new Period(asOf.minusYears(1).plusDays(1), asOf);
        return switch (choices.window()) {
            case LAST_90_DAYS -> List.of(Period.ending(asOf, 90), year, all);
            case THIS_YEAR -> List.of(new Period(asOf.withDayOfYear(1), asOf), year, all);
            case LAST_12_MONTHS -> List.of(year, all);
            case ALL -> List.of(all);
            case BY_HAND -> List.of();
        };
    }
}
