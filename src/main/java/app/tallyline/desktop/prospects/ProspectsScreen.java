package app.tallyline.desktop.prospects;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Beside;
import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.FileDialog;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.store.ProspectSearch;
import app.tallyline.words.Words;

/// The prospects: a search, a table, and the one looked at beside it. Ctrl+F goes to the search, Ctrl+J to the one
/// to merge with.
public final class ProspectsScreen implements Screen {
    /// No prospect has that number.
    private static final long NOBODY = 0;

    private final ProspectsModel model;
    private final Words words;
    private final Page page;
    private final TextField search = new TextField();
    private final ProspectTable table;
    private final Label count = new Label();
    private final ProspectPanel panel;
    private final Subscription listening;
    /// Who is looked at while a new one is being added, whose name is then to be typed.
    private Optional<Long> addedBeside = Optional.empty();

    /// @param files asks where to write what is known of a prospect
    public ProspectsScreen(ProspectsModel model, FileDialog files, Words words) {
        this.model = model;
        this.words = words;
        search.setId("prospect-search");
        search.setPromptText(words.say("prospects.search"));
        search.setAccessibleText(words.say("prospects.search"));
        search.setText(model.list().typed());
        search.textProperty().addListener((_, _, text) -> model.list().search(text));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInSearch);
        Button add = new Button(words.say("prospects.add"));
        add.setId("prospect-add");
        add.setOnAction(_ -> add());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(search, add);
        bar.getStyleClass().add("tight-row");
        table = new ProspectTable(model, words);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInTable);
        VBox.setVgrow(table, Priority.ALWAYS);
        count.setId("prospect-count");
        count.getStyleClass().add("figure-note");
        VBox list = new VBox(bar, table, count);
        list.getStyleClass().addAll("card", "section");
        list.setMinHeight(320);
        panel = new ProspectPanel(model, files, words);
        Beside lower = new Beside(list, panel, 372, 780);
        VBox.setVgrow(lower, Priority.ALWAYS);
        page = new Page(new Label(words.say("place.prospects"))).with(lower);
        listening = Subscription.combine(model.list().pageProperty().subscribe(this::show),
                model.list().sortingProperty().subscribe(table::mark),
                model.list().searchedProperty().subscribe(table::sayNobody), model.chosenProperty().subscribe(
                        this::show),
                model.todayProperty().subscribe(_ -> table.refresh()), panel.drafting());
    }

    @Override
    public Node root() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public Optional<Drafts> drafts() {
        return Optional.of(model.drafts());
    }

    @Override
    public void leave() {
        listening.unsubscribe();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            // Before the page is drawn it does not hold its parts, and the search would miss what is typed at once.
            page.applyCss();
            Keyboard.give(search);
            search.selectAll();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.J) {
            panel.enterMerge();
            event.consume();
        }
    }

    private void keyInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().select(0);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.chooseFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void keyInTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.chosenProperty().get().isPresent()) {
            panel.enter();
            event.consume();
        }
    }

    /// What was searched for and not found is likely the new one's name.
    private void add() {
        boolean found = !table.getItems().isEmpty() || search.getText().isBlank();
        model.add(found ? words.say("prospects.newName") : search.getText(), () -> addedBeside = Optional.of(chosen()));
    }

    private void show(ProspectSearch.Page found) {
        table.show(found.prospects(), chosen());
        count.setText(found.all() > found.prospects().size()
                ? words.say("prospects.some", ProspectList.MOST_ROWS, found.all())
                : words.count("prospects.count", found.all()));
    }

    private void show(Optional<ProspectDetail> detail) {
        panel.show(detail);
        long shown = detail.map(each -> each.listed().known().id()).orElse(NOBODY);
        if (shown != NOBODY && addedBeside.filter(former -> former != shown).isPresent()) {
            addedBeside = Optional.empty();
            panel.enter();
        }
        table.mark(shown);
    }

    private long chosen() {
        return model.looked().orElse(NOBODY);
    }
}
