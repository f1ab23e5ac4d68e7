package app.tallyline.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import app.tallyline.exchange.Export;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Period;
import app.tallyline.model.Prospect;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// A program that works on a store until it is killed. It writes a line for each thing that it was told is done.
public final class Victim {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final int ROWS = 1_500;
    /// Rows enough for work that takes seconds.
    static final int LONG = 20_000;
    /// The data file of another machine, beside the one worked on.
    static final String OTHER = "other.db";
    /// What is exported, beside it.
    static final String TABLE = "table.csv";
    static final String ERASED = "Zacharias Quistgaard";

    private Victim() {}

    /// @param arguments what to do, the store's path, how often at most
    public static void main(String[] arguments) {
        Path path = Path.of(arguments[1]);
        int most = Integer.parseInt(arguments[2]);
        try (Store store = Store.open(path, Clock.systemUTC())) {
            System.out.println("open");
            for (int i = 0; i < most; i++) {
                switch (arguments[0]) {
                    case "log" -> store.log().record(call());
                    case "back-up" -> {
                        store.log().record(call());
                        store.keeper().backUp();
                    }
                    case "import" -> bring(store);
                    case "import at length" -> bring(store, "row", LONG);
                    case "undo" -> store.undoHistory().undo();
                    case "redo" -> store.undoHistory().redo();
                    case "join" -> store.other().bring(path.resolveSibling(OTHER), _ -> true);
                    case "restore" -> store.keeper().restore(store.keeper().backups().getLast().file());
                    case "erase" -> store.prospects().eraseEverywhere(store.prospects().find(ERASED).orElseThrow().id(),
                            _ -> true);
                    case "back up" -> store.keeper().backUp();
                    case "export" -> new Export(store, ZONE, Currency.getInstance("DKK")).write(
                            path.resolveSibling(TABLE), Export.Selection.of(Period.day(DAY)), _ -> true);
                    case "migrate" -> {
                        return;
                    }
                    default -> throw new IllegalArgumentException(arguments[0]);
                }
                System.out.println("done");
            }
        }
    }

    private static void bring(Store store) {
        bring(store, Long.toHexString(System.nanoTime()) + ProcessHandle.current().pid(), ROWS);
    }

    static void bring(Store store, String name, int rows) {
        store.intake().bring(IntStream.range(0, rows).mapToObj(i -> new Incoming(name + " " + i,
                Optional.of(Prospect.named("Prospect " + i % 100)), List.of(call()))).toList(), _ -> true);
    }

    static Activity call() {
        return new Activity(Measure.COLD_CALL, 1, Moment.at(DAY, LocalTime.of(10, 0), ZONE));
    }
}
