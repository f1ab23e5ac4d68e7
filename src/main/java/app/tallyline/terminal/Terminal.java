package app.tallyline.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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
import app.tallyline.terminal.WrongUsage.Misuse;
import app.tallyline.words.Remedy;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// Runs the command that a command line names.
@Command(name = "tallyline", mixinStandardHelpOptions = true, version = "Tallyline 0.1.0")
public final class Terminal implements Callable<Integer> {
    static final int DONE = CommandLine.ExitCode.OK;
    static final int COULD_NOT = 1;
    /// What a shell says of a program that Ctrl-C ended (128 and the number of SIGINT).
    static final int STOPPED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    private final Surroundings surroundings;
    private final Output output;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Words words;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec;

    private Terminal(Surroundings surroundings, Words words) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings.streams());
        this.words = words;
    }

    /// Runs a command.
    ///
    /// @return 0 done, 1 could not, 2 wrong usage, 130 stopped before it was done, 141 done but nobody reads the answer
    public static int run(Surroundings surroundings, String... arguments) {
        Words words = spoken(surroundings.locale(), Optional.ofNullable(language(arguments)).flatMap(Language::ofCode),
                Optional.empty());
        return new Terminal(surroundings, words).run(arguments);
    }

    private int run(String... arguments) {
        CommandLine line = Commands.of(this);
        if (Stream.of(arguments).anyMatch(argument -> argument.matches("-\\d.*"))) {
            Commands.counting(line).forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
        }
        line.setResourceBundle(new UsageTexts(words));
        line.setOut(output.own());
        line.setExecutionStrategy(this::executed);
        line.setParameterExceptionHandler((problem, _) -> wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, _, _) -> failed(problem));
        try {
            int result = output.end(execute(line, arguments), words);
            if (result == DONE && surroundings.stopping().asked()) {
                output.tell(words.say("terminal.doneBeforeStopped"));
            }
            return result;
        } finally {
            surroundings.stopping().ended();
        }
    }

    /// The words that the command speaks: as asked, else as the store's user chose, else as the desktop does.
    static Words spoken(Locale desktop, Optional<Language> language, Optional<Currency> currency) {
        Language spoken = language.or(() -> Language.ofCode(desktop.getLanguage())).orElse(Language.ENGLISH);
        return Words.of(spoken, desktop, currency.orElseGet(() -> Words.currencyOf(desktop)));
    }

    /// The sentence for a text whose letters the language setting does not know.
    public static String lettersUnread(String text, Words words) {
        return Visible.line(words.say("terminal.lettersUnread", Given.shown(text)));
    }

    @Override
    public Integer call() {
        throw misused("terminal.noCommand");
    }

    /// Opens the store that the command line names.
    Desk open() {
        Store store = Store.open(path(), clock());
        try {
            store.onChange(() -> changed.set(true));
            var settings = store.settings().now();
            words = spoken(surroundings.locale(), askedLanguage().or(() -> settings.look().language()),
                    settings.currency()).naming(store.measures().names());
            warnOf(store.found());
            finishErasing(store);
            return new Desk(store, surroundings.metrics().apply(store, words.language()), words, this);
        } catch (RuntimeException problem) {
            store.close();
            throw problem;
        }
    }

    /// Where the store lies that the command line names.
    Path path() {
        return Optional.ofNullable(common.store).orElseGet(surroundings.usualStore());
    }

    Clock clock() {
        return surroundings.clock();
    }

    /// The words of a command that needs no store.
    Words words() {
        return words;
    }

    /// Where a command's answer goes, and in which form.
    Answer answer() {
        return new Answer(output, common.json);
    }

    boolean answered() {
        return output.answered();
    }

    /// Tells of something that did not keep the command from being done.
    void tell(String sentence) {
        output.tell(sentence);
    }

    /// Answers work that takes long whether to go on.
    IntPredicate goOn() {
        return _ -> !surroundings.stopping().asked();
    }

    /// Does work that is done whole or not at all, and can be broken off by Ctrl-C.
    ///
    /// @param doing is given what answers whether to go on
    /// @param stopped the key of the sentence that says what came of it then
    /// @throws Refusal if it was broken off
    <T> T stoppable(Function<IntPredicate, T> doing, String stopped) {
        boolean before = changed.get();
        try {
            return doing.apply(goOn());
        } catch (CancellationException asked) {
            throw Refusal.stopped(words.say(stopped));
        } catch (RuntimeException problem) {
            // Taking back is a change too, but what it leaves is what stood before.
            changed.set(before);
            throw problem;
        }
    }

    /// Asks whoever sits at the terminal.
    ///
    /// @param shown what they are asked about
    /// @param answer waits for what they say
    /// @param stopped the key of the sentence that says what came of it if they want the command to stop
    /// @throws Refusal if they do
    String ask(Lines shown, String question, Supplier<String> answer, String stopped) {
        output.ask(shown, question);
        return stoppable(_ -> surroundings.stopping().answer(answer), stopped);
    }

    /// Refuses a command line that asks for what cannot be.
    ParameterException misused(String key, Object... arguments) {
        return new Misuse(spec.commandLine(), words.say(key, arguments));
    }

    private void warnOf(Found found) {
        switch (found) {
            case AS_LEFT, UNKNOWN, NOT_CLOSED -> {
                // All that was logged is there.
            }
            case CHANGED -> tell(words.say("found.changed"));
            case JOURNAL_BROKEN -> tell(words.say("found.journalBroken"));
            case STRAY_JOURNAL -> tell(words.say("found.strayJournal"));
        }
    }

    /// What was begun of erasing comes to its end before anything else is done.
    private void finishErasing(Store store) {
        store.keeper().finishErasing(goOn())
                .ifPresent(erased -> tell(words.say("erase.goneOn") + " " + new Telling(words).erased(erased)));
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
            return unexpected(error);
        }
    }

    private int wrongUsage(ParameterException problem) {
        tell(new WrongUsage(words).sentence(problem));
        tell(words.say("terminal.seeHelp", problem.getCommandLine().getCommandSpec().qualifiedName()));
        return problem.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private int failed(Exception problem) {
        switch (problem) {
            case Refusal refusal -> {
                tell(refusal.getMessage());
                return refusal.result();
            }
            case StoreProblem store -> tell(changed.get()
                    ? words.say("terminal.afterChange", Remedy.fact(store, words))
                    : Remedy.of(store, words));
            case TableProblem table -> tell(afterwards(table.sentence(words)));
            case InvalidPathException path -> tell(afterwards(lettersUnread(path.getInput(), words)));
            case ParameterException misuse -> {
                return wrongUsage(misuse);
            }
            default -> {
                return unexpected(problem);
            }
        }
        return COULD_NOT;
    }

    private int unexpected(Throwable problem) {
        LOG.error("A command failed", problem);
        tell(afterwards(words.say("terminal.unexpected")));
        return COULD_NOT;
    }

    /// What is in the way after a change was made does not undo it, and must not seem to.
    private String afterwards(String sentence) {
        return changed.get() ? words.say("terminal.afterChange", sentence) : sentence;
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
