package app.tallyline.desktop.review;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import app.tallyline.metrics.PeriodTotals;
import app.tallyline.metrics.Rate;
import app.tallyline.model.Chain;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.model.Stage;
import app.tallyline.words.Words;

/// The days or weeks of a period, a row each; copied as a table with Ctrl+C.
final class PartsTable extends TableView<PeriodTotals> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Words words;
    private Chain chain;

    PartsTable(Words words) {
        this.words = words;
        setId("parts");
        setAccessibleText(words.say("review.parts"));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label empty = new Label(words.say("review.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        setPlaceholder(empty);
        TableColumn<PeriodTotals, PeriodTotals> period = column(words.say("review.period"), part -> period(part
                .period()),
                Comparator.comparing(part -> part.period().first()));
        period.getStyleClass().add("text-column");
        period.setMinWidth(122);
        getColumns().add(period);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    void show(List<PeriodTotals> parts, Chain newChain) {
        if (!newChain.equals(chain)) {
            chain = newChain;
            getColumns().remove(1, getColumns().size());
            addColumns();
        }
        getItems().setAll(parts);
        sort();
    }

    /// A number for each stage, and a rate for each step where there is room, else for the whole way alone.
    private void addColumns() {
        chain.stages().forEach(stage -> getColumns().add(column(shortName(stage),
                part -> words.number(part.totals().of(stage)),
                Comparator.comparingLong(part -> part.totals().of(stage)))));
        if (chain.equals(Chain.PLAIN)) {
            getColumns().add(rate("table.appointmentRate", part -> part.rates().appointment()));
            getColumns().add(rate("table.closeRate", part -> part.rates().close()));
        }
        getColumns().add(rate("table.callToSaleRate", part -> part.rates().callToSale()));
    }

    private String shortName(Stage stage) {
        boolean own = stage instanceof Stage.Counted(Measure measure) && !measure.builtIn();
        return own ? words.stage(stage) : words.say("table." + stage.key());
    }

    private TableColumn<PeriodTotals, PeriodTotals> rate(String key, Function<PeriodTotals, Rate> rate) {
        TableColumn<PeriodTotals, PeriodTotals> column = column(words.say(key), part -> words.rate(rate.apply(part)),
                Comparator.comparingDouble(part -> rate.apply(part).share().orElse(-1)));
        column.setMinWidth(66);
        return column;
    }

    private TableColumn<PeriodTotals, PeriodTotals> column(String name, Function<PeriodTotals, String> text,
            Comparator<PeriodTotals> order) {
        TableColumn<PeriodTotals, PeriodTotals> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(PeriodTotals part, boolean none) {
                super.updateItem(part, none);
                setText(none || part == null ? null : text.apply(part));
            }
        });
        column.setMinWidth(54);
        column.setComparator(order);
        column.setUserData(text);
        column.setReorderable(false);
        return column;
    }

    private String period(Period period) {
        return period.days() == 1
                ? words.shortWeekday(period.first().getDayOfWeek()) + " " + words.shortDay(period.first())
                : words.shortDays(period);
    }

    private void copy() {
        String head = getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        Stream<String> rows = getItems().stream().map(part -> getColumns().stream().map(column -> text(column, part))
                .collect(Collectors.joining("\t")));
        ClipboardContent content = new ClipboardContent();
        content.putString(Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @SuppressWarnings("unchecked") // every column is made above, with its text beside it
    private static String text(TableColumn<PeriodTotals, ?> column, PeriodTotals part) {
        return ((Function<PeriodTotals, String>) column.getUserData()).apply(part);
    }
}
