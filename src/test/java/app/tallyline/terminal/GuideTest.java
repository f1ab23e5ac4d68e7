package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.metrics.MetricsService;
import app.tallyline.model.PlanBasis;

/// What the documents show works.
class GuideTest {
    private static final String PROGRAM = "java -jar target/app/tallyline.jar ";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheReadmeRuns() throws IOException {
        List<String> commands = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(PROGRAM)).map(line -> line.substring(PROGRAM.length())).toList();
        assertTrue(commands.size() >= 4, commands.toString());
        return commands.stream().map(command -> DynamicTest.dynamicTest(command,
                () -> assertEquals(0, run(command.split(" ")))));
    }

    private int run(String... arguments) {
        Surroundings.Streams streams = new Surroundings.Streams(new StringWriter(),
                new PrintWriter(System.err));
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneOffset.UTC);
        return Terminal.run(new Surroundings(clock, Locale.UK, () -> folder.resolve("t.db"),
                (store, language) -> new MetricsService(store.history(),
                        () -> store.workdays().calendar(store.settings().now().workplace(), language),
                        () -> PlanBasis.DEFAULT),
                streams, new Stopping()), arguments);
    }

    @Test
    void everyPictureAndPageThatADocumentPointsToIsThere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher links = link.matcher(Files.readString(page));
                while (links.find()) {
                    Path target = page.resolveSibling(links.group(1));
                    assertTrue(Files.exists(target), page + " points to " + target);
                }
            }
        }
    }
}
