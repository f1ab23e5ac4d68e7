package app.tallyline.desktop.today;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import app.tallyline.model.Activity;

/// The number typed on the page, which is for the very next key: so many are logged, or it is a sale's amount, or whatever
/// else is done forgets it. It is kept as it is typed, so that no part of it is taken for the whole.
public final class PendingNumber {
    /// More than any number that means something.
    private static final int LONGEST = 30;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean perhapsAmount;

    /// What is typed so far; empty means one.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Takes a character in, where it is part of a number: a digit begins one, and whatever is no letter goes on with it.
    ///
    /// @param amount whether it may be an amount, which a sign or a separator begins as well
    /// @return whether it was taken in
    public boolean add(String character, boolean amount) {
        boolean one = character.length() == 1 && !Character.isLetter(character.charAt(0))
                && !Character.isISOControl(character.charAt(0));
        boolean part = one && (character.matches("\\d") || !text.get().isEmpty() || amount && character.matches(
                "[-.,]"));
        if (part && text.get().length() < LONGEST) {
            perhapsAmount = amount;
            text.set(text.get() + character);
        }
        return part;
    }

    /// Whether it may be an amount, as far as was known when it was typed.
    boolean perhapsAmount() {
        return perhapsAmount;
    }

    /// Takes the last character back.
    public void erase() {
        text.set(text.get().isEmpty() ? "" : text.get().substring(0, text.get().length() - 1));
    }

    public void forget() {
        text.set("");
    }

    /// Gives what is typed to what it turns out to be meant for, and forgets it.
    String take() {
        String taken = text.get();
        forget();
        return taken;
    }

    /// How many a number says: one where nothing or zero is typed; empty where it is no number of 1 to [Activity#MOST] in digits
    /// alone.
    static OptionalLong many(String typed) {
        if (typed.matches("0*")) {
            return OptionalLong.of(1);
        }
        long many = typed.matches("\\d{1,7}") ? Long.parseLong(typed) : 0;
        return many >= 1 && many <= Activity.MOST ? OptionalLong.of(many) : OptionalLong.empty();
    }
}
