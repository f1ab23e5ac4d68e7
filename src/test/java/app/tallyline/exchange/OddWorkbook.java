package app.tallyline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

/// Workbooks such as no spreadsheet program writes them.
public final class OddWorkbook {
    private static final String SPACE = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";

    private OddWorkbook() {}

    /// Writes a workbook of one sheet.
    ///
    /// @param rows the sheet's rows, as their XML has them
    /// @param format the number format of the cells of style 1
    public static Path write(Path file, String rows, String format) throws IOException {
        Path empty = file.resolveSibling("empty.xlsx");
        try (OutputStream out = Files.newOutputStream(empty); Workbook book = new Workbook(out, "test", null)) {
            book.newWorksheet("Kald").value(0, 0, "replaced");
        }
        try (ZipFile from = new ZipFile(empty.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    to.write(bytes("<worksheet " + SPACE + "><sheetData>" + rows + "</sheetData></worksheet>"));
                } else if (entry.getName().endsWith("styles.xml")) {
                    to.write(bytes("<styleSheet " + SPACE + "><numFmts count='1'><numFmt numFmtId='200' formatCode='"
                            + format
                            + "'/></numFmts><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs>"
                            + "</styleSheet>"));
                } else {
                    to.write(from.getInputStream(entry).readAllBytes());
                }
            }
        }
        return file;
    }

    /// A row, as its XML has it.
    public static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    /// A cell that holds a text.
    ///
    /// @param place such as A1
    public static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
