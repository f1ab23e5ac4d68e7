package app.tallyline.desktop.today;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import app.tallyline.desktop.control.TypedForm;
import app.tallyline.model.Deal;
import app.tallyline.model.Entry;
import app.tallyline.model.Money;
import app.tallyline.words.Typed;
import app.tallyline.words.Words;

/// What was sold and for how much, of the newest sale. Enter saves, Esc leaves it.
final class SaleFields extends VBox {
    private final NewestModel model;
    private final Words words;
    private final Typed typed;
    private final TextField amount = new TextField();
    private final TextField product = new TextField();
    private final TypedForm form;
    private final Runnable toPage;

    SaleFields(NewestModel model, Words words, Runnable toPage) {
        this.model = model;
        this.words = words;
        this.typed = new Typed(words);
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
        save.setOnAction(_ -> save());
        form = new TypedForm(words, amount, product);
        HBox row = new HBox(amount, product, save);
        row.getStyleClass().add("tight-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, form.problem());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void enter() {
        amount.requestFocus();
        amount.selectAll();
    }

    /// Shows what is known of a sale, unless something is being typed.
    void show(Entry entry) {
        if (amount.isFocused() || product.isFocused()) {
            return;
        }
        Deal deal = entry.activity().details().deal();
        amount.setText(deal.amount().map(words::amount).orElse(""));
        product.setText(deal.product());
        form.clear();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            toPage.run();
            event.consume();
        }
    }

    private void save() {
        form.clear();
        Optional<Optional<Money>> money = form.optional(amount, typed::money);
        Optional<String> what = form.read(product, text -> typed.text(text, Deal.LONGEST_PRODUCT));
        if (money.isPresent() && what.isPresent()) {
            toPage.run();
            model.sold(money.get(), what.get());
        }
    }
}
