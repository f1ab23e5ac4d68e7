package app.tallyline.desktop.today;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import app.tallyline.desktop.frame.Notices;
import app.tallyline.model.Activity;

/// The digits typed on the page, which are for the very next key: so many are logged, or whatever else is done forgets them.
public final class PendingQuantity {
    private final Notices notices;
    private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper("");

    PendingQuantity(Notices notices) {
        this.notices = notices;
    }

    /// The digits typed so far; empty means one.
    public ReadOnlyStringProperty digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /// Takes a digit in, up to the most that one entry can count.
    public void add(int digit) {
        String typed = digits.get() + digit;
        long many = Long.parseLong(typed);
        if (many > Activity.MOST) {
            notices.warn(words -> words.say("today.mostAtOnce", Activity.MOST));
        } else if (many >= 1) {
            digits.set(typed);
        }
    }

    /// Takes the last digit back.
    public void erase() {
        digits.set(digits.get().isEmpty() ? "" : digits.get().substring(0, digits.get().length() - 1));
    }

    public void forget() {
        digits.set("");
    }

    /// Gives the digits to what they turn out to be meant for, and forgets them.
    String take() {
        String taken = digits.get();
        forget();
        return taken;
    }
}
