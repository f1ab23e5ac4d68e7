package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import app.tallyline.exchange.TableProblem;
import app.tallyline.model.Language;
import app.tallyline.store.Found;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.terminal.Surroundings.Streams;
import app.tallyline.terminal.WrongUsage.Misuse;
import app.tallyline.words.Remedy;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Runs the command that a command line names.
@Command(name = "tallyline", mixinStandardHelpOptions = true, version = "Tallyline 0.1.0")
public final class Terminal implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    private static final int COULD_NOT = 1;

    private final Surroundings surroundings;
    private final Words words;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec;

    private Terminal(Surroundings surroundings, Words words) {
        this.surroundings = surroundings;
        this.words = words;
    }

    /// Runs a command.
    ///
    /// @return 0 done, 1 could not, 2 wrong usage
    public static int run(Surroundings surroundings, String... arguments) {
        Words words = spoken(surroundings.locale(), Optional.ofNullable(language(arguments)).flatMap(Language::ofCode),
                Optional.empty());
        Terminal terminal = new Terminal(surroundings, words);
        CommandLine line = Commands.of(terminal);
        if (Stream.of(arguments).anyMatch(argument -> argument.matches("-\\d.*"))) {
            Commands.counting(line).forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
        }
        line.setResourceBundle(new UsageTexts(words));
        line.setOut(surroundings.streams().out()).setErr(surroundings.streams().err());
        line.setExecutionStrategy(terminal::executed);
        line.setParameterExceptionHandler((problem, _) -> terminal.wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, _, _) -> terminal.failed(problem));
        int result = terminal.execute(line, arguments);
        surroundings.streams().out().flush();
        surroundings.streams().err().flush();
        return result;
    }

    /// The words that the command speaks: as asked, else as the store's user chose, else as the desktop does.
    static Words spoken(Locale desktop, Optional<Language> language, Optional<Currency> currency) {
        Language spoken = language.or(() -> Language.ofCode(desktop.getLanguage())).orElse(Language.ENGLISH);
        return Words.of(spoken, desktop, currency.orElseGet(() -> Words.currencyOf(desktop)));
    }

    @Override
    public Integer call() {
        throw misused("terminal.noCommand");
    }

    /// Opens the store that the command line names.
    Desk open() {
        askedLanguage();
        Store store = Store.open(path(), surroundings.clock());
        var settings = store.settings().now();
        Words spoken = spoken(surroundings.locale(), askedLanguage().or(() -> settings.look().language()),
                settings.currency());
        spoken = spoken.naming(store.measures().names());
        warnOf(store.found(), spoken);
        finishErasing(store, spoken);
        return new Desk(store, surroundings.metrics().apply(store, spoken.language()), spoken, surroundings.clock(),
                answer());
    }

    /// Where the store lies that the command line names.
    Path path() {
        return Optional.ofNullable(common.store).orElse(surroundings.usualStore());
    }

    /// Tells of something that did not keep the command from being done.
    void warn(StoreProblem problem) {
        surroundings.streams().err().println(Remedy.of(problem, words()));
    }

    private void warnOf(Found found, Words spoken) {
        if (found.doubtful()) {
            surroundings.streams().err()
                    .println(spoken.say(found == Found.CHANGED ? "found.changed" : "found.journalBroken"));
        }
    }

    /// What was begun of erasing comes to its end before anything else is done.
    private void finishErasing(Store store, Words spoken) {
        store.keeper().finishErasing(_ -> true).ifPresent(erased -> surroundings.streams().err()
                .println(spoken.say("erase.goneOn") + " " + new Telling(spoken).erased(erased)));
    }

    /// Where the answer of a command goes that needs no store.
    Desk.Answer answer() {
        return new Desk.Answer(surroundings.streams().out(), common.json);
    }

    /// The words of a command that needs no store.
    Words words() {
        askedLanguage();
        return words;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /// Refuses a command line that asks for what cannot be.
    ParameterException misused(String key, Object... arguments) {
        return new Misuse(spec.commandLine(), words.say(key, arguments));
    }

    private Optional<Language> askedLanguage() {
        if (common.language == null) {
            return Optional.empty();
        }
        return Optional.of(Language.ofCode(common.language)
                .orElseThrow(() -> misused("terminal.noSuchLanguage", Given.shown(common.language))));
    }

    /// Who asks for help beside something that is none of the program's learns that first.
    private int executed(ParseResult parsed) {
        askedLanguage();
        for (CommandLine each : parsed.asCommandLineList()) {
            List<String> unmatched = each.getParseResult().unmatched();
            if (!unmatched.isEmpty()) {
                throw new UnmatchedArgumentException(each, unmatched);
            }
        }
        return new RunLast().execute(parsed);
    }

    /// An error is told as calmly as an exception.
    private int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error error) {
            LOG.error("A command failed", error);
            surroundings.streams().err().println(words.say("terminal.unexpected"));
            return COULD_NOT;
        }
    }

    private int wrongUsage(ParameterException problem) {
        Streams streams = surroundings.streams();
        streams.err().println(firstLine(new WrongUsage(words).sentence(problem)));
        streams.err().println(words.say("terminal.seeHelp", problem.getCommandLine().getCommandSpec().qualifiedName()));
        return problem.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private int failed(Exception problem) {
        String sentence = switch (problem) {
            case Refusal refusal -> refusal.getMessage();
            case StoreProblem store -> Remedy.of(store, words);
            case TableProblem table -> table.sentence(words);
            case ParameterException misuse -> {
                wrongUsage(misuse);
                yield null;
            }
            default -> {
                LOG.error("A command failed", problem);
                yield words.say("terminal.unexpected");
            }
        };
        if (sentence == null) {
            return CommandLine.ExitCode.USAGE;
        }
        surroundings.streams().err().println(firstLine(sentence));
        return COULD_NOT;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private static String language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}
