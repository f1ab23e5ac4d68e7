package app.tallyline.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import app.tallyline.model.KnownProspect;

/// Finds prospects by what is typed of them: words and the beginnings of words of their names, companies, numbers,
/// mail addresses and notes, accents and case aside; and, where those find little, names that are spelled nearly so.
public final class ProspectSearch {
    private static final int CANDIDATES = 48;
    private static final String FROM = " FROM prospect p LEFT JOIN prospect_tally t ON t.prospect_id = p.id ";
    private static final String LISTED = "SELECT " + Prospects.COLUMNS + ", ifnull(t.contacts, 0), t.last_day" + FROM;

    private static final String FOUND = "WHERE p.id IN (SELECT rowid FROM prospect_word WHERE prospect_word MATCH ?1) ";
    /// So many are put in the order of likeness: of ten thousand that are found by one letter, nobody looks at the last.
    private static final int RANKED = 1_000;

    private final Sql sql;

    ProspectSearch(Sql sql) {
        this.sql = sql;
    }

    /// A prospect as a list shows it.
    ///
    /// @param known who it is
    /// @param contacts calls, emails, letters and appointments so far
    /// @param lastDay the day of the last activity with it
    public record Listed(KnownProspect known, long contacts, Optional<LocalDate> lastDay) {}

    /// What a list of prospects goes by.
    public enum Order {
        NAME("p.name COLLATE NOCASE"),
        COMPANY("p.company COLLATE NOCASE"),
        STAGE("p.stage"),
        LAST_CONTACT("t.last_day"),
        CONTACTS("ifnull(t.contacts, 0)"),
        NEXT_STEP("p.follow_up"),
        SOURCE("p.source COLLATE NOCASE");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /// Part of a list of prospects.
    ///
    /// @param prospects the first of them
    /// @param all how many there are
    public record Page(List<Listed> prospects, long all) {}

    /// The likeliest prospects for what is typed so far, the likeliest first; none for a blank text.
    ///
    /// @param most how many at the most
    public List<Listed> suggest(String typed, int most) {
        SearchText text = new SearchText(typed);
        if (text.blank()) {
            return List.of();
        }
        Map<Long, Listed> found = new LinkedHashMap<>();
        keep(found, sql.query(LISTED + "WHERE " + beginning("?1") + " LIMIT ?2", ProspectSearch::read, typed.strip(),
                CANDIDATES));
        keep(found, worded(text.words()));
        if (found.size() < most) {
            corrected(text).ifPresent(words -> keep(found, worded(words)));
        }
        return likeliest(text, found.values(), most);
    }

    /// The prospects that are found by a text, the likeliest first as [#suggest] has them; or all for a blank one, the
    /// latest contact first.
    ///
    /// @param most how many at the most
    public Page likeliest(String typed, int most) {
        SearchText text = new SearchText(typed);
        if (text.blank()) {
            return list(typed, Order.LAST_CONTACT, true, most);
        }
        String words = words(text);
        Map<Long, Listed> found = new LinkedHashMap<>();
        keep(found, sql.query(LISTED + FOUND + "AND " + beginning("?2") + " LIMIT ?3", ProspectSearch::read, words,
                typed.strip(), RANKED));
        keep(found, sql.query(LISTED + FOUND + " ORDER BY t.last_day DESC LIMIT ?2", ProspectSearch::read, words,
                RANKED));
        return new Page(likeliest(text, found.values(), most), all(words));
    }

    /// The prospects that are found by a text, or all for a blank one.
    ///
    /// @param most how many at the most
    public Page list(String typed, Order order, boolean descending, int most) {
        SearchText text = new SearchText(typed);
        String sorted = " ORDER BY " + order.column + " IS NULL OR " + order.column + " = '', " + order.column
                + (descending ? " DESC" : "") + ", p.id LIMIT ?";
        if (text.blank()) {
            return new Page(sql.query(LISTED + sorted, ProspectSearch::read, most),
                    sql.one("SELECT count(*) FROM prospect", row -> row.number(1)).orElse(0L));
        }
        return page(words(text), sorted, most);
    }

    /// Whether the prospect of that number is among those that [#list] finds by a text.
    public boolean finds(String typed, long id) {
        SearchText text = new SearchText(typed);
        return text.blank()
                ? listed(id).isPresent()
                : sql.one("SELECT 1 FROM prospect_word WHERE prospect_word MATCH ? AND rowid = ?", row -> row.number(1),
                        words(text), id).isPresent();
    }

    /// The prospect of that number, as a list shows it.
    public Optional<Listed> listed(long id) {
        return sql.one(LISTED + "WHERE p.id = ?", ProspectSearch::read, id);
    }

    /// Whose name begins as a text does, by the alphabet.
    ///
    /// @param text the parameter that stands for it
    private static String beginning(String text) {
        return "p.name >= " + text + " COLLATE NOCASE AND p.name < " + text + " || char(1114111) COLLATE NOCASE"
                + " ORDER BY p.name COLLATE NOCASE";
    }

    /// What is asked of the index: the words as they were typed or, where nobody has those, put right.
    private String words(SearchText text) {
        String words = text.words();
        return known(words) ? words : corrected(text).orElse(words);
    }

    private boolean known(String words) {
        return sql.one("SELECT 1 FROM prospect_word WHERE prospect_word MATCH ? LIMIT 1", row -> row.number(1), words)
                .isPresent();
    }

    private Page page(String words, String sorted, int most) {
        return new Page(
                sql.query(LISTED + FOUND + sorted, ProspectSearch::read, words, most), all(words));
    }

    private long all(String words) {
        return sql.one("SELECT count(*) FROM prospect_word WHERE prospect_word MATCH ?", row -> row.number(1), words)
                .orElse(0L);
    }

    private List<Listed> worded(String words) {
        return sql.query(LISTED + """
                WHERE p.id IN (SELECT rowid FROM prospect_word WHERE prospect_word MATCH ? ORDER BY rowid DESC
                               LIMIT ?)""", ProspectSearch::read, words, CANDIDATES);
    }

    private Optional<String> corrected(SearchText text) {
        return text.corrected(this::known,
                letters -> sql.query(
                        "SELECT term FROM prospect_vocabulary WHERE term >= ?1 AND term < ?1 || char(1114111)",
                        row -> row.text(1), letters));
    }

    private static List<Listed> likeliest(SearchText text, Collection<Listed> found, int most) {
        Map<Listed, Integer> ranks = found.stream()
                .collect(Collectors.toMap(each -> each, each -> text.rank(each.known().prospect())));
        return found.stream().sorted(Comparator.<Listed>comparingInt(ranks::get)
                .thenComparing(each -> each.lastDay().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(each -> each.known().prospect().name())).limit(most).toList();
    }

    private static void keep(Map<Long, Listed> found, List<Listed> more) {
        more.forEach(each -> found.putIfAbsent(each.known().id(), each));
    }

    private static Listed read(Row row) throws SQLException {
        return new Listed(Prospects.read(row), row.number(13), row.optionalDay(14));
    }
}
