package app.tallyline.desktop.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.tallyline.HeldBack;
import app.tallyline.calendar.Holidays;
import app.tallyline.calendar.WorkCalendar;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Logging;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.metrics.MetricsService;
import app.tallyline.metrics.Rate;
import app.tallyline.model.Activity;
import app.tallyline.model.Measure;
import app.tallyline.model.Measure.Kind;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.MeasureSetup.Mark;
import app.tallyline.model.Moment;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.store.StoreProblem;

/// The measures without a window. 23 November 2026 is a Monday.
class MeasuresModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private final List<Throwable> failed = new ArrayList<>();
    private Store store;
    private Function<Work, MeasuresModel> over;
    private MeasuresModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("t.db"), CLOCK);
        MetricsService metrics = new MetricsService(store.history(),
                () -> new WorkCalendar(Settings.DEFAULT.workplace().workingWeek(), Set.of(), Holidays.NONE,
                        Map.of()),
                () -> PlanBasis.DEFAULT);
        Notices notices = new Notices();
        CurrentDate date = new CurrentDate(CLOCK);
        over = work -> new MeasuresModel(store, metrics, new Logging(work, date), work, notices, date);
        model = over.apply(Work.direct(notices));
        store.onChange(model::refresh);
        model.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(String name, Kind kind, Mark mark, Optional<MeasureSetup.Quotient> quotient) {
        model.add(name, key -> new MeasureSetup(new Measure(key, kind), name, mark, Optional.empty(), quotient, false),
                problem -> problem.ifPresent(failed::add));
    }

    private MeasureFigures card(String key) {
        return model.figuresProperty().get().orElseThrow().cards().stream()
                .filter(card -> card.setup().measure().key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aCardShowsTodayThisWeekAndTheWeeksBefore() {
        Measure mail = Measure.EMAIL;
        for (int[] each : new int[][]{{0, 3}, {1, 10}, {7, 20}, {8, 40}, {49, 80}, {56, 160}}) {
            store.log().record(new Activity(mail, each[1], Moment.at(DAY.minusDays(each[0]), LocalTime.NOON, ZONE)));
        }
        model.log(mail);
        assertEquals(4, card("email").today().of(mail));
        assertEquals(List.of(80L, 0L, 0L, 0L, 0L, 40L, 30L, 4L),
                card("email").weeks().stream().map(week -> week.of(mail)).toList());
    }

    @Test
    void aRateIsOfTheWeeksShown() {
        add("Demoer", Kind.COUNT, Mark.NONE, Optional.empty());
        Measure demos = card("demoer").setup().measure();
        add("Demoer pr. mail", Kind.RATE, Mark.NONE, Optional.of(new MeasureSetup.Quotient(demos, Measure.EMAIL)));
        store.log().record(new Activity(demos, 3, Moment.at(DAY, LocalTime.NOON, ZONE)));
        store.log().record(new Activity(Measure.EMAIL, 12, Moment.at(DAY.minusDays(9), LocalTime.NOON, ZONE)));
        assertEquals(new Rate(3, 12), card("demoer-pr-mail").rate());
    }

    @Test
    void whatIsTakenIsToldAndTheEditorStaysOpen() {
        model.make();
        add("Demoer", Kind.COUNT, new Mark(Optional.of("M"), Optional.empty(), Optional.empty()), Optional.empty());
        assertInstanceOf(StoreProblem.class, failed.getFirst());
        assertTrue(model.editingProperty().get().isPresent());
        add("Demoer", Kind.COUNT, new Mark(Optional.of("H"), Optional.empty(), Optional.empty()), Optional.empty());
        assertTrue(model.editingProperty().get().isEmpty());
    }

    @Test
    void aRetiredOneComesBackWithoutItsKey() {
        add("Demoer", Kind.COUNT, new Mark(Optional.of("H"), Optional.empty(), Optional.empty()), Optional.empty());
        model.log(card("demoer").setup().measure());
        model.retire(card("demoer").setup().measure(), true);
        assertTrue(card("demoer").setup().retired());
        add("Andre demoer", Kind.COUNT, new Mark(Optional.of("H"), Optional.empty(), Optional.empty()),
                Optional.empty());
        model.retire(card("demoer").setup().measure(), false);
        assertFalse(card("demoer").setup().retired());
        assertEquals(1, card("demoer").today().of(card("demoer").setup().measure()));
        assertEquals(Optional.empty(), card("demoer").setup().mark().shortcut());
        assertEquals(List.of(), failed);
    }

    @Test
    void theOrderIsChangedOneAtATime() {
        model.move(Measure.DIRECT_MAIL, 1);
        assertEquals("direct-mail", model.figuresProperty().get().orElseThrow().cards().getFirst().setup().measure()
                .key());
    }

    @Test
    void whatIsBeingChangedStaysOpenWhenTheChangeOfAnotherIsSaved() {
        HeldBack writer = new HeldBack();
        MeasuresModel slow = over.apply(writer.work(new Notices()));
        MeasureSetup first = store.measures().all().get(3);
        MeasureSetup second = store.measures().all().get(4);
        slow.edit(first);
        slow.change(first, first.withTarget(Optional.empty()), problem -> problem.ifPresent(failed::add));
        slow.edit(second);
        writer.all();
        assertEquals(Optional.of(second), slow.editingProperty().get().flatMap(MeasuresModel.Editing::setup));
        slow.change(second, second.withTarget(Optional.empty()), problem -> problem.ifPresent(failed::add));
        writer.all();
        assertEquals(Optional.empty(), slow.editingProperty().get());
    }
}
