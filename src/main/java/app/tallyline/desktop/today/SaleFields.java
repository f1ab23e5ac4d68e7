package app.tallyline.desktop.today;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.Keyboard;
import app.tallyline.desktop.control.TypedForm;
import app.tallyline.desktop.frame.Draft;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Measure;
import app.tallyline.model.Money;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// What was sold and for how much, of the sale logged last when the fields were entered. Enter saves, Esc leaves it. What
/// cannot be saved comes back, unless something is being typed of another sale by then; that is only told.
final class SaleFields extends VBox {
    private final NewestModel model;
    private final Words words;
    private final Typed typed;
    private final TextField amount = new TextField();
    private final TextField product = new TextField();
    private final TypedForm form;
    private final Draft draft;
    private final Drafts drafts;
    private final Runnable toPage;
    /// The sale that is being typed about.
    private Optional<EntryHandle> sale = Optional.empty();
    private Optional<Sending> latest = Optional.empty();
    private Runnable cameBack = () -> {};

    /// What was typed of a sale and is on its way to the disk.
    private static final class Sending {
        private final EntryHandle about;
        private final String amount;
        private final String product;
        private Runnable unkept;

        /// @param unkept takes back that it is kept
        Sending(EntryHandle about, String amount, String product, Runnable unkept) {
            this.about = about;
            this.amount = amount;
            this.product = product;
            this.unkept = unkept;
        }

        boolean isOf(EntryHandle other) {
            return other == about || about.state() instanceof EntryHandle.Known known && known.equals(other.state());
        }
    }

    /// @param drafts takes care of what is typed
    /// @param toPage gives the focus back to the page
    SaleFields(NewestModel model, Drafts drafts, Words words, Runnable toPage) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
        this.drafts = drafts;
        this.toPage = toPage;
        amount.setId("sale-amount");
        amount.setPromptText(words.say("edit.amount"));
        amount.setAccessibleText(words.say("edit.amount"));
        amount.setPrefColumnCount(9);
        product.setId("sale-product");
        product.setPromptText(words.say("edit.product"));
        product.setAccessibleText(words.say("edit.product"));
        product.setPrefColumnCount(15);
        Button save = new Button(words.say("edit.save"));
        save.setOnAction(_ -> enter());
        form = new TypedForm(words, amount, product);
        draft = new Draft(form::changed, this::save, form::takeBack, new Draft.Telling(form::sentence,
                form::complain, form::enter).quiet());
        form.onLeft(() -> drafts.leave(draft));
        HBox row = new HBox(amount, product, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, form.problem());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusWithinProperty().subscribe(within -> {
            if (within && sale.isEmpty()) {
                sale = Optional.of(model.hold(Optional.of(Measure.SALE)));
            }
        });
    }

    Draft draft() {
        return draft;
    }

    /// @param back hears that what could not be saved is in the fields again
    void onComeBack(Runnable back) {
        cameBack = back;
    }

    /// Takes what is typed from now on, about that sale; what is typed of another is saved first, and stays there where it
    /// cannot be understood.
    void enter(EntryHandle entered, Activity activity) {
        drafts.leave(draft);
        if (!form.changed()) {
            show(activity);
            sale = Optional.of(entered);
        }
        Keyboard.give(amount);
        amount.selectAll();
    }

    /// Saves an amount that was typed before the fields were entered.
    void save(String number) {
        if (!form.changed()) {
            amount.setText(number);
            enter();
        }
    }

    /// Shows what is known of a sale, unless something is being typed of another.
    void show(Activity activity) {
        if (Keyboard.isIn(this) || form.changed()) {
            return;
        }
        sale = Optional.empty();
        form.clear();
        Deal deal = activity.details().deal();
        form.show(amount, deal.amount().map(words::amount).orElse(""));
        form.show(product, deal.product());
    }

    private void enter() {
        drafts.enter(draft);
        if (form.sentence().isEmpty()) {
            sale = Optional.empty();
            toPage.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            drafts.drop(draft, form.typed());
            toPage.run();
            event.consume();
        }
    }

    private boolean save(Consumer<Optional<Throwable>> ended) {
        form.clear();
        Optional<Optional<Money>> money = form.optional(amount, typed::money);
        Optional<String> what = form.read(product, text -> typed.text(text, Deal.LONGEST_PRODUCT));
        if (money.isEmpty() || what.isEmpty()) {
            return false;
        }
        Optional<EntryHandle> about = sale;
        if (!Keyboard.isIn(this)) {
            sale = Optional.empty();
        }
        if (form.changed()) {
            Sending sending = new Sending(about.orElseGet(() -> model.hold(Optional.of(Measure.SALE))),
                    amount.getText(), product.getText(), form.keep());
            latest = Optional.of(sending);
            model.sold(sending.about, money.get(), what.get(), problem -> ended.accept(problem.filter(
                    why -> comesBack(sending, why))));
        } else {
            ended.accept(Optional.empty());
        }
        return true;
    }

    /// @return whether what could not be saved is in the fields again
    private boolean comesBack(Sending sending, Throwable problem) {
        Optional<Sending> behind = latest.filter(each -> each != sending && each.isOf(sending.about));
        if (behind.isPresent()) {
            // What was entered behind it holds this too: it is saved with that, or comes back with it.
            behind.get().unkept = sending.unkept;
            return false;
        }
        boolean typing = form.changed();
        if (sale.filter(sending::isOf).isEmpty() && (typing || Keyboard.isIn(this))) {
            model.tell(problem);
            return false;
        }
        sale = Optional.of(sending.about);
        sending.unkept.run();
        if (!typing) {
            amount.setText(sending.amount);
            product.setText(sending.product);
        }
        cameBack.run();
        return true;
    }
}
