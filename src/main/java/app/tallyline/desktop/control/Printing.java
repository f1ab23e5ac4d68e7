package app.tallyline.desktop.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

import app.tallyline.exchange.report.Sheet;

/// Puts pages on the user's printer, by the desktop's own dialog.
public final class Printing {
    private Printing() {}

    /// What became of it.
    public enum Outcome {
        PRINTED,
        CANCELLED,
        NO_PRINTER,
        /// It was to be printed into one of the files that the store lies in.
        OWN_FILE,
        FAILED
    }

    /// Asks which printer, and prints.
    ///
    /// @param owner the window that the dialog belongs to
    /// @param own whether the store lies in a file
    public static Outcome print(List<Sheet> sheets, Window owner, Predicate<Path> own) {
        PrinterJob job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Outcome.CANCELLED;
        }
        String file = job.getJobSettings().getOutputFile();
        if (!file.isEmpty() && own.test(Path.of(file))) {
            job.cancelJob();
            return Outcome.OWN_FILE;
        }
        PageLayout layout = job.getPrinter().createPageLayout(Paper.A4, PageOrientation.PORTRAIT,
                Printer.MarginType.HARDWARE_MINIMUM);
        boolean all = true;
        for (Sheet sheet : sheets) {
            Pane page = page(sheet);
            double fit = Math.min(1, Math.min(layout.getPrintableWidth() / Sheet.WIDTH,
                    layout.getPrintableHeight() / Sheet.HEIGHT));
            page.getTransforms().add(new Scale(fit, fit));
            all &= job.printPage(layout, page);
        }
        return all && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
    }

    /// A page as nodes, in the colours of paper whatever the theme.
    public static Pane page(Sheet sheet) {
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream in = Sheet.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf")) {
                Font.loadFont(in, 0);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        Pane page = new Pane();
        page.getStyleClass().add("paper");
        page.setPrefSize(Sheet.WIDTH, Sheet.HEIGHT);
        sheet.marks().forEach(mark -> page.getChildren().add(MarkPainter.node(mark)));
        Scene scene = new Scene(page);
        scene.getStylesheets().add(Printing.class.getResource("/app/tallyline/desktop/desktop.css").toExternalForm());
        page.applyCss();
        page.layout();
        return page;
    }
}
