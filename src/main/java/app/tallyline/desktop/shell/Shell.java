package app.tallyline.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.desktop.frame.LongWork;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Place;
import app.tallyline.desktop.frame.Places;
import app.tallyline.desktop.frame.Reminders;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.desktop.frame.Undoing;
import app.tallyline.desktop.frame.Work;
import app.tallyline.words.Words;

/// The window's content: sidebar, the screen in view, status line; and the keys that work everywhere. A screen is built
/// when it is first shown, and anew when the language changes.
public final class Shell implements Places {
    private final Map<Place, Function<Words, Screen>> builders;
    private final Undoing undoing;
    private final Footing footing;
    private final Map<Place, Screen> built = new EnumMap<>(Place.class);
    private final StackPane view = new StackPane();
    private final BorderPane frame = new BorderPane(view);
    private final StackPane root = new StackPane(frame);
    private final Closing closing;
    private Optional<Node> keys = Optional.empty();
    private Words words;
    private Reminder reminder;
    private Optional<Screen> greeting = Optional.empty();
    private Place place = Place.TODAY;
    private final HeldKeys held = new HeldKeys();
    private boolean toBeRedrawn;

    /// What is told around the screen in view.
    ///
    /// @param notices what was done or was not
    /// @param longWork what is being done
    /// @param files what is being asked for
    /// @param reminders what has fallen due
    /// @param store the name of the store's file
    public record Footing(Notices notices, LongWork longWork, FileDialog files, Reminders reminders, String store) {}

    /// @param builders makes each screen in a language
    /// @param work what is being saved
    public Shell(Map<Place, Function<Words, Screen>> builders, Undoing undoing, Footing footing, Work work,
            Words words) {
        this.builders = builders;
        this.undoing = undoing;
        this.footing = footing;
        this.words = words;
        this.closing = new Closing(root, this::drafts, work);
        this.reminder = new Reminder(footing.reminders(), words, this);
        frame.getStyleClass().add("shell");
        view.getStyleClass().add("view");
        drawFrame();
    }

