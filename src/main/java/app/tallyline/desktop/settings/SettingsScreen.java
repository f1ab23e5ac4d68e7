package app.tallyline.desktop.settings;

import java.text.Collator;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import app.tallyline.desktop.control.Choice;
import app.tallyline.desktop.control.EvenRow;
import app.tallyline.desktop.control.Page;
import app.tallyline.desktop.frame.Drafts;
import app.tallyline.desktop.frame.Screen;
import app.tallyline.model.Counts;
import app.tallyline.model.DayOff;
import app.tallyline.model.Language;
import app.tallyline.model.PlanBasis;
import app.tallyline.model.Settings;
import app.tallyline.model.Settings.Look;
import app.tallyline.model.Settings.Theme;
import app.tallyline.model.Settings.Workplace;
import app.tallyline.words.Words;

/// The settings. Each holds as soon as it is chosen.
public final class SettingsScreen implements Screen {
    private static final List<String> USUAL_CURRENCIES = List.of("DKK", "EUR", "GBP", "NOK", "SEK", "USD");

    private final SettingsModel model;
    private final Words words;
    private final Page page;
    private final VBox content = new VBox();
    private final VBox left = new VBox();
    private final VBox working = new VBox();
    private final DaysOffFields taking;
    private final VBox daysOff = new VBox();
    private final Subscription listening;

    public SettingsScreen(SettingsModel model, Words words) {
        this.model = model;
        this.words = words;
        content.getStyleClass().add("page-parts");
        daysOff.getStyleClass().add("backup-list");
        taking = new DaysOffFields(model, words);
        left.getStyleClass().add("page-parts");
        // What is typed into stays where it is, whatever is built anew around it.
        VBox right = new VBox(working, Page.section(words.say("settings.daysOff"), taking, daysOff));
        right.getStyleClass().add("page-parts");
        content.getChildren().add(new EvenRow(left, right));
        page = new Page(new Label(words.say("place.settings"))).with(content);
        listening = Subscription.combine(taking.drafting(), model.settingsProperty().subscribe(_ -> build()),
                model.placesProperty().subscribe(this::rebuild), model.countersProperty().subscribe(this::rebuild),
                model.daysOffProperty().subscribe(this::showDaysOff));
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

    private void rebuild(Object before, Object now) {
        if (!before.equals(now)) {
            build();
        }
    }

    private void build() {
        Settings settings = model.settingsProperty().get();
        left.getChildren().setAll(look(settings), money(settings), planning(settings), keeping(settings));
        working.getChildren().setAll(work(settings));
    }

    private Node look(Settings settings) {
        Look look = settings.look();
        Choice<Optional<Language>> language = choice("settings.language",
                Stream.concat(Stream.of(Optional.<Language>empty()), Stream.of(Language.values()).map(Optional::of))
                        .toList(),
                each -> each.map(one -> words.say("language." + one.code())).orElse(words.say("settings.asDesktop")),
                look.language(),
                chosen -> model.change(now -> now.withLook(new Look(chosen, now.look().theme()))));
        language.setId("language");
        Choice<Theme> theme = choice("settings.theme", List.of(Theme.values()),
                each -> words.say("theme." + each.name().toLowerCase(Locale.ROOT)), look.theme(),
                chosen -> model.change(now -> now.withLook(new Look(now.look().language(), chosen))));
        theme.setId("theme");
        GridPane grid = grid();
        row(grid, "settings.language", language);
        row(grid, "settings.theme", theme);
        return Page.section(words.say("settings.look"), grid);
    }

    private Node work(Settings settings) {
        Workplace place = settings.workplace();
        List<String> countries = new ArrayList<>(List.of(""));
        countries.addAll(model.placesProperty().get().countries().stream()
                .sorted(Comparator.comparing(this::country, Collator.getInstance(words.locale()))).toList());
        Choice<String> country = choice("settings.country", countries,
                code -> code.isEmpty() ? words.say("settings.noCountry") : country(code), place.country().orElse(""),
                code -> model.change(now -> now.withWorkplace(now.workplace()
                        .withPlace(code.isEmpty() ? Optional.empty() : Optional.of(code), ""))));
        country.setId("country");
        List<String> regions = new ArrayList<>(List.of(""));
        regions.addAll(model.placesProperty().get().regions());
        Choice<String> region = choice("settings.region", regions,
                code -> code.isEmpty() ? words.say("settings.wholeCountry") : code, place.region(),
                code -> model.change(now -> now.withWorkplace(now.workplace()
                        .withPlace(now.workplace().country(), code))));
        region.setDisable(regions.size() == 1);
        Choice<DayOfWeek> first = choice("settings.firstDay",
                List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY), words::weekday,
                place.firstDayOfWeek(), day -> model.change(now -> now.withWorkplace(now.workplace()
                        .withFirstDayOfWeek(day))));
        GridPane grid = grid();
        row(grid, "settings.country", country);
        row(grid, "settings.region", region);
        row(grid, "settings.workingWeek", new WeekChoice(place, words,
                change -> model.change(now -> now.withWorkplace(change.apply(now.workplace())))));
        row(grid, "settings.firstDay", first);
        Choice<Integer> hours = choice("settings.dailyHours",
                IntStream.iterate(120, minutes -> minutes <= 720, minutes -> minutes + 30).boxed().toList(),
                minutes -> words.minutes(minutes), place.dailyMinutes(),
                minutes -> model.change(now -> now.withWorkplace(now.workplace().withDailyMinutes(minutes))));
        row(grid, "settings.dailyHours", hours);
        return Page.section(words.say("settings.work"), grid);
    }

