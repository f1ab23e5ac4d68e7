package app.tallyline.desktop.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.desktop.dialog.FakeChooser;
import app.tallyline.desktop.dialog.FileAnswer;
import app.tallyline.desktop.dialog.FileRequest;
import app.tallyline.desktop.dialog.FileRequest.Filter;
import app.tallyline.desktop.dialog.FileRequest.Use;

class FileDialogTest {
    private static final FileRequest IN = FileRequest.open(Use.IMPORT, "Bring a table in", List.of());
    private static final FileRequest OUT = FileRequest.save(Use.REPORT, "Report", "", List.of(
            new Filter("PDF", List.of("*.pdf"))));

    @TempDir
    private Path folder;

    private final FakeChooser chooser = new FakeChooser();
    private final Notices notices = new Notices();
    private final FileDialog dialog = new FileDialog(chooser, Work.direct(notices), notices);
    private final List<Path> chosen = new ArrayList<>();

    private void choose(Path file) {
        chooser.latest().answer(new FileAnswer.Chosen(file, 0));
    }

    @Test
    void whatIsChosenIsHeardOf() {
        dialog.ask(IN, chosen::add);
        assertEquals("Bring a table in", dialog.openProperty().get().orElseThrow().title());
        choose(folder.resolve("a.csv"));
        assertEquals(List.of(folder.resolve("a.csv")), chosen);
        assertEquals(Optional.empty(), dialog.openProperty().get());
    }

    @Test
    void thereIsOneDialogAtATimeWhichComesToTheFrontWhenAskedAgain() {
        dialog.ask(IN, chosen::add);
        dialog.ask(OUT, _ -> chosen.clear());
        assertEquals(1, chooser.shown().size());
        assertEquals(1, chooser.latest().fronts());
        choose(folder.resolve("a.csv"));
        assertEquals(List.of(folder.resolve("a.csv")), chosen);
        dialog.ask(OUT, _ -> chosen.clear());
        assertEquals(2, chooser.shown().size());
    }

    @Test
    void aDialogThatIsCancelledChangesNothing() {
        dialog.ask(IN, chosen::add);
        chooser.latest().answer(new FileAnswer.Cancelled());
        assertEquals(List.of(), chosen);
        assertEquals(Optional.empty(), dialog.openProperty().get());
        assertEquals(Optional.empty(), notices.latestProperty().get());
    }

    @Test
    void aDialogThatFailsIsToldAtTheFoot() {
        dialog.ask(IN, chosen::add);
        chooser.latest().answer(new FileAnswer.Failed("no display"));
        assertEquals(List.of(), chosen);
        assertTrue(notices.latestProperty().get().orElseThrow().problem());
        dialog.ask(IN, chosen::add);
        assertEquals(2, chooser.shown().size());
    }

    @Test
    void aDialogThatIsTakenAwayIsHeardOfNoMore() {
        dialog.ask(IN, chosen::add);
        FakeChooser.Fake away = chooser.latest();
        dialog.end();
        assertTrue(away.ended());
        dialog.ask(OUT, chosen::add);
        away.answer(new FileAnswer.Failed("killed"));
        away.answer(new FileAnswer.Chosen(folder.resolve("a.csv"), 0));
        assertEquals(List.of(), chosen);
        assertEquals(Optional.empty(), notices.latestProperty().get());
        assertEquals("Report", dialog.openProperty().get().orElseThrow().title());
    }

    @Test
    void theNextDialogForTheSameBeginsWhereTheLastOneEnded() {
        dialog.ask(IN, chosen::add);
        assertEquals(Optional.empty(), chooser.latest().request().folder());
        choose(folder.resolve("tables").resolve("a.csv"));
        dialog.ask(OUT, chosen::add);
        assertEquals(Optional.empty(), chooser.latest().request().folder());
        chooser.latest().answer(new FileAnswer.Cancelled());
        dialog.ask(IN, chosen::add);
        assertEquals(Optional.of(folder.resolve("tables")), chooser.latest().request().folder());
        chooser.latest().answer(new FileAnswer.Cancelled());
        dialog.ask(IN.in(folder), chosen::add);
        assertEquals(Optional.of(folder), chooser.latest().request().folder());
    }

    @Test
    void aChosenFolderIsItselfWhereTheNextBegins() {
        FileRequest second = FileRequest.folder(Use.SECOND_FOLDER, "Second folder");
        dialog.ask(second, chosen::add);
        choose(folder.resolve("stick"));
        dialog.ask(second, chosen::add);
        assertEquals(Optional.of(folder.resolve("stick")), chooser.latest().request().folder());
    }

    @Test
    void aFileThatGetsItsEndingAndIsThereIsAskedAboutOnceMore() throws IOException {
        Files.createFile(folder.resolve("report.pdf"));
        dialog.ask(OUT, chosen::add);
        choose(folder.resolve("report"));
        assertEquals(List.of(), chosen);
        assertEquals("report.pdf", chooser.latest().request().name());
        assertEquals(Optional.of(folder), chooser.latest().request().folder());
        assertTrue(dialog.openProperty().get().isPresent());
        choose(folder.resolve("report.pdf"));
        assertEquals(List.of(folder.resolve("report.pdf")), chosen);
        assertFalse(dialog.openProperty().get().isPresent());
    }

    @Test
    void aNewFileGetsItsEnding() {
        dialog.ask(OUT, chosen::add);
        choose(folder.resolve("report"));
        assertEquals(List.of(folder.resolve("report.pdf")), chosen);
    }
}
