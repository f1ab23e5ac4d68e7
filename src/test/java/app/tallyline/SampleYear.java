package app.tallyline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import app.tallyline.model.Activity;
import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.Goal;
import app.tallyline.model.KnownProspect;
import app.tallyline.model.Language;
import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Settings;
import app.tallyline.store.Incoming;
import app.tallyline.store.Store;

/// A year of made-up work at a Danish desk, the same each time, ending in the middle of a Monday morning.
public final class SampleYear {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZONE);
    private static final List<String> FIRMS = List.of("Nordlys A/S", "Havnens Smedje", "Kjær & Sønner", "Ørsted Tømrer",
            "Åkjær Bogføring", "Bakkegården", "Fjord Energi", "Lyng Grafik", "Møllers Vin", "Strand Rejser");

    private SampleYear() {}

    /// Fills a store with the year, and with the choices of its user.
    public static void fill(Store store, Language language, Settings.Theme theme) {
        choose(store, language, theme);
        store.goals().keep(new Goal(YearMonth.of(2026, 1), new Goal.Sales(50)));
        Random chance = new Random(20261123);
        List<Incoming> days = new ArrayList<>();
        LocalDate first = LocalDate.of(2025, 11, 24);
        for (LocalDate day = first; day.isBefore(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.addAll(day(day, chance));
            }
        }
        store.intake().bring(days, _ -> true);
        for (Activity activity : morning()) {
            store.log().record(activity);
        }
        store.log().record(new Activity(Measure.SALE, 1, at(TODAY, 11, 20),
                Details.NONE.withAmount(Optional.of(new Money(1_850_000))).withNote("Two-year agreement")),
                "Nordlys A/S");
        store.log().record(new Activity(Measure.COLD_CALL, 3, at(TODAY, 11, 39),
                Details.NONE.withOutcome(Optional.of(Outcome.NO_ANSWER))));
        describe(store);
        store.log().record(new Activity(Measure.COLD_CALL, 1, at(TODAY, 11, 41),
                Details.NONE.withOutcome(Optional.of(Outcome.TALKED))), "Kjær & Sønner");
    }

    /// What a salesperson notes beside the counts: people, appointments to come, follow-ups, time, measures of their own.
    private static void describe(Store store) {
        KnownProspect who = store.prospects().find("Nordlys A/S").orElseThrow();
        store.prospects().change(who, who.prospect()
                .withReach(new Prospect.Reach("Nordlys Energi", "+45 20 30 40 50", "mette@nordlys.dk"))
                .withOrigin(Prospect.Origin.of("Messe"))
                .withFollowUp(Optional.of(new FollowUp(TODAY.minusDays(3), Optional.empty(), "Tilbud på to år")))
                .withNote("Beslutter sammen med indkøb. Ring ikke før kl. 9."));
        store.log().record(new Activity(Measure.COLD_CALL, 1, at(TODAY.minusDays(20), 10, 5),
                Details.NONE.withOutcome(Optional.of(Outcome.CALL_BACK))), "Nordlys A/S");
        store.log().record(new Activity(Measure.EMAIL, 1, at(TODAY.minusDays(12), 9, 12)), "Nordlys A/S");
        store.log().record(new Activity(Measure.APPOINTMENT, 1, at(TODAY.minusDays(9), 15, 2), Details.NONE
                .withMeantFor(Optional.of(TODAY.atTime(11, 0)))), "Åse Holm");
        store.log().record(new Activity(Measure.APPOINTMENT, 1, at(TODAY.minusDays(2), 9, 40), Details.NONE
                .withMeantFor(Optional.of(TODAY.atTime(13, 30)))), "Bakkegården");
        for (int i = 1; i <= 20; i++) {
            store.log().record(new Activity(Measure.NON_SALES_TIME, 20 + i * 3, at(TODAY.minusDays(i), 8, 30),
                    Details.NONE.withCategory(i % 3 == 0 ? "reports" : i % 3 == 1 ? "travel" : "administration")));
            store.log().record(new Activity(Measure.BUSINESS_CARD, 1 + i % 4, at(TODAY.minusDays(2 * i), 16, 0)));
            store.log().record(new Activity(Measure.UPSELL_ATTEMPT, 2, at(TODAY.minusDays(2 * i), 15, 0)));
        }
        store.log().record(new Activity(Measure.UPSELL_SUCCESS, 7, at(TODAY.minusDays(6), 15, 5)));
        store.log().record(new Activity(Measure.REFERRAL_RECEIVED, 5, at(TODAY.minusDays(11), 15, 5)));
        MeasureSetup demos = store.measures().add("Demoer", key -> new MeasureSetup(
                new Measure(key, Measure.Kind.COUNT), "Demoer",
                new MeasureSetup.Mark(Optional.of("H"), Optional.of("#8250df"), Optional.of("star")),
                Optional.of(new MeasureSetup.Target(5, MeasureSetup.Target.Per.WEEK)), Optional.empty(), false));
        for (int i = 1; i < 30; i++) {
            store.log().record(new Activity(demos.measure(), 1 + i % 3, at(TODAY.minusDays(2 * i), 14, 0)));
        }
    }

    /// Sets a store up as its user has it, without a single activity.
    public static void choose(Store store, Language language, Settings.Theme theme) {
        Settings settings = Settings.DEFAULT.withWelcomed().withCurrency(Currency.getInstance("DKK"))
                .withLook(new Settings.Look(Optional.of(language), theme))
                .withWorkplace(Settings.DEFAULT.workplace().withPlace(Optional.of("DK"), ""));
        store.settings().change(_ -> settings);
    }

    private static List<Incoming> day(LocalDate day, Random chance) {
        List<Incoming> rows = new ArrayList<>();
        List<Activity> done = new ArrayList<>();
        for (int hour = 9; hour < 16; hour++) {
            int calls = 4 + chance.nextInt(5);
            for (int i = 0; i < calls; i++) {
                done.add(new Activity(Measure.COLD_CALL, 1, at(day, hour, 7 * i), Details.NONE.withOutcome(
                        Optional.of(chance.nextInt(3) == 0 ? Outcome.TALKED : Outcome.NO_ANSWER))));
                if (chance.nextInt(100) < 11) {
                    done.add(new Activity(Measure.APPOINTMENT, 1, at(day, hour, 7 * i + 3),
                            Details.NONE.withOutcome(came(day.getDayOfYear() + hour + i))));
                }
            }
        }
        done.add(new Activity(Measure.EMAIL, 1 + chance.nextInt(6), at(day, 16, 0)));
        rows.add(new Incoming("day " + day, Optional.empty(), done));
        for (int i = 0; i < 4; i++) {
            if (chance.nextInt(100) < 52) {
                String firm = FIRMS.get(chance.nextInt(FIRMS.size())) + " " + day.getDayOfYear() + "-" + i;
                Money amount = new Money(500_000L + 1_000L * chance.nextInt(3_000));
                Details sale = Details.NONE.withAmount(Optional.of(amount))
                        .withFirstContact(Optional.of(day.minusDays(5 + chance.nextInt(60))));
                rows.add(new Incoming("sale " + day + i, Optional.of(Prospect.named(firm)),
                        List.of(new Activity(Measure.COLD_CALL, 1 + chance.nextInt(3), at(day, 9, 30)),
                                new Activity(Measure.APPOINTMENT, 1, at(weekday(day.minusDays(1 + chance.nextInt(4))),
                                        9 + chance.nextInt(7), 10), Details.NONE.withOutcome(Optional.of(
                                                Outcome.HELD))),
                                new Activity(Measure.SALE, 1, at(day, 14, 30), sale))));
            }
        }
        for (int i = 0; i < 5; i++) {
            rows.add(new Incoming("first " + day + i, Optional.of(Prospect.named("Emne " + day + "-" + i)),
                    hopeful(day, chance)));
        }
        return rows;
    }

    /// A prospect called on a day, of whom one in six agrees to an appointment within three weeks but does not buy.
    private static List<Activity> hopeful(LocalDate day, Random chance) {
        List<Activity> done = new ArrayList<>();
        done.add(new Activity(Measure.COLD_CALL, 1, at(day, 9 + chance.nextInt(7), chance.nextInt(60)),
                Details.NONE.withOutcome(Optional.of(Outcome.TALKED))));
        LocalDate later = weekday(day.plusDays(2 + chance.nextInt(19)));
        if (chance.nextInt(6) == 0 && later.isBefore(TODAY)) {
            done.add(new Activity(Measure.APPOINTMENT, 1, at(later, 9 + chance.nextInt(7), 20),
                    Details.NONE.withOutcome(Optional.of(Outcome.HELD))));
        }
        return done;
    }

    /// That day, or the Friday before it.
    private static LocalDate weekday(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    /// Eight appointments in ten are held, one is not kept, and of one nothing is noted.
    private static Optional<Outcome> came(int number) {
        return number % 10 < 8
                ? Optional.of(Outcome.HELD)
                : number % 10 == 8 ? Optional.of(Outcome.NO_SHOW) : Optional.empty();
    }

    private static List<Activity> morning() {
        List<Activity> done = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            done.add(new Activity(Measure.COLD_CALL, 1, at(TODAY, 9 + i / 12, 5 * (i % 12)),
                    Details.NONE.withOutcome(Optional.of(i % 4 == 0 ? Outcome.TALKED : Outcome.NO_ANSWER))));
        }
        for (int i = 0; i < 4; i++) {
            done.add(new Activity(Measure.APPOINTMENT, 1, at(TODAY, 9 + i / 2, 20 + 25 * (i % 2))));
        }
        done.add(new Activity(Measure.EMAIL, 12, at(TODAY, 9, 2)));
        return done;
    }

    /// The moment that the clock shows.
    public static Moment now() {
        return Moment.at(CLOCK.instant(), ZONE);
    }

    private static Moment at(LocalDate day, int hour, int minute) {
        return Moment.at(day, LocalTime.of(hour, minute % 60), ZONE);
    }
}
