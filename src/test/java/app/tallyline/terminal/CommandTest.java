package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.metrics.MetricsService;
import app.tallyline.model.Language;
import app.tallyline.store.Store;

/// Runs commands and looks at what they say.
abstract class CommandTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"),
            ZoneId.of("Europe/Copenhagen"));

    @TempDir
    Path folder;
    String out;
    String err;

    int run(String... arguments) {
        return run(CommandTest::metrics, arguments);
    }

    /// Runs a command with a service of one's own.
    int run(BiFunction<Store, Language, MetricsService> metrics, String... arguments) {
        return run(metrics, new StringWriter(), new Stopping(), arguments);
    }

    /// Runs a command whose answer goes there.
    int runInto(Writer answers, String... arguments) {
        return run(CommandTest::metrics, answers, new Stopping(), arguments);
    }

    /// Runs a command that is to stop from the outset.
    int runStopped(String... arguments) {
        Stopping stopping = new Stopping();
        stopping.ask(Duration.ZERO);
        return run(CommandTest::metrics, new StringWriter(), stopping, arguments);
    }

    private int run(BiFunction<Store, Language, MetricsService> metrics, Writer said, Stopping stopping,
            String... arguments) {
        StringWriter complained = new StringWriter();
        Surroundings surroundings = new Surroundings(CLOCK, Locale.UK, () -> folder.resolve("t.db"), metrics,
                new Surroundings.Streams(said, complained), stopping);
        int result = Terminal.run(surroundings, arguments);
        out = said.toString();
        err = complained.toString();
        return result;
    }

    private static MetricsService metrics(Store store, Language language) {
        return new MetricsService(store.history(),
                () -> store.workdays().calendar(store.settings().now().workplace(), language),
                () -> store.settings().now().planBasis());
    }

    /// Every value of the answer by its path, such as `rates.close.rate`.
    Map<String, String> json(String... arguments) throws IOException {
        List<String> withJson = new ArrayList<>(List.of(arguments));
        withJson.add("--json");
        assertEquals(0, run(withJson.toArray(String[]::new)), () -> err);
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(out)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    values.put(parser.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.'),
                            parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
                }
            }
        }
        return values;
    }

    void refuses(String sentence, String... arguments) {
        assertEquals(1, run(arguments), () -> out + err);
        assertEquals("", out);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(sentence), err);
    }
}
