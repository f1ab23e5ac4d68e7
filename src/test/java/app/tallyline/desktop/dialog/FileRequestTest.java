package app.tallyline.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import app.tallyline.desktop.dialog.FileRequest.Filter;
import app.tallyline.desktop.dialog.FileRequest.Use;

class FileRequestTest {
    private static final FileRequest SAVE = FileRequest.save(Use.EXPORT, "Take the log along", "", List.of(
            new Filter("Excel", List.of("*.xlsx")), new Filter("CSV", List.of("*.csv"))));
    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private static Path ended(FileRequest request, String name, int filter) {
        return FOLDER.relativize(request.ended(new FileAnswer.Chosen(FOLDER.resolve(name), filter)));
    }

    @Test
    void aNewFileGetsTheEndingOfItsKind() {
        assertEquals(Path.of("calls.csv"), ended(SAVE, "calls", 1));
        assertEquals(Path.of("calls.xlsx"), ended(SAVE, "calls", 0));
    }

    @Test
    void anEndingThatWasTypedStays() {
        assertEquals(Path.of("calls.db"), ended(SAVE, "calls.db", 1));
    }

    @Test
    void aFileThatIsThereKeepsItsName() {
        assertEquals(Path.of("calls"), ended(FileRequest.open(Use.IMPORT, "In", SAVE.filters()), "calls", 1));
        assertEquals(Path.of("calls"), ended(SAVE, "calls", -1));
        assertEquals(Path.of("calls"), ended(FileRequest.folder(Use.BACKUP, "Where"), "calls", 0));
    }

    @Test
    void aRequestArrivesInAnotherProcessAsItWas() throws IOException {
        for (FileRequest request : List.of(SAVE.named("kald\n📞 \"æ\".csv").in(FOLDER.resolve("en mappe\n📁")),
                FileRequest.folder(Use.SECOND_FOLDER, "Where to?"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            request.write(new DataOutputStream(bytes));
            assertEquals(request, FileRequest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        }
    }

    @Test
    void anAnswerThatIsNoneIsAFailure() {
        for (String said : List.of("", "chosen", "chosen 1", "chosen x file:///tmp/a", "chosen 1 https://a.example/b",
                "cancelled by hand", "A library has its say")) {
            assertTrue(FileAnswer.said(said) instanceof FileAnswer.Failed, said);
        }
        assertEquals(new FileAnswer.Failed("one two"), FileAnswer.said(FileAnswer.line(new FileAnswer.Failed(
                "one\ntwo")).replaceFirst("failed ", "")));
    }

    @Test
    void gtkIsAskedForCapitalsToo() {
        for (String pattern : List.of("*.csv", "*.CSV", "*.xlsx", "*.db")) {
            String gtk = GtkDialog.pattern(pattern);
            for (String ending : List.of(pattern.substring(1), pattern.substring(1).toUpperCase(
                    java.util.Locale.ROOT))) {
                assertTrue(FileSystems.getDefault().getPathMatcher("glob:" + gtk).matches(Path.of("calls" + ending)),
                        gtk + " is not " + ending);
            }
        }
        assertEquals("*", GtkDialog.pattern("*.*"));
    }
}
