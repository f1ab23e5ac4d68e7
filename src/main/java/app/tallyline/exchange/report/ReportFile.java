package app.tallyline.exchange.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import app.tallyline.exchange.TableProblem;
import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.words.Words;

/// A report as a file, or as pages for a printer.
///
/// @param report what is told
/// @param words in which language
public record ReportFile(Report report, Words words) {
    /// Writes a PDF or an Excel workbook, as the file's name ends in `.pdf` or `.xlsx`. The file is there whole, or not at
    /// all.
    ///
    /// @param replacing whether a file of that name may be replaced
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public void write(Path file, boolean replacing) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".xlsx")) {
            throw new TableProblem(Reason.REPORT_FORMAT, file);
        }
        if (!replacing && Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                if (name.endsWith(".pdf")) {
                    writePdf(out);
                } else {
                    new Workbooks(report, words).write(out);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException problem) {
            forget(part);
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

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // The folder cannot be written to, which is told already.
        }
    }
}
