package app.tallyline.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in minor units (øre, cents) of the store's one currency: of one sale or goal, which is within ±[#MOST] where it
/// is taken in, or a sum of them.
///
/// @param minor whole minor units
public record Money(long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    /// The largest amount that is taken in: ten years of a thousand such sales a day still add up in minor units. A store
    /// of another version may hold larger ones.
    public static final Money MOST = new Money(2_500_000_000_000L);

    /// The amount written in major units, rounded half even to the currency's minor unit; the nearest that can be told.
    public static Money of(BigDecimal major, Currency currency) {
        return saturated(major.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    /// The sum of amounts, or the nearest that can be told.
    public static Money saturated(BigInteger minor) {
        return new Money(minor.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(-Long.MAX_VALUE))
                .longValueExact());
    }

    /// Whether it is beyond what one sale or goal may be.
    public boolean beyondMost() {
        return minor > MOST.minor || minor < -MOST.minor;
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

    /// The sum, or the nearest that can be told.
    public Money plus(Money other) {
        return saturated(BigInteger.valueOf(minor).add(BigInteger.valueOf(other.minor)));
    }

    /// What is left, or the nearest that can be told.
    public Money minus(Money other) {
        return saturated(BigInteger.valueOf(minor).subtract(BigInteger.valueOf(other.minor)));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
