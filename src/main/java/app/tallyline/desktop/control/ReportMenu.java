package app.tallyline.desktop.control;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import app.tallyline.exchange.report.Sheet;
import app.tallyline.words.Words;

/// Takes what is shown to paper: as a PDF (Ctrl+P), as a workbook (Ctrl+E), or to the printer (Ctrl+Shift+P).
public final class ReportMenu extends MenuButton {
    private static final KeyCombination PDF = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXCEL = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Words words;
    private final Consumer<String> save;
    private final Consumer<Consumer<List<Sheet>>> pages;
    private final Consumer<String> told;
    private final Predicate<Path> own;

    /// @param save writes the report to a file whose name it asks for, one that matches `*.pdf` or `*.xlsx`
    /// @param pages makes its pages and hands them over
    /// @param told hears, as a key of the words, what became of the printing
    /// @param own whether the store lies in a file
    public ReportMenu(Words words, Consumer<String> save, Consumer<Consumer<List<Sheet>>> pages,
            Consumer<String> told, Predicate<Path> own) {
        this.words = words;
        this.save = save;
        this.pages = pages;
        this.told = told;
        this.own = own;
        setId("report");
        setText(words.say("report.menu"));
        setMinWidth(USE_PREF_SIZE);
        getItems().addAll(item("report.pdf", PDF, () -> save.accept("*.pdf")),
                item("report.excel", EXCEL, () -> save.accept("*.xlsx")), item("report.print", PRINT, this::print));
    }

    /// Takes a key that is one of the three.
    public void key(KeyEvent event) {
        if (PRINT.match(event)) {
            print();
        } else if (PDF.match(event)) {
            save.accept("*.pdf");
        } else if (EXCEL.match(event)) {
            save.accept("*.xlsx");
        } else {
            return;
        }
        event.consume();
    }

    private MenuItem item(String key, KeyCombination shortcut, Runnable doing) {
        MenuItem item = new MenuItem(words.say(key) + "   " + shortcut.getDisplayText());
        item.setId(key);
        item.setOnAction(_ -> doing.run());
        return item;
    }

    private void print() {
        pages.accept(sheets -> told.accept(switch (Printing.print(sheets, getScene().getWindow(), own)) {
            case PRINTED -> "report.printed";
            case CANCELLED -> "report.notPrinted";
            case NO_PRINTER -> "report.noPrinter";
            case OWN_FILE -> "report.ownFile";
            case FAILED -> "report.printFailed";
        }));
    }
}
