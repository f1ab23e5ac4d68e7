package app.tallyline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a row of a table is.
public enum Shape {
    /// One thing done.
    ACTIVITIES(Field.DATE, Field.TIME, Field.MEASURE, Field.QUANTITY, Field.NAME, Field.COMPANY, Field.PHONE,
            Field.EMAIL, Field.OUTCOME, Field.AMOUNT, Field.PRODUCT, Field.DURATION, Field.CATEGORY, Field.MEANT_FOR,
            Field.NOTE, Field.ID, Field.FIRST_CONTACT, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.MOMENT,
            Field.MEASURE_NAME, Field.KIND, Field.ENTRY_NUMBER, Field.PROSPECT_NUMBER),
    /// One day's counts: a date, and a column for each measure.
    DAYS(Field.DATE),
    /// One lead or deal with its history.
    PROSPECTS(Field.NAME, Field.COMPANY, Field.PHONE, Field.EMAIL, Field.SOURCE, Field.FIRST_CONTACT,
            Field.CONTACTS, Field.LAST_CONTACT, Field.OUTCOME, Field.CLOSE_DATE, Field.AMOUNT, Field.PRODUCT,
            Field.REFERRED_BY, Field.FOLLOW_UP, Field.NOTE, Field.ID, Field.GIVEN_NAME, Field.FAMILY_NAME),
    /// One person or company, without what was done with it.
    PEOPLE(Field.NAME, Field.COMPANY, Field.PHONE, Field.EMAIL, Field.OUTCOME, Field.SOURCE, Field.REFERRED_BY,
            Field.FOLLOW_UP, Field.FOLLOW_UP_TIME, Field.FOLLOW_UP_NOTE, Field.NOTE, Field.ID, Field.GIVEN_NAME,
            Field.FAMILY_NAME, Field.PROSPECT_NUMBER, Field.REFERRER_NUMBER);

    private final List<Field> fields;

    Shape(Field... fields) {
        this.fields = List.of(fields);
    }

    /// What its columns can be; for days, the measures beside it.
    public List<Field> fields() {
        return fields;
    }

    /// Its name on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The shape of that name.
    public static Optional<Shape> ofKey(String key) {
        return Stream.of(values()).filter(shape -> shape.key().equals(key)).findFirst();
    }
}
