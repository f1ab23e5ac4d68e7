package app.tallyline.desktop.frame;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.LoggerFactory;

import app.tallyline.exchange.TableProblem;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Remedy;
import app.tallyline.words.Words;

/// What the user is told at the foot of the window: that something is done, or why it is not. Lives on the window's
/// thread.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// One notice.
    ///
    /// @param text the sentence, in whichever language is spoken when it is shown
    /// @param problem whether it tells of something that did not work
    public record Notice(Function<Words, String> text, boolean problem) {}

    public ReadOnlyObjectProperty<Optional<Notice>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Tells that something is done.
    public void tell(Function<Words, String> text) {
        latest.set(Optional.of(new Notice(text, false)));
    }

    /// Tells of something the user should look at.
    public void warn(Function<Words, String> text) {
        latest.set(Optional.of(new Notice(text, true)));
    }

    /// Tells why something did not work; what nobody expected goes to the log file too.
    public void tell(Throwable problem) {
        latest.set(Optional.of(new Notice(sentence(problem), true)));
    }

    /// Why something did not work, in words; what nobody expected goes to the log file.
    static Function<Words, String> sentence(Throwable problem) {
        return switch (problem) {
            case StoreProblem store -> words -> Remedy.of(store, words);
            case TableProblem table -> table::sentence;
            case NotSaved unsaved -> words -> words.say(unsaved.key(), unsaved.typed());
            default -> {
                String code = Integer.toHexString(problem.toString().hashCode());
                // Asked for here, not before: the log costs time on the way to the first frame.
                LoggerFactory.getLogger(Notices.class).error("Unexpected, code {}", code, problem);
                yield words -> words.say("notice.unexpected", code);
            }
        };
    }
}
