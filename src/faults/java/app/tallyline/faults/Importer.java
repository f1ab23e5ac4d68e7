package app.tallyline.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Prospect;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// A program that brings a table without an end into a store, until it is killed. After so many rows they come again, so
/// that the disk does not fill.
public final class Importer {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DISTINCT = 200_000;

    private Importer() {}

    /// @param arguments the store
    public static void main(String[] arguments) {
        List<Incoming> rows = new AbstractList<>() {
            @Override
            public Incoming get(int index) {
                return row(index % DISTINCT);
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        boolean[] told = {false};
        try (Store store = Store.open(Path.of(arguments[0]), Clock.systemUTC())) {
            store.intake().bring(rows, _ -> {
                if (!told[0]) {
                    told[0] = true;
                    System.out.println("going on");
                }
                return true;
            });
        }
    }

    private static Incoming row(int i) {
        Activity email = new Activity(Measure.EMAIL, 1 + i % 9,
                Moment.at(FIRST.plusDays(i / 500), LocalTime.of(8 + i % 9, i % 60), Victim.ZONE));
        return new Incoming("table " + i, Optional.of(Prospect.named("Imported " + i % 4_000)), List.of(email));
    }
}
