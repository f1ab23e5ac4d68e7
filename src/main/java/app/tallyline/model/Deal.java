package app.tallyline.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What may be known of a closed sale beyond its number and its day. All of it is optional.
///
/// @param amount its money, within ±[Money#MOST] where it is taken in
/// @param product what was sold, in one line, at most [#LONGEST_PRODUCT] characters, empty where it is not said
/// @param firstContact the day the prospect was first contacted, where it was noted with the sale
public record Deal(Optional<Money> amount, String product, Optional<LocalDate> firstContact) {
    public static final int LONGEST_PRODUCT = 200;
    public static final Deal UNKNOWN = new Deal(Optional.empty(), "", Optional.empty());

    /// @throws IllegalArgumentException if the product is longer than [#LONGEST_PRODUCT]
    public Deal {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(firstContact, "firstContact");
        product = LineBreaks.spaced(product);
        if (product.length() > LONGEST_PRODUCT) {
            throw new IllegalArgumentException("A product has at most " + LONGEST_PRODUCT + " characters");
        }
    }
}
