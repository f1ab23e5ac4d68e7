package app.tallyline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

import app.tallyline.desktop.control.SuggestField;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Language;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// How long from a letter typed into the prospect field of the desk until the suggestions for it are in the scene, with
/// 100,000 prospects in the store.
final class ProspectFieldBench {
    private static final int PROSPECTS = 100_000;
    private static final int ROUNDS = 30;
    private static final int WARM_UP_ROUNDS = 5;
    private static final double FRAME_MS = 1_000 / 60.0;
    /// Faster than any hand.
    private static final int BETWEEN_KEYS_MS = 30;
    private static final List<String> FIRST = List.of("Jens", "Anna", "Søren", "Kjeld", "Mette", "Ærø", "Bo", "Lise",
            "Henrik", "Åse", "Per", "Ulla", "Ingrid", "Mads", "Freja");
    private static final List<String> LAST = List.of("Hansen", "Jensen", "Sørensen", "Nielsen", "Holm", "Lund", "Kjær",
            "Madsen", "Poulsen", "Thomsen", "Rasmussen", "Christensen", "Larsen", "Pedersen", "Østergaard");
    /// Names, the beginnings of firms, numbers, and slips of the finger.
    private static final List<String> TYPED = List.of("Jens Hansen", "sørensen", "anna kj", "2045", "20 30", "holm & ",
            "jnes", "rasmusen", "Christensne", "firma.dk", "Freja Østerg", "ulla p", "x", "henirk lund");

    private ProspectFieldBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tallyline-bench");
        Clock clock = Clock.systemDefaultZone();
        try (Store store = Store.open(folder.resolve("t.db"), clock)) {
            SampleYear.choose(store, Language.ENGLISH, Settings.Theme.LIGHT);
            store.intake().bring(prospects(), _ -> true);
            long[] times = letters(store, clock);
            Arrays.sort(times);
            System.out.printf(Locale.ROOT,
                    "letter to suggestions, %,d prospects: median %.2f ms, 99th percentile %.2f ms, worst %.2f ms of %,d;"
                            + " 99th percentile ÷ a frame of %.1f ms: %.2f%n",
                    store.prospects().count(), at(times, 50), at(times, 99), at(times, 100), times.length, FRAME_MS,
                    at(times, 99) / FRAME_MS);
        }
        System.exit(0);
    }

    private static List<Incoming> prospects() {
        Random chance = new Random(1);
        List<Incoming> rows = new ArrayList<>();
        for (int i = 0; i < PROSPECTS; i++) {
            String own = Integer.toString(chance.nextInt(40_000), 26).replaceAll("\\d", "a");
            String name = one(FIRST, chance) + " " + own + " " + one(LAST, chance);
            Prospect.Reach reach = new Prospect.Reach(one(LAST, chance) + " & " + one(FIRST, chance) + " A/S",
                    "+45 %02d %02d %02d %02d".formatted(20 + chance.nextInt(70), chance.nextInt(100),
                            chance.nextInt(100), chance.nextInt(100)),
                    own + i + "@firma.dk");
            rows.add(new Incoming("p" + i, Optional.of(Prospect.named(name + " " + i).withReach(reach)), List.of()));
        }
        return rows;
    }

    private static String one(List<String> names, Random chance) {
        return names.get(chance.nextInt(names.size()));
    }

    private static long[] letters(Store store, Clock clock) throws InterruptedException {
        SynchronousQueue<Long> answered = new SynchronousQueue<>();
        SuggestField<?> field = Headless.onWindow(() -> {
            Notices notices = new Notices();
            ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
            ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
            DesktopWiring made = new DesktopWiring(store, clock, Locale.ROOT,
                    new Work(writer, reader, reader, Platform::runLater, notices), notices, new Views.Painted());
            Stage stage = new Stage();
            stage.setScene(made.shell().scene(980, 900));
            made.begin();
            stage.show();
            return (SuggestField<?>) stage.getScene().lookup("#who");
        });
        TimeUnit.SECONDS.sleep(2);
        Headless.onWindow(() -> {
            field.requestFocus();
            field.answeredProperty().addListener((_, _, _) -> {
                long now = System.nanoTime();
                Thread.ofVirtual().start(() -> put(answered, now));
            });
        });
        List<Long> times = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (String text : TYPED) {
                Headless.onWindow(field::clear);
                for (int length = 1; length <= text.length(); length++) {
                    if (text.substring(0, length).isBlank()) {
                        continue;
                    }
                    long time = letter(field, text.charAt(length - 1), answered);
                    if (round >= 0) {
                        times.add(time);
                    }
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static long letter(SuggestField<?> field, char letter, SynchronousQueue<Long> answered)
            throws InterruptedException {
        long[] typed = {0};
        Platform.runLater(() -> {
            typed[0] = System.nanoTime();
            field.appendText(String.valueOf(letter));
        });
        long time = answered.take() - typed[0];
        TimeUnit.MILLISECONDS.sleep(BETWEEN_KEYS_MS);
        return time;
    }

    private static void put(SynchronousQueue<Long> queue, long value) {
        try {
            queue.put(value);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
