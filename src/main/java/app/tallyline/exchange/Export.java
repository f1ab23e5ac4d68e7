package app.tallyline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import app.tallyline.exchange.TableProblem.Reason;
import app.tallyline.model.Activity;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Measure;
import app.tallyline.model.Period;
import app.tallyline.store.Store;

/// Writes the log, or the prospects, as a table that spreadsheets, other programs and Tallyline itself can read; or all of
/// the store as a copy.
public final class Export {
    private final Store store;
    private final ActivityCells cells;

    public Export(Store store, ZoneId zone, Currency currency) {
        this.store = store;
        this.cells = new ActivityCells(zone, currency);
    }

    /// Which entries to write.
    ///
    /// @param measures of these measures alone; of all where it is empty
    public record Selection(Period period, Set<Measure> measures) {
        /// All of a period.
        public static Selection of(Period period) {
            return new Selection(period, Set.of());
        }

        boolean holds(Activity activity) {
            return measures.isEmpty() || measures.contains(activity.measure());
        }
    }

    /// Writes entries to a file: separated values (`.csv`; RFC 4180, UTF-8), a workbook (`.xlsx`) with the prospects on a
    /// second sheet, or a copy of the whole store (`.db`).
    ///
    /// @param goOn is told how many rows are written and answers whether to go on
    /// @return how many entries were written; for a copy, how many are selected
    /// @throws CancellationException if `goOn` said no; there is then no file
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public long write(Path file, Selection selection, IntPredicate goOn) {
        refuseExisting(file);
        if (ending(file).equals("db")) {
            store.keeper().copyTo(file);
            return store.atOneMoment(now -> {
                long[] entries = {0};
                now.log().each(selection.period(), entry -> entries[0] += selection.holds(entry.activity()) ? 1 : 0);
                return entries[0];
            });
        }
        return written(file, (now, out) -> {
            long entries = log(now, out, selection, goOn);
            if (out.holdsSeveral()) {
                prospects(now, out, _ -> true);
            }
            return entries;
        });
    }

    /// Writes every prospect to a file of separated values or a workbook, as the shape `people` reads them back.
    ///
    /// @param goOn is told how many are written and answers whether to go on
    /// @return how many were written
    /// @throws CancellationException if `goOn` said no; there is then no file
    /// @throws TableProblem if there is such a file already, its name ends otherwise, or it cannot be written
    public long writeProspects(Path file, IntPredicate goOn) {
        refuseExisting(file);
        return written(file, (now, out) -> prospects(now, out, goOn));
    }

    private interface Writing {
        /// @param now the store as it stands at one moment
        long to(Store now, TableOut out) throws IOException;
    }

    /// Figures on screen do not wait for it, and it is there whole or not at all.
    private long written(Path file, Writing writing) {
        if (!TableOut.ENDINGS.contains(ending(file))) {
            throw new TableProblem(Reason.FORMAT, file);
        }
        long[] rows = {0};
        try {
            store.save(file, false, unfinished -> rows[0] = store.atOneMoment(now -> {
                try (TableOut out = TableOut.to(unfinished, ending(file))) {
                    return writing.to(now, out);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }));
            return rows[0];
        } catch (FileAlreadyExistsException there) {
            throw new TableProblem(Reason.EXISTS, file);
        } catch (IOException | UncheckedIOException problem) {
            throw new TableProblem(Reason.UNWRITABLE, file, problem);
        }
    }

    private long log(Store now, TableOut out, Selection selection, IntPredicate goOn) throws IOException {
        out.begin("log", ActivityCells.HEADINGS_WITH_NUMBERS);
        Map<Long, String> names = now.prospects().names();
        Map<Long, Long> numbers = now.prospects().numbers();
        Map<Measure, String> own = now.measures().names();
        int[] entries = {0};
        now.log().eachNumbered(selection.period(), (entry, number) -> {
            Activity activity = entry.activity();
            if (selection.holds(activity)) {
                out.row(cells.numbered(activity, new ActivityCells.Known(
                        activity.details().prospect().map(names::get).orElse(""),
                        activity.details().prospect().map(numbers::get), own.getOrDefault(activity.measure(), ""),
                        number)));
                step(++entries[0], goOn);
            }
        });
        return entries[0];
    }

    private static long prospects(Store now, TableOut out, IntPredicate goOn) throws IOException {
        out.begin("prospects", ProspectCells.HEADINGS_WITH_NUMBERS);
        List<KnownProspect> all = now.prospects().all();
        Map<Long, String> names = all.stream()
                .collect(Collectors.toMap(KnownProspect::id, known -> known.prospect().name()));
        Map<Long, Long> numbers = now.prospects().numbers();
        int written = 0;
        for (KnownProspect known : all) {
            out.row(ProspectCells.numbered(known.prospect(),
                    known.prospect().origin().referredBy().map(names::get).orElse(""), numbers.get(known.id()),
                    known.prospect().origin().referredBy().map(numbers::get)));
            step(++written, goOn);
        }
        return written;
    }

    private static void step(int done, IntPredicate goOn) {
        if (!goOn.test(done)) {
            throw new CancellationException("after " + done + " rows");
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new TableProblem(Reason.EXISTS, file);
        }
    }
}