    /// The scene, to be put on a stage or drawn.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Shell.class.getResource("/app/tallyline/desktop/desktop.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnPage);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, held::released);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> held.forget());
        scene.windowProperty().subscribe(window -> Optional.ofNullable(window).ifPresent(
                each -> Closing.watch(each, this::close)));
        return scene;
    }

    /// The scene it is in.
    public Scene scene() {
        return root.getScene();
    }

    /// Which screen is in view.
    public Place place() {
        return place;
    }

    /// Goes to another screen once what is typed on this one is understood; its way to the disk is not waited for. Where
    /// it does not come there, the screen comes back.
    @Override
    public boolean show(Place newPlace) {
        if (!drafts().stream().allMatch(Drafts::settle)) {
            return false;
        }
        display(newPlace);
        if (toBeRedrawn) {
            redrawWhenSettled();
        }
        return true;
    }

    private void display(Place newPlace) {
        greeting = Optional.empty();
        place = newPlace;
        drawFrame();
        put(screen());
    }

    /// Closes the window once what is typed is on disk; what cannot be saved is asked about.
    public void close() {
        closing.close(words, this::place);
    }

    /// Whether something is typed, on whatever screen, that is not saved.
    public boolean unsaved() {
        return drafts().stream().anyMatch(Drafts::unsaved);
    }

    /// Shows a screen in the place of the usual ones, until another is chosen.
    public void greet(Screen first) {
        greeting = Optional.of(first);
        put(first);
    }

    /// Speaks another language from now on. Who is typing goes on in the former one until what is typed is saved.
    public void speak(Words newWords) {
        words = newWords;
        toBeRedrawn = true;
        boolean typing = root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl;
        if (!typing || !unsaved()) {
            redrawWhenSettled();
        }
    }

    /// Tells the screen in view that the store has changed.
    public void changed() {
        if (toBeRedrawn && !unsaved()) {
            redrawWhenSettled();
        }
        if (greeting.isEmpty()) {
            screen().shown();
        }
    }

    private Screen screen() {
        return built.computeIfAbsent(place, each -> {
            Screen screen = builders.get(each).apply(words);
            screen.drafts().ifPresent(drafts -> drafts.onFailure(() -> comeBack(each)));
            return screen;
        });
    }

    /// What may hold something typed that is not saved.
    private List<Drafts> drafts() {
        return Stream.concat(greeting.stream(), built.values().stream()).flatMap(each -> each.drafts().stream())
                .toList();
    }

    /// Whatever is typed elsewhere meanwhile stays there.
    private void comeBack(Place left) {
        if (place != left) {
            display(left);
        }
    }

    private void redrawWhenSettled() {
        Drafts.settle(drafts(), this::redraw, () -> {});
    }

    /// Makes the window's content anew in the language now spoken, unless someone is typing again.
    private void redraw() {
        if (unsaved()) {
            return;
        }
        toBeRedrawn = false;
        reminder.stopListening();
        reminder = new Reminder(footing.reminders(), words, this);
        built.values().forEach(Screen::leave);
        built.clear();
        hideKeys();
        show(place);
    }

    private void put(Screen screen) {
        view.getChildren().setAll(screen.root());
        screen.shown();
        if (greeting.isEmpty()) {
            screen.root().requestFocus();
        }
    }

    private void drawFrame() {
        frame.setLeft(new Sidebar(words, place, this, reminder));
        frame.setBottom(new StatusLine(footing, words));
    }

    /// While no control has the focus but the page itself, keys come here first: the page would scroll by the arrows.
    private void keyOnPage(KeyEvent event) {
        if (held.pressed(event, root.getScene().getFocusOwner())) {
            event.consume();
        } else if (greeting.isEmpty() && root.getScene().getFocusOwner() == screen().root()) {
            key(event);
        }
    }

    private void key(KeyEvent event) {
        if (closing.asking()) {
            event.consume();
        } else if (keys.isPresent() || event.getCode() == KeyCode.F1) {
            toggleKeys();
            event.consume();
        } else if (event.getCode() == KeyCode.F8) {
            reminder.enter();
            event.consume();
        } else if (event.isShortcutDown() && shortcut(event)) {
            event.consume();
        } else if (greeting.isEmpty()) {
            screen().key(event);
        }
    }

    private void typed(KeyEvent event) {
        if (held.isNotMeant(root.getScene().getFocusOwner())) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        int number = event.getCode().isDigitKey() ? event.getCode().getCode() - KeyCode.DIGIT0.getCode() : 0;
        if (number >= 1 && number <= Place.values().length) {
            show(Place.values()[number - 1]);
        } else if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown()) {
            inField(TextInputControl::redo, undoing::redo);
        } else if (event.getCode() == KeyCode.Z) {
            inField(TextInputControl::undo, undoing::undo);
        } else if (event.getCode() == KeyCode.F) {
            search(event);
        } else if (event.getCode() == KeyCode.Q) {
            close();
        } else {
            return false;
        }
        return true;
    }

    /// The search is one for the whole program: what is typed behind its key must log nothing.
    private void search(KeyEvent event) {
        if (greeting.isEmpty() && place == Place.PROSPECTS || show(Place.PROSPECTS)) {
            screen().key(event);
        }
    }

    /// Undo and redo in a field are the field's own, whether or not it has anything to undo.
    private void inField(Consumer<TextInputControl> own, Runnable otherwise) {
        switch (root.getScene().getFocusOwner()) {
            case TextInputControl field -> own.accept(field);
            case ComboBox<?> choice when choice.isEditable() -> own.accept(choice.getEditor());
            case null, default -> otherwise.run();
        }
    }

    private void toggleKeys() {
        if (keys.isPresent()) {
            hideKeys();
        } else {
            Node list = new KeyList(words);
            list.setOnMouseClicked(_ -> hideKeys());
            keys = Optional.of(list);
            root.getChildren().add(list);
        }
    }

    private void hideKeys() {
        keys.ifPresent(root.getChildren()::remove);
        keys = Optional.empty();
    }
}
