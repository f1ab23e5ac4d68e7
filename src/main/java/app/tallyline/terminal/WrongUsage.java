package app.tallyline.terminal;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import app.tallyline.words.Words;

/// Says what is wrong with a command line, in the language spoken: picocli itself says it in English alone.
///
/// @param words in which it is said
record WrongUsage(Words words) {
    /// A command line that asks for what cannot be. Its message is a sentence for the user.
    static final class Misuse extends ParameterException {
        private static final long serialVersionUID = 1L;

        Misuse(CommandLine line, String sentence) {
            super(line, sentence);
        }
    }

    String sentence(ParameterException problem) {
        return switch (problem) {
            case Misuse misuse -> misuse.getMessage();
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> words.say("usage.twice", name(twice.getOverwritten()));
            case ParameterException valued when valued.getArgSpec() != null && valued.getValue() != null -> words.say(
                    "usage.noValue", Given.shown(valued.getValue()), name(valued.getArgSpec()));
            case ParameterException valueless when valueless.getArgSpec() != null -> words.say("usage.needsValue",
                    name(valueless.getArgSpec()));
            case ParameterException part when !part.getCommandLine().getSubcommands().isEmpty() -> words.say(
                    "usage.oneOf",
                    String.join(", ", part.getCommandLine().getSubcommands().keySet()));
            default -> problem.getMessage();
        };
    }

    private String unmatched(UnmatchedArgumentException problem) {
        String first = Given.shown(problem.getUnmatched().getFirst());
        boolean command = !problem.getCommandLine().getSubcommands().isEmpty();
        String fact = words.say(problem.isUnknownOption()
                ? "usage.noOption"
                : command ? "usage.noCommand" : "usage.unexpected", first);
        List<String> near = problem.isUnknownOption() || command ? problem.getSuggestions() : List.of();
        return near.isEmpty() ? fact : fact + " " + words.say("usage.meant", String.join(", ", near));
    }

    private String missing(List<ArgSpec> missing) {
        return missing.size() == 1 && missing.getFirst() instanceof OptionSpec option && !option.required()
                ? words.say("usage.needsValue", name(option))
                : words.say("usage.missing", missing.stream()
                        .map(each -> each instanceof OptionSpec ? name(each) + " " + each.paramLabel() : name(each))
                        .collect(Collectors.joining(", ")));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
