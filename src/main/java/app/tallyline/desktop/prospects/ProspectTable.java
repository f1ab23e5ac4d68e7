package app.tallyline.desktop.prospects;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import app.tallyline.desktop.control.Sentence;
import app.tallyline.desktop.prospects.ProspectList.Sorting;
import app.tallyline.store.ProspectSearch.Listed;
import app.tallyline.store.ProspectSearch.Order;
import app.tallyline.words.Words;

/// The prospects found, a row each. The store sorts them, for it has those too that are not shown.
final class ProspectTable extends TableView<Listed> {
    private final ProspectsModel model;
    private final Words words;
    private final Map<Order, TableColumn<Listed, Listed>> columns = new EnumMap<>(Order.class);
    private final Sentence nobody = new Sentence("", "empty");
    private boolean showing = true;

    ProspectTable(ProspectsModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("prospects");
        setAccessibleText(words.say("place.prospects"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setPlaceholder(nobody);
        add(Order.NAME, 140, each -> each.known().prospect().name());
        add(Order.COMPANY, 76, each -> each.known().prospect().reach().company());
        add(Order.STAGE, 62, each -> words.stageOf(each.known().prospect().stage()));
        add(Order.LAST_CONTACT, 76, each -> each.lastDay().map(this::day).orElse(""));
        add(Order.CONTACTS, 50, each -> each.contacts() == 0 ? "" : words.number(each.contacts()));
        add(Order.NEXT_STEP, 66, each -> each.known().prospect().followUp()
                .map(next -> next.day().map(this::day).orElseGet(() -> Words.oneLine(next.note()))).orElse(""));
        add(Order.SOURCE, 60, each -> each.known().prospect().origin().source());
        setSortPolicy(_ -> {
            if (!showing) {
                sorted();
            }
            return true;
        });
        showing = false;
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !showing) {
                model.choose(row.known().id(), this::markChosen);
            }
        });
    }

    /// Shows the rows; the one looked at stays chosen.
    void show(List<Listed> rows, long chosen) {
        showing = true;
        getItems().setAll(rows);
        showing = false;
        mark(chosen);
    }

    /// Says that a search finds nobody, where it does not; of a blank one, that there is nobody yet.
    void sayNobody(String searched) {
        nobody.setText(searched.isBlank()
                ? words.say("prospects.empty")
                : words.say("prospects.notFound", searched.strip()));
    }

    /// Marks the row of the prospect looked at.
    void mark(long chosen) {
        showing = true;
        getItems().stream().filter(row -> row.known().id() == chosen).findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        showing = false;
    }

    /// The selection itself tells of the row that was refused, and cannot be changed while it does.
    private void markChosen() {
        Platform.runLater(() -> mark(model.looked().orElse(0L)));
    }

    /// Marks the column that the list goes by, or none.
    void mark(Optional<Sorting> sorting) {
        showing = true;
        sorting.ifPresent(by -> columns.get(by.order()).setSortType(
                by.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING));
        getSortOrder().setAll(sorting.map(by -> columns.get(by.order())).stream().toList());
        showing = false;
    }

    /// A click on a heading; the third one on the same, which would leave the list unsorted, turns it again.
    private void sorted() {
        Optional<Order> clicked = getSortOrder().isEmpty()
                ? model.list().sortingProperty().get().map(Sorting::order)
                : columns.entrySet().stream().filter(each -> each.getValue() == getSortOrder().getFirst()).findFirst()
                        .map(Map.Entry::getKey);
        clicked.ifPresent(model.list()::sort);
    }

    /// The day, or of one far from today the month and year.
    private String day(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, model.today())) < 330
                ? words.shortDay(day)
                : words.shortMonth(YearMonth.from(day));
    }

    private void add(Order order, double width, Function<Listed, String> text) {
        TableColumn<Listed, Listed> column = new TableColumn<>(
                words.say("column." + order.name().toLowerCase(Locale.ROOT)));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Listed row, boolean none) {
                super.updateItem(row, none);
                setText(none || row == null ? null : text.apply(row));
            }
        });
        if (order != Order.CONTACTS) {
            column.getStyleClass().add("text-column");
        }
        column.setMinWidth(width * 0.95);
        column.setPrefWidth(width);
        column.setReorderable(false);
        columns.put(order, column);
        getColumns().add(column);
    }
}
