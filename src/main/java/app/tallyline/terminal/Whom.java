package app.tallyline.terminal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import app.tallyline.model.FollowUp;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;

/// Finds the prospect that a command line names, by its number or its name, and tells of it.
record Whom(Desk desk) {
    private static final int SUGGESTIONS = 5;

    /// @throws Refusal if there is none, naming those that are spelled nearly so
    KnownProspect find(String text) {
        var byNumber = text.matches("\\d{1,15}")
                ? desk.store().prospects().find(Long.parseLong(text))
                : Optional.<KnownProspect>empty();
        return byNumber.or(() -> desk.store().prospects().find(text)).orElseThrow(() -> {
            List<String> near = desk.store().search().suggest(text, SUGGESTIONS).stream()
                    .map(each -> each.known().prospect().name()).toList();
            return new Refusal(near.isEmpty()
                    ? desk.words().say("terminal.noSuchProspect", Given.shown(text))
                    : desk.words().say("terminal.prospectsNear", Given.shown(text), near.stream().map(Given::shown)
                            .collect(Collectors.joining("; "))));
        });
    }

    /// All that is known of it.
    Map<String, Object> object(KnownProspect known) {
        Prospect who = known.prospect();
        return Json.object("id", known.id(), "name", who.name(), "company", who.reach().company(), "phone",
                who.reach().phone(), "email", who.reach().email(), "stage", who.stage().name().toLowerCase(
                        Locale.ROOT),
                "source", who.origin().source(), "referredBy", who.origin().referredBy()
                        .flatMap(desk.store().prospects()::find).map(other -> other.prospect().name()).orElse(null),
                "followUp", who.followUp().flatMap(FollowUp::at).map(LocalDateTime::toString).orElse(null),
                "followUpNote",
                who.followUp().map(FollowUp::note).orElse(""), "note", who.note());
    }
}
