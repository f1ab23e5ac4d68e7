package app.tallyline.desktop.control;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.words.Words;

/// A field for a prospect's name, with suggestions that tell namesakes apart.
public final class ProspectField {
    private ProspectField() {}

    /// @param label what it says while it is empty
    /// @param search is asked for the likeliest prospects to a text
    public static SuggestField<Listed> of(Words words, String label,
            BiConsumer<String, Consumer<List<Listed>>> search) {
        return new SuggestField<>(label, search, found -> new SuggestField.Suggestion(found.known().prospect().name(),
                more(found, words)));
    }

    private static String more(Listed found, Words words) {
        var reach = found.known().prospect().reach();
        return Stream.of(reach.company(), reach.phone(), reach.company().isEmpty() ? reach.email() : "",
                found.lastDay().map(day -> words.say("prospect.last", words.date(day))).orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
