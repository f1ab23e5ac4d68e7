package app.tallyline.metrics;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import app.tallyline.model.WorkingDays;

/// Whole-number arithmetic that neither rounds nor overflows on its way.
final class Exact {
    private Exact() {}

    static BigInteger product(long... factors) {
        return LongStream.of(factors).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /// ⌈dividend ÷ divisor⌉ of a dividend that is not negative; empty where the divisor is 0, or the quotient is more than
    /// can be told.
    static OptionalLong ceiling(BigInteger dividend, BigInteger divisor) {
        if (divisor.signum() == 0) {
            return OptionalLong.empty();
        }
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        BigInteger quotient = parts[0].add(BigInteger.valueOf(parts[1].signum()));
        return quotient.bitLength() < Long.SIZE ? OptionalLong.of(quotient.longValueExact()) : OptionalLong.empty();
    }

    /// ⌈so many ÷ working days⌉; empty where there is no working day.
    static OptionalLong perDay(long inAll, WorkingDays days) {
        return portion(inAll, WorkingDays.of(1), days);
    }

    /// ⌈so many · part ÷ working days⌉, what falls to a part of them; empty where there is no working day.
    static OptionalLong portion(long inAll, WorkingDays part, WorkingDays days) {
        return ceiling(product(inAll, part.halves()), product(days.halves()));
    }
}
