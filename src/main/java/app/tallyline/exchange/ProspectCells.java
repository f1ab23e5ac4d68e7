package app.tallyline.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import app.tallyline.model.FollowUp;
import app.tallyline.model.Prospect;

/// A prospect as the cells of a row.
final class ProspectCells {
    static final List<String> HEADINGS = List.of("name", "company", "phone", "email", "stage", "source",
            "referred by", "follow up", "follow up time", "follow up note", "note", "id");

    /// With what Tallyline needs to know a prospect again.
    static final List<String> HEADINGS_WITH_NUMBERS = Stream.concat(HEADINGS.stream(),
            Stream.of("tallyline prospect", "tallyline referrer")).toList();

    private ProspectCells() {}

    static List<Object> numbered(Prospect prospect, String referrer, long number, Optional<Long> referrerNumber) {
        List<Object> cells = new ArrayList<>(plain(prospect, referrer));
        cells.add(Long.toString(number));
        cells.add(referrerNumber.map(String::valueOf).orElse(""));
        return cells;
    }

    /// As a spreadsheet may be given them.
    static List<String> of(Prospect prospect, String referrer) {
        return plain(prospect, referrer).stream().map(Escaped::harmless).toList();
    }

    static List<String> plain(Prospect prospect, String referrer) {
        Optional<FollowUp> next = prospect.followUp();
        return List.of(prospect.name(), prospect.reach().company(), prospect.reach().phone(),
                prospect.reach().email(), prospect.stage().name().toLowerCase(Locale.ROOT),
                prospect.origin().source(), referrer, next.flatMap(FollowUp::day).map(LocalDate::toString).orElse(""),
                next.flatMap(FollowUp::time).map(LocalTime::toString).orElse(""),
                next.map(FollowUp::note).orElse(""), prospect.note(), prospect.origin().externalId().orElse(""));
    }
}
