package app.tallyline.desktop.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import app.tallyline.chart.Table;
import app.tallyline.chart.Table.Cell;
import app.tallyline.words.Words;

/// The table behind a chart.
final class ChartTable extends TableView<List<Cell>> {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 9;

    ChartTable(Table table, String title, Words words) {
        setAccessibleText(title);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(IntStream.range(0, table.head().size()).mapToObj(column -> {
            TableColumn<List<Cell>, String> shown = new TableColumn<>(table.head().get(column));
            shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(column).text(words)));
            shown.setSortable(false);
            shown.setReorderable(false);
            return shown;
        }).toList());
        getColumns().getFirst().getStyleClass().add("text-column");
        getItems().setAll(table.rows());
        setFixedCellSize(ROW);
        setPrefHeight(ROW * (Math.min(MOST_ROWS, table.rows().size()) + 1.4));
        setMinHeight(USE_PREF_SIZE);
    }
}