    private Node money(Settings settings) {
        List<Currency> currencies = Stream
                .concat(USUAL_CURRENCIES.stream(), Stream.of(words.currency().getCurrencyCode())).distinct()
                .map(Currency::getInstance).toList();
        Choice<Currency> currency = choice("settings.currency", currencies,
                each -> each.getCurrencyCode() + " · " + each.getDisplayName(words.locale()),
                settings.currency().orElse(words.currency()), each -> model.change(now -> now.withCurrency(each)));
        GridPane grid = grid();
        row(grid, "settings.currency", currency);
        return Page.section(words.say("settings.money"), grid);
    }

    private Node planning(Settings settings) {
        PlanBasis basis = settings.planBasis();
        Choice<PlanBasis.Window> window = choice("settings.window", List.of(PlanBasis.Window.values()),
                each -> words.say("window." + each.name().toLowerCase(Locale.ROOT)), basis.window(),
                each -> model.change(now -> now.withPlanBasis(now.planBasis().withWindow(each))));
        Choice<Integer> certainty = choice("goal.certainty", List.of(50, 55, 60, 65, 70, 75, 80, 85, 90, 95),
                each -> words.say("goal.sure", each), basis.certaintyPercent(),
                each -> model.change(now -> now.withPlanBasis(now.planBasis().withCertaintyPercent(each))));
        CheckBox assume = new CheckBox(words.say("settings.assume"));
        assume.setWrapText(true);
        assume.setSelected(basis.assumed().isPresent());
        assume.setOnAction(_ -> {
            Optional<Counts> assumed = assume.isSelected() ? Optional.of(PlanBasis.FIVE_PER_CENT) : Optional.empty();
            model.change(now -> now.withPlanBasis(now.planBasis().withAssumed(assumed)));
        });
        GridPane grid = grid();
        row(grid, "settings.window", window);
        row(grid, "goal.certainty", certainty);
        return Page.section(words.say("settings.plan"), grid, assume,
                new ChainChoice(basis.chain(), model.countersProperty().get(), words,
                        change -> model.change(now -> now.withPlanBasis(
                                now.planBasis().withChain(change.apply(now.planBasis().chain()))))));
    }

    private void showDaysOff(List<DayOff> days) {
        daysOff.getChildren().setAll(days.stream().map(day -> {
            Label text = new Label(words.longDate(day.day()) + (day.half() ? " · " + words.say("day.half") : "")
                    + (day.name().isEmpty() ? "" : " · " + day.name()));
            Button back = new Button(words.say("settings.giveBack"));
            back.getStyleClass().addAll("flat", "small");
            back.setOnAction(_ -> model.giveBack(day.day()));
            HBox line = new HBox(text, back);
            line.getStyleClass().add("tight-row");
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }).toList());
    }

    private Node keeping(Settings settings) {
        Label path = new Label(model.storePath().toString());
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        Choice<Integer> kept = choice("settings.backups",
                Stream.concat(Stream.of(10, 30, 100, 300), Stream.of(settings.safekeeping().daysKept())).distinct()
                        .sorted()
                        .toList(),
                words::number, settings.safekeeping().daysKept(), each -> model.change(now -> now.withSafekeeping(now
                        .safekeeping().withDaysKept(each))));
        GridPane grid = grid();
        row(grid, "settings.path", path);
        row(grid, "settings.backups", kept);
        return Page.section(words.say("settings.store"), grid);
    }

    private <T> Choice<T> choice(String key, List<T> values, Function<T, String> names, T value,
            Consumer<T> chosen) {
        Choice<T> choice = new Choice<>(words.say(key), values, names);
        choice.setValue(value);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setOnAction(_ -> chosen.accept(choice.getValue()));
        return choice;
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(words.locale());
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        return grid;
    }

    private void row(GridPane grid, String key, Node control) {
        Label label = new Label(words.say(key));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, control);
    }
}
