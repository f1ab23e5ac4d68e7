package app.tallyline.desktop.welcome;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import app.tallyline.calendar.PublicHolidays;
import app.tallyline.desktop.frame.CurrentDate;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Notices;
import app.tallyline.desktop.frame.Work;
import app.tallyline.model.Goal;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.store.Store;
import app.tallyline.words.Words;

/// What is asked of a new user, and what becomes of the answers.
public final class WelcomeModel {
    private final Store store;
    private final Work work;
    private final Notices notices;
    private final CurrentDate date;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<List<String>> countries = new ReadOnlyObjectWrapper<>(List.of());

    /// The answers.
    ///
    /// @param sales a month, empty where it was passed over
    /// @param country ISO 3166 code, likewise
    /// @param assume whether to plan on 5 % until the log shows a sale
    public record Answers(Optional<Long> sales, Optional<String> country, boolean assume) {
        public static final Answers NONE = new Answers(Optional.empty(), Optional.empty(), false);
    }

    public WelcomeModel(Store store, Work work, Notices notices, CurrentDate date) {
        this.store = store;
        this.work = work;
        this.notices = notices;
        this.date = date;
        this.drafts = new Drafts(notices);
    }

    /// What is typed and not saved yet.
    public Drafts drafts() {
        return drafts;
    }

    /// The countries to choose from; empty until they are known.
    public ReadOnlyObjectProperty<List<String>> countriesProperty() {
        return countries.getReadOnlyProperty();
    }

    public void refresh() {
        work.read("countries", PublicHolidays::countries, countries::set);
    }

    /// Passes the questions over.
    ///
    /// @param then what to do when that is on disk
    public void pass(Runnable then) {
        answer(Answers.NONE, problem -> problem.ifPresentOrElse(notices::tell, then));
    }

    /// Keeps the answers.
    ///
    /// @param ended hears of the end: empty when they are on disk, else why they are not
    public void answer(Answers answers, Consumer<Optional<Throwable>> ended) {
        YearMonth month = YearMonth.from(date.today());
        work.write(() -> {
            answers.sales().ifPresent(
                    sales -> store.goals().keep(new Goal(month, new Goal.Sales(sales))));
            return store.settings().change(now -> chosen(answers, now).withWelcomed());
        }, _ -> ended.accept(Optional.empty()), problem -> ended.accept(Optional.of(problem)));
    }

    private static Settings chosen(Answers answers, Settings now) {
        Settings placed = answers.country().isEmpty()
                ? now
                : now.withWorkplace(now.workplace().withPlace(answers.country(), ""));
        Settings paid = answers.country().flatMap(Words::currencyIn).map(placed::withCurrency).orElse(placed);
        return answers.assume()
                ? paid.withPlanBasis(paid.planBasis().withAssumed(Optional.of(PlanBasis.FIVE_PER_CENT)))
                : paid;
    }
}
