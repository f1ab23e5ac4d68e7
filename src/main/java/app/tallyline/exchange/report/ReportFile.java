package app.tallyline.exchange.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import app.tallyline.exchange.TableProblem;
import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// A report as a file, or as pages for a printer.
///
/// @param report what is told
/// @param words in which language
public record ReportFile(Report report, Words words) {
    /// Writes a PDF or an Excel workbook, as the file's name ends in `.pdf` or `.xlsx`. The file is there whole, or not at
    /// all.
    ///
    /// @param store by which the file is saved
    /// @param replacing whether a file of that name may be replaced
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public void write(Store store, Path file, boolean replacing) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".xlsx")) {
            throw new TableProblem(Reason.REPORT_FORMAT, file);
        }
        if (!replacing && Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
        try {
            store.save(file, replacing, unfinished -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    if (name.endsWith(".pdf")) {
                        writePdf(out);
                    } else {
                        new Workbooks(report, words).write(out);
                    }
                }
            });
        } catch (FileAlreadyExistsException there) {
            throw new TableProblem(Reason.EXISTS, file);
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    /// The pages, to be printed.
    public List<Sheet> sheets() {
        try (PdfPaper paper = new PdfPaper()) {
            return ReportPages.of(report, words, paper::width);
        }
    }

    private void writePdf(OutputStream out) throws IOException {
        try (PdfPaper paper = new PdfPaper()) {
            paper.write(ReportPages.of(report, words, paper::width), title(), words.language().code(), out);
        }
    }

    private String title() {
        return words.say("report.title", ReportPages.span(report.review().period(), words));
    }
}
