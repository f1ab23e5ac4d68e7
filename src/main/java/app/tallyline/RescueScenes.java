package app.tallyline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

import app.tallyline.desktop.shell.Trouble;
import app.tallyline.desktop.shell.Trouble.Way;
import app.tallyline.store.Backup;
import app.tallyline.store.Rescue;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Remedy;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// What the window shows while its store cannot be opened, and what comes of what is tried.
///
/// @param words in which it is told
/// @param rescue what can be done with the store
/// @param aside runs what takes long
/// @param show puts a scene on the window
/// @param open tries to open the store
record RescueScenes(Words words, Rescue rescue, Executor aside, Consumer<Scene> show, Runnable open) {
    /// Why there is no desk, and the ways out.
    void tell(Throwable trouble) {
        show.accept(scene(trouble));
    }

    Scene scene(Throwable trouble) {
        String sentence = trouble instanceof StoreProblem problem
                ? Remedy.of(problem, words)
                : words.say("terminal.unexpected");
        List<Way> ways = new ArrayList<>();
        if (trouble instanceof StoreProblem problem && problem.isAboutContent()) {
            ways.add(recovery());
        }
        if (trouble instanceof StoreProblem problem && problem.isMendedByBackup()) {
            rescue.newestGoodBackup().ifPresent(backup -> rescue.contents(backup)
                    .ifPresent(contents -> ways.add(putBack(backup, contents))));
        }
        ways.add(new Way("again", words.say("trouble.again"), open));
        ways.add(new Way("close", words.say("trouble.close"), Platform::exit));
        return Trouble.scene(words.say("trouble.title"), List.of(sentence), ways);
    }

    private Way recovery() {
        return new Way("recover", words.say("trouble.recover"),
                () -> rescued(() -> new Telling(words).recovered(rescue.recover())));
    }

    private Way putBack(Backup backup, Backup.Contents contents) {
        String at = words.dateAndTime(backup.at().atZone(rescue.clock().getZone()));
        return new Way("put-back", words.say("trouble.putBack", at, contents.entries(), contents.prospects()),
                () -> rescued(() -> List.of(new Telling(words).putBack(rescue.putBack(backup.file()), contents))));
    }

    private void rescued(Supplier<List<String>> doing) {
        aside.execute(() -> {
            try {
                List<String> done = doing.get();
                Platform.runLater(() -> show.accept(Trouble.scene(words.say("trouble.rescued"),
                        done, List.of(new Way("open", words.say("trouble.open"), open)))));
            } catch (RuntimeException problem) {
                Platform.runLater(() -> tell(problem));
            }
        });
    }
}
