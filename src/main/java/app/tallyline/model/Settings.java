package app.tallyline.model;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the user has chosen for this store.
///
/// @param look language and colours
/// @param workplace where and when the user works
/// @param currency the one currency of the store's amounts; empty until it is chosen or guessed
/// @param planBasis on what plans stand
/// @param welcomed whether the first questions have been answered or passed over
/// @param safekeeping where backups lie, and how many
public record Settings(Look look, Workplace workplace, Optional<Currency> currency, PlanBasis planBasis,
        boolean welcomed, Safekeeping safekeeping) {
    public static final Settings DEFAULT = new Settings(new Look(Optional.empty(), Theme.SYSTEM),
            new Workplace(Optional.empty(), "", weekdays(), Set.of(), DayOfWeek.MONDAY, 480), Optional.empty(),
            PlanBasis.DEFAULT,
            false, new Safekeeping(30, Optional.empty()));

    /// Light, dark, or as the desktop has it.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @param language empty to follow the desktop
    public record Look(Optional<Language> language, Theme theme) {}

    /// @param country ISO 3166 code whose public holidays are free; empty for none
    /// @param region the part of the country with holidays of its own, as its ISO 3166-2 code names it; empty for none
    /// @param workingWeek the days of the week that are worked, one or more, half days among them
    /// @param halfDays those of the working week of which only half is worked
    /// @param firstDayOfWeek the day that a week begins with
    /// @param dailyMinutes how long a working day is, in minutes, 1 to 1440
    public record Workplace(Optional<String> country, String region, Set<DayOfWeek> workingWeek,
            Set<DayOfWeek> halfDays, DayOfWeek firstDayOfWeek, int dailyMinutes) {
        /// @throws IllegalArgumentException if no day is worked, half a day is worked of one that is not, or a day has no
        ///         or too many minutes
        public Workplace {
            workingWeek = Set.copyOf(workingWeek);
            halfDays = Set.copyOf(halfDays);
            if (!workingWeek.containsAll(halfDays)) {
                throw new IllegalArgumentException("Half days are working days: " + halfDays);
            }
            if (dailyMinutes < 1 || dailyMinutes > 1440) {
                throw new IllegalArgumentException("A working day has 1 to 1440 minutes: " + dailyMinutes);
            }
            if (workingWeek.isEmpty()) {
                throw new IllegalArgumentException("A working week has at least one day");
            }
        }

        /// In another place.
        public Workplace withPlace(Optional<String> newCountry, String newRegion) {
            return new Workplace(newCountry, newRegion, workingWeek, halfDays, firstDayOfWeek, dailyMinutes);
        }

        /// @param newHalves those of the days of which only half is worked
        public Workplace withWorkingWeek(Set<DayOfWeek> newWeek, Set<DayOfWeek> newHalves) {
            return new Workplace(country, region, newWeek, newHalves, firstDayOfWeek, dailyMinutes);
        }

        public Workplace withFirstDayOfWeek(DayOfWeek newFirst) {
            return new Workplace(country, region, workingWeek, halfDays, newFirst, dailyMinutes);
        }

        public Workplace withDailyMinutes(int newMinutes) {
            return new Workplace(country, region, workingWeek, halfDays, firstDayOfWeek, newMinutes);
        }
    }

    /// @param daysKept for how many days each day keeps a backup of its own, 3 to 500; weeks and months keep theirs longer
    /// @param secondFolder where each backup is copied to, such as another disk; empty for nowhere
    public record Safekeeping(int daysKept, Optional<Path> secondFolder) {
        /// @throws IllegalArgumentException if `daysKept` is out of range
        public Safekeeping {
            Objects.requireNonNull(secondFolder, "secondFolder");
            if (daysKept < 3 || daysKept > 500) {
                throw new IllegalArgumentException("3 to 500 days keep a backup: " + daysKept);
            }
        }

        public Safekeeping withDaysKept(int newDays) {
            return new Safekeeping(newDays, secondFolder);
        }

        public Safekeeping withSecondFolder(Optional<Path> newFolder) {
            return new Safekeeping(daysKept, newFolder);
        }
    }

    public Settings {
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(workplace, "workplace");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(planBasis, "planBasis");
        Objects.requireNonNull(safekeeping, "safekeeping");
    }

    public Settings withLook(Look newLook) {
        return new Settings(newLook, workplace, currency, planBasis, welcomed, safekeeping);
    }

    public Settings withWorkplace(Workplace newWorkplace) {
        return new Settings(look, newWorkplace, currency, planBasis, welcomed, safekeeping);
    }

    public Settings withCurrency(Currency newCurrency) {
        return new Settings(look, workplace, Optional.of(newCurrency), planBasis, welcomed, safekeeping);
    }

    public Settings withPlanBasis(PlanBasis newPlanBasis) {
        return new Settings(look, workplace, currency, newPlanBasis, welcomed, safekeeping);
    }

    public Settings withWelcomed() {
        return new Settings(look, workplace, currency, planBasis, true, safekeeping);
    }

    public Settings withSafekeeping(Safekeeping newSafekeeping) {
        return new Settings(look, workplace, currency, planBasis, welcomed, newSafekeeping);
    }

    private static Set<DayOfWeek> weekdays() {
        return Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }
}
