package app.tallyline.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed is taken as it stands, or refused in a sentence.
class ArgumentsTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"@secret.txt", "@@secret.txt", "${sys:user.home}", "${env:HOME}", "${bundle:cli.store}",
        "\"quoted\"", "'quoted'", "%s%n", "\\n", "a,b;c|d", "-", "=", "#x", "~", "*", "!!", "$(id)", "=SUM(A1)"})
    void aValueIsStoredAsItWasTyped(String typed) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "--note\nhunter2\n");
        String value = typed.replace("secret.txt", secret.toString());
        assertEquals(0, run("prospect", "add", value, "--note", value, "--company=" + value), () -> err);
        assertEquals(value, json("prospect", "show", "1").get("name"));
        assertEquals(value, json("prospect", "show", value).get("note"));
        assertEquals(value, json("prospect", "show", value).get("company"));
    }

    @Test
    void whatComesAfterTwoDashesIsNoOption() throws IOException {
        assertEquals(0, run("prospect", "add", "--note", "x", "--", "--company"), () -> err);
        assertEquals("--company", json("prospect", "show", "1").get("name"));
        assertEquals(0, run("prospect", "change", "1", "--note=-"), () -> err);
    }

    @Test
    void noFileIsReadForWhatIsTyped() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hunter2 hunter3\n");
        for (String command : new String[]{"today", "log", "goal", "backup now", "nonsense", "--help",
            "prospect find"}) {
            run((command + " @" + secret).split(" "));
            assertFalse((out + err).contains("hunter"), command + ": " + out + err);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {"nonsense --help|There is no command “nonsense”.",
        "--help nonsense|There is no command “nonsense”.",
        "--lang da nonsense --help|Kommandoen “nonsense” findes ikke.",
        "backup nonsense --help|There is no command “nonsense”.",
        "backup now nonsense --help|“nonsense” is not expected here.",
        "--version nonsense|There is no command “nonsense”.", "--nope --help|There is no option “--nope”.",
        "log --nope --help|There is no option “--nope”.", "today --nope --help|There is no option “--nope”.",
        "''|There is no command “”.", "'' --help|There is no command “”.", "rewiew|Did you mean: review,",
        "backup lst|Did you mean: list,", "today --lan da|Did you mean: --lang?",
        "today --mon 2026-11|There is no option “--mon”.",
        "log cold-call --prosect x|There is no option “--prosect”.", "log -x cold-call|There is no option “-x”.",
        "log cold-call 1 2|“2” is not expected here.", "today --json --json|--json is given twice.",
        "log|MEASURE is missing.", "outcome|ID is missing.", "plan|--goal N is missing.", "import|FILE is missing.",
        "log cold-call --note|--note needs a value.", "log cold-call --note --json|--note needs a value.",
        "today --store|--store needs a value.", "today --json=perhaps|“perhaps” is not a value for --json.",
        "measure change cold-call --up x|“x” is not a value for --up.", "goal set|Give a number of sales",
        "--lang xx|There is no language “xx”.", "--lang=|There is no language “”.",
        "--lang|--lang needs a value.", "--json|Name a command", "--store x|Name a command", "--store=|Name a command",
        "--lang en --lang da|--lang is given twice.", "--store a --store b|--store is given twice.",
        "backup|Name one of these: now, list, restore.",
        "timer --lang da|Nævn en af disse: start, stop, show, discard.",
        "-hello|There is no option “-ello”.", "completion x|“x” is not expected here.",
        "log --lang xx --help|There is no language “xx”.", "today --lang da --nope|Tilvalget “--nope” findes ikke.",
        "log --lang da|MEASURE mangler."})
    void wrongUsageIsToldInTheLanguageSpoken(String line, String sentence) {
        String[] arguments = line.replace("''", "\u0000").split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace("\u0000", "");
        }
        assertEquals(2, run(arguments), () -> out + err);
        assertEquals("", out);
        assertTrue(err.contains(sentence), err);
        assertEquals(2, err.lines().count(), err);
        assertTrue(err.lines().toList().getLast().matches("Se(e)?: tallyline.* --help"), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log nonsense --help", "prospect show nobody --help", "plan --help", "import --help",
        "--help", "--version", "log --json --help", "backup --help", "--lang da --help", "-h", "-V"})
    void helpIsGivenWhereItIsAskedFor(String line) {
        assertEquals(0, run(line.split(" ")), () -> err);
        assertEquals("", err);
        assertFalse(out.isBlank());
    }

    @Test
    void aNegativeNumberIsRefusedAsANumber() {
        refuses("“-5” is not a whole number", "log", "cold-call", "-5");
        refuses("“-5” is not a whole number", "goal", "set", "-5");
        refuses("“-5” is no date", "today", "--date", "-5");
    }
}
