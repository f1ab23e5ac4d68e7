package app.tallyline.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.store.Backup;
import app.tallyline.store.Keeper;
import app.tallyline.words.Remedy;
import app.tallyline.words.Telling;

/// `tallyline backup`: copies of the store, made, listed, put back.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand {
    /// `tallyline backup now`.
    @Command(name = "now", mixinStandardHelpOptions = true)
    static final class Now implements Callable<Integer> {
        private final Terminal terminal;

        Now(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Keeper.Made made = desk.store().keeper().backUp();
                Backup backup = made.backup();
                made.second().ifPresent(problem -> terminal.tell(Remedy.fact(problem, desk.words())));
                desk.give(() -> Json.object("file", backup.file(), "bytes", backup.bytes()),
                        () -> Lines.of(desk.words().say("backup.made", backup.file())));
            }
            return 0;
        }
    }

    /// `tallyline backup list`.
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        private final Terminal terminal;

        ListAll(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                List<Backup> backups = desk.store().keeper().backups();
                desk.give(() -> Json.object("backups", backups.stream().<Object>map(backup -> Json.object("file",
                        backup.file(), "at", backup.at(), "why", backup.why(), "bytes", backup.bytes(), "entries",
                        contents(desk, backup).map(Backup.Contents::entries).orElse(null))).toList()),
                        () -> text(desk, backups));
            }
            return 0;
        }

        private static Lines text(Desk desk, List<Backup> backups) {
            if (backups.isEmpty()) {
                return Lines.of(desk.words().say("backup.none"));
            }
            Lines lines = new Lines();
            backups.forEach(backup -> lines.pair(desk.words().dateAndTime(backup.at().atZone(desk.zone())),
                    desk.words().say("backup.why." + backup.why()) + "  "
                            + contents(desk, backup).map(contents -> desk.words().say("backup.entries",
                                    contents.entries())).orElseGet(() -> desk.words().say("backup.unreadable"))
                            + "  " + backup.file()));
            return lines;
        }

        private static Optional<Backup.Contents> contents(Desk desk, Backup backup) {
            return desk.store().keeper().contents(backup.file());
        }
    }

    /// `tallyline backup restore`. What holds less than the store does now is put in its place only by name.
    @Command(name = "restore", mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
        private Path file;

        @Option(names = "--yes")
        private boolean yes;

        Restore(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Desk desk = terminal.open()) {
                Path chosen = file != null ? file : newest(desk);
                refuseLess(desk, chosen);
                Keeper.Restored restored = desk.store().keeper().restore(chosen);
                restored.safety().second().ifPresent(problem -> terminal.tell(Remedy.fact(problem, desk.words())));
                desk.give(() -> Json.object("restored", chosen, "entries", restored.now().entries(), "prospects",
                        restored.now().prospects(), "before", restored.safety().backup().file()),
                        () -> Lines.of(new Telling(desk.words()).restored(chosen, restored)));
            }
            return 0;
        }

        private static Path newest(Desk desk) {
            Keeper keeper = desk.store().keeper();
            return keeper.newestSound().map(Backup::file).orElseThrow(() -> new Refusal(
                    desk.words().say(keeper.backups().isEmpty() ? "backup.none" : "backup.noneSound")));
        }

        private void refuseLess(Desk desk, Path chosen) {
            Backup.Contents now = desk.store().keeper().contents();
            desk.store().keeper().contents(chosen).filter(holds -> holds.isLessThan(now) && !(yes && file != null))
                    .ifPresent(holds -> {
                        throw new Refusal(new Telling(desk.words()).holdsLess(
                                file == null ? "backup.holdsLess" : "backup.sayYes", chosen, holds, now));
                    });
        }
    }
}
