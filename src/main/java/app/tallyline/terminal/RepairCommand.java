package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import app.tallyline.store.Backup;
import app.tallyline.store.Rescue;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;
import app.tallyline.words.Telling;
import app.tallyline.words.Words;

/// `tallyline repair`: sets a damaged store aside, and puts what can be read of it, or a backup, in its place.
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--from-backup")
    private boolean fromBackup;

    RepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = terminal.words();
        StoreProblem problem = problem().orElseThrow(() -> new Refusal(words.say("terminal.nothingToRepair")));
        Rescue rescue = new Rescue(terminal.path(), terminal.clock());
        if (fromBackup) {
            restore(rescue, rescue.newestGoodBackup()
                    .orElseThrow(() -> problem.isAboutContent() ? new Refusal(words.say("backup.none")) : problem));
            return 0;
        }
        if (!problem.isAboutContent()) {
            throw problem;
        }
        Rescue.Recovered recovered = rescue.recover();
        terminal.answer().give(() -> Json.object("aside", recovered.aside(), "entries", recovered.entries(),
                "prospects",
                recovered.prospects(), "lost", recovered.lost().stream().<Object>map(loss -> Json.object("where",
                        loss.where(), "kept", loss.kept().orElse(null), "recovered", loss.recovered())).toList()),
                () -> Lines.of(new Telling(words).recovered(recovered)));
        return 0;
    }

    private void restore(Rescue rescue, Backup backup) {
        Backup.Contents contents = rescue.contents(backup).orElseThrow();
        Optional<Path> aside = rescue.putBack(backup.file());
        terminal.answer().give(() -> Json.object("aside", aside.orElse(null), "restored", backup.file(), "entries",
                contents.entries(), "prospects", contents.prospects()),
                () -> Lines.of(new Telling(terminal.words()).putBack(aside, contents)));
    }

    /// What is wrong with the store so that something in its place helps. A sound store is left alone.
    private Optional<StoreProblem> problem() {
        try (Store store = Store.open(terminal.path(), terminal.clock())) {
            return store.keeper().check().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StoreProblem(StoreProblem.Reason.DAMAGED, store.path().toString()));
        } catch (StoreProblem problem) {
            if (!problem.isMendedByBackup()) {
                throw problem;
            }
            return Optional.of(problem);
        }
    }
}
