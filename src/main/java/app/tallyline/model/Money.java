package app.tallyline.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in minor units (øre, cents) of the store's one currency.
///
/// @param minor whole minor units, within ±[#MAX_MINOR]
public record Money(long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    /// Nine thousand million millions of minor units: beyond any sale, and small enough that sums of a thousand fit.
    public static final long MAX_MINOR = 9_000_000_000_000_000L;

    /// @throws IllegalArgumentException if the amount is beyond the range
    public Money {
        if (Math.abs(minor) > MAX_MINOR) {
            throw new IllegalArgumentException("An amount is at most " + MAX_MINOR + " minor units: " + minor);
        }
    }

    /// The amount written in major units, rounded half even to the currency's minor unit.
    ///
    /// @throws IllegalArgumentException if it is beyond the range
    public static Money of(BigDecimal major, Currency currency) {
        BigDecimal minor = major.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_EVEN);
        if (minor.abs().compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
            throw new IllegalArgumentException("An amount is at most " + MAX_MINOR + " minor units: " + major);
        }
        return new Money(minor.longValueExact());
    }

    /// The amount in major units, with the currency's number of decimals.
    public BigDecimal toDecimal(Currency currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /// This amount shared evenly by `parts`, rounded half even.
    ///
    /// @param parts 1 or more
    public Money dividedBy(long parts) {
        return new Money(new BigDecimal(BigInteger.valueOf(minor))
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.minor));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
