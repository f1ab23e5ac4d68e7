package app.tallyline.desktop.today;

import java.util.Optional;

import app.tallyline.model.KnownProspect;

/// Somebody who was named in a field: a prospect that was chosen, or a text as it stands.
///
/// @param id of the prospect that was chosen; namesakes are told apart by it
/// @param name the name
public record Named(Optional<Long> id, String name) {
    /// A prospect that was chosen.
    static Named of(KnownProspect known) {
        return new Named(Optional.of(known.id()), known.prospect().name());
    }

    /// A name as it was typed.
    static Named of(String typed) {
        return new Named(Optional.empty(), typed.strip());
    }
}
