package app.tallyline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What came of erasing a person from the copies of a store.
///
/// @param copies how many copies were written anew without the person
/// @param left the copies, or folders of copies, that may still hold the person: too old or too damaged to be searched, or out
///        of reach
/// @param waiting whether some of them are tried again when the store is opened next
public record Erased(int copies, List<Path> left, boolean waiting) {
    static final Erased NOTHING = new Erased(0, List.of(), false);

    Erased and(Erased other) {
        return new Erased(copies + other.copies, Stream.concat(left.stream(), other.left.stream()).toList(),
                waiting || other.waiting);
    }
}
