package app.tallyline.desktop.prospects;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import app.tallyline.desktop.frame.Work;
import app.tallyline.store.ProspectSearch;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.ProspectSearch.Order;
import app.tallyline.store.ProspectSearch.Page;

/// The prospects found by what is typed, in their order, and with them the one looked at, found or not: nothing is said or
/// done about somebody who is nowhere to be seen.
public final class ProspectList {
    /// More than anyone scrolls through; the screen says so when there are more.
    public static final int MOST_ROWS = 500;

    private final ProspectSearch search;
    private final Work work;
    private final Supplier<Optional<Long>> looked;
    private final LongConsumer lost;
    private final ReadOnlyObjectWrapper<Optional<Sorting>> sorting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page(List.of(), 0));
    private final ReadOnlyStringWrapper searched = new ReadOnlyStringWrapper("");
    private String typed = "";
    /// The column chosen last.
    private Sorting column = new Sorting(Order.LAST_CONTACT, true);
    /// Whether another text is searched for since, and it is not known yet whom it finds.
    private boolean searching;
    private Found latest = new Found("", new Page(List.of(), 0), Optional.empty(), false);

    /// A column that the list goes by.
    public record Sorting(Order order, boolean descending) {}

    /// What a search found.
    ///
    /// @param text what was searched for
    /// @param page the first of those it found
    /// @param beside the one looked at, where it is not among them
    /// @param gone whether that one is not found at all
    private record Found(String text, Page page, Optional<Listed> beside, boolean gone) {}

    /// @param looked the number of the one looked at
    /// @param lost hears of the one looked at whom another search does not find
    ProspectList(ProspectSearch search, Work work, Supplier<Optional<Long>> looked, LongConsumer lost) {
        this.search = search;
        this.work = work;
        this.looked = looked;
        this.lost = lost;
        sorting.set(Optional.of(column));
    }

    /// The column that the list goes by; empty where it goes by how like each is to what is searched for.
    public ReadOnlyObjectProperty<Optional<Sorting>> sortingProperty() {
        return sorting.getReadOnlyProperty();
    }

    /// Those found, and the one looked at.
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What those that are shown were searched by.
    public ReadOnlyStringProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /// What is typed into the search.
    public String typed() {
        return typed;
    }

    /// Searches for what is typed so far, the likeliest first until a column is chosen.
    public void search(String text) {
        boolean goesOn = !typed.isBlank() && (text.startsWith(typed) || typed.startsWith(text));
        if (text.isBlank()) {
            sorting.set(Optional.of(column));
        } else if (!goesOn) {
            sorting.set(Optional.empty());
        }
        typed = text;
        searching = true;
        refresh();
    }

    /// Goes by another column, or the other way round by the same.
    public void sort(Order order) {
        boolean largestFirst = order == Order.LAST_CONTACT || order == Order.CONTACTS;
        column = new Sorting(order, sorting.get().filter(now -> now.order() == order).map(now -> !now.descending())
                .orElse(largestFirst));
        sorting.set(Optional.of(column));
        refresh();
    }

    /// Asks anew who is found.
    void refresh() {
        String text = typed;
        Optional<Sorting> by = sorting.get();
        Optional<Long> seen = looked.get();
        work.read("prospects.list", () -> found(text, by, seen), this::show);
    }

    /// Asks who is the first of those found by what is typed, whether the list shows them yet or not. The question may be
    /// answered on another thread.
    Supplier<Optional<Listed>> first() {
        String text = typed;
        Optional<Sorting> by = sorting.get();
        return () -> page(text, by, 1).prospects().stream().findFirst();
    }

    private Page page(String text, Optional<Sorting> by, int most) {
        return by.map(sorted -> search.list(text, sorted.order(), sorted.descending(), most))
                .orElseGet(() -> search.likeliest(text, most));
    }

    /// Shows the one that is looked at now, and no longer the one before where that is not found.
    void lookedAtAnother() {
        searching = false;
        showLatest();
        refresh();
    }

    private Found found(String text, Optional<Sorting> by, Optional<Long> seen) {
        Page first = page(text, by, MOST_ROWS);
        Optional<Listed> beside = seen.filter(id -> first.prospects().stream().noneMatch(
                row -> row.known().id() == id)).flatMap(search::listed);
        return new Found(text, first, beside, beside.filter(each -> !search.finds(text, each.known().id()))
                .isPresent());
    }

    private void show(Found found) {
        latest = found;
        searched.set(found.text());
        boolean another = searching;
        searching = false;
        if (another && found.gone()) {
            found.beside().ifPresent(each -> lost.accept(each.known().id()));
        }
        showLatest();
    }

    private void showLatest() {
        Page first = latest.page();
        page.set(latest.beside().filter(each -> looked.get().filter(id -> id == each.known().id()).isPresent())
                .map(each -> new Page(Stream.concat(first.prospects().stream(), Stream.of(each)).toList(),
                        first.all() + (latest.gone() ? 1 : 0)))
                .orElse(first));
    }
}
