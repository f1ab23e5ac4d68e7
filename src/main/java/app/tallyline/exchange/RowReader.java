package app.tallyline.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tallyline.exchange.Rejected.Reason;
import app.tallyline.exchange.Rejected.Stop;
import app.tallyline.model.Activity;
import app.tallyline.model.Deal;
import app.tallyline.model.Details;
import app.tallyline.model.FollowUp;
import app.tallyline.model.LineBreaks;
import app.tallyline.model.Measure;
import app.tallyline.model.Moment;
import app.tallyline.model.Money;
import app.tallyline.model.Outcome;
import app.tallyline.model.Prospect;
import app.tallyline.model.Prospect.Stage;
import app.tallyline.store.Incoming;

/// Understands the rows of one table.
///
/// @param mapping which column is what
/// @param writing how the table writes dates and amounts
/// @param place where its times were taken and its money counted
/// @param measures the names measures go by
record RowReader(Mapping mapping, Writing writing, Place place, MeasureNames measures) {
    /// How a table writes dates, amounts and texts.
    ///
    /// @param sheet whether a workbook holds it; elsewhere, texts that would begin a formula carry an apostrophe
    record Writing(DateOrder dates, Amounts amounts, boolean sheet) {}

    /// Where a table's times were taken and its money counted.
    record Place(ZoneId zone, Currency currency) {}

    /// What a row says.
    ///
    /// @param stage whether it says how far the prospect has come
    record Said(Optional<Prospect> prospect, boolean stage, Optional<String> referrer, List<Activity> activities) {}

    /// The numbers by which a row that Tallyline wrote is known.
    ///
    /// @throws Stop if one of them is none
    Incoming.Numbers numbers(Table.Line line) {
        return new Incoming.Numbers(number(line, Field.ENTRY_NUMBER), number(line, Field.PROSPECT_NUMBER),
                number(line, Field.REFERRER_NUMBER));
    }

    private Optional<Long> number(Table.Line line, Field field) {
        return text(line, field).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException none) {
                throw new Stop(Reason.BAD_NUMBER, text);
            }
        });
    }

    /// @throws Stop if it says nothing that can come in
    Said read(Table.Line line) {
        return switch (mapping.shape()) {
            case ACTIVITIES -> activity(line);
            case DAYS -> day(line);
            case PROSPECTS -> prospect(line);
            case PEOPLE -> person(line);
        };
    }

    private Said activity(Table.Line line) {
        LocalDate day = date(line, Field.DATE).orElseThrow(() -> new Stop(Reason.NO_DATE, ""));
        Measure measure = text(line, Field.MEASURE).map(
                name -> measures.find(name).orElseThrow(() -> new Stop(Reason.UNKNOWN_MEASURE, name)))
                .orElse(Measure.COLD_CALL);
        Field amount = measure.kind() == Measure.Kind.TIME && text(line, Field.QUANTITY).isEmpty()
                ? Field.DURATION
                : Field.QUANTITY;
        long quantity = text(line, amount).map(text -> count(text, 1)).orElse(1L);
        Details details = Details.NONE.withOutcome(text(line, Field.OUTCOME).map(RowReader::outcome))
                .withDeal(new Deal(money(line), shortText(line, Field.PRODUCT, Deal.LONGEST_PRODUCT),
                        date(line, Field.FIRST_CONTACT)))
                .withCategory(shortText(line, Field.CATEGORY, Details.LONGEST_CATEGORY))
                .withMeantFor(time(line, Field.MEANT_FOR)).withNote(note(line, Field.NOTE));
        Activity activity = new Activity(measure, quantity, moment(line, day), details);
        Optional<Prospect> who = name(line, false).map(name -> described(line, name, Stage.OPEN));
        return new Said(who, false, Optional.empty(), List.of(activity));
    }

    private Said day(Table.Line line) {
        LocalDate day = date(line, Field.DATE).orElseThrow(() -> new Stop(Reason.NO_DATE, ""));
        List<Activity> counted = new ArrayList<>();
        mapping.counts().forEach((measure, column) -> {
            String text = line.cell(column);
            long quantity = text.isEmpty() ? 0 : count(text, 0);
            if (quantity > 0) {
                counted.add(new Activity(measure, quantity, Moment.onDay(day, place.zone())));
            }
        });
        if (counted.isEmpty()) {
            throw new Stop(Reason.NOTHING_COUNTED, day.toString());
        }
        counted.sort(Comparator.comparingInt(activity -> mapping.counts().get(activity.measure())));
        return new Said(Optional.empty(), false, Optional.empty(), counted);
    }

    private Said prospect(Table.Line line) {
        String name = name(line, true).orElseThrow(() -> new Stop(Reason.NO_NAME, ""));
        Optional<Stage> said = stage(line);
        Stage stage = said.orElse(Stage.OPEN);
        Optional<LocalDate> first = date(line, Field.FIRST_CONTACT);
        Optional<LocalDate> last = date(line, Field.LAST_CONTACT).or(() -> first);
        List<Activity> done = new ArrayList<>(contacts(line, first, last));
        if (stage == Stage.WON) {
            LocalDate closed = date(line, Field.CLOSE_DATE).or(() -> last)
                    .orElseThrow(() -> new Stop(Reason.SALE_WITHOUT_DATE, name));
            if (first.isPresent() && first.get().isAfter(closed)) {
                throw new Stop(Reason.CLOSED_BEFORE_CONTACT, closed.toString());
            }
            done.add(new Activity(Measure.SALE, 1, Moment.onDay(closed, place.zone()),
                    Details.NONE.withDeal(new Deal(money(line), shortText(line, Field.PRODUCT, Deal.LONGEST_PRODUCT),
                            first))));
        }
        return new Said(Optional.of(described(line, name, stage)), said.isPresent(), referrer(line), done);
    }

    /// The contacts, on the last day of contact; the first of several on the first day, where that is known too.
    private List<Activity> contacts(Table.Line line, Optional<LocalDate> first, Optional<LocalDate> last) {
        long made = text(line, Field.CONTACTS).map(text -> count(text, 0)).orElse(0L);
        if (made == 0) {
            return List.of();
        }
        LocalDate day = last.orElseThrow(() -> new Stop(Reason.CONTACTS_WITHOUT_DATE, Long.toString(made)));
        if (made > 1 && first.isPresent() && first.get().isBefore(day)) {
            return List.of(calls(1, first.get()), calls(made - 1, day));
        }
        return List.of(calls(made, day));
    }

    private Activity calls(long quantity, LocalDate day) {
        return new Activity(Measure.COLD_CALL, quantity, Moment.onDay(day, place.zone()));
    }

    private Prospect described(Table.Line line, String name, Stage stage) {
        if (name.length() > Prospect.LONGEST_NAME) {
            throw new Stop(Reason.LONG_NAME, name);
        }
        Prospect.Reach reach = new Prospect.Reach(text(line, Field.COMPANY).orElse(""),
                text(line, Field.PHONE).orElse(""), text(line, Field.EMAIL).orElse(""));
        boolean ofProspect = mapping.shape() == Shape.PROSPECTS || mapping.shape() == Shape.PEOPLE;
        Optional<String> id = ofProspect ? text(line, Field.ID) : Optional.empty();
        Optional<LocalDateTime> at = time(line, Field.FOLLOW_UP).map(day -> timed(line, day));
        Optional<FollowUp> next = FollowUp.of(at.map(LocalDateTime::toLocalDate), at.map(LocalDateTime::toLocalTime),
                note(line, Field.FOLLOW_UP_NOTE));
        return new Prospect(name, reach, stage,
                new Prospect.Origin(text(line, Field.SOURCE).orElse(""), Optional.empty(), id), next,
                ofProspect ? note(line, Field.NOTE) : "");
    }

    private Said person(Table.Line line) {
        String name = name(line, true).orElseThrow(() -> new Stop(Reason.NO_NAME, ""));
        Optional<Stage> said = stage(line);
        return new Said(Optional.of(described(line, name, said.orElse(Stage.OPEN))), said.isPresent(), referrer(line),
                List.of());
    }

    private Optional<Stage> stage(Table.Line line) {
        return text(line, Field.OUTCOME).map(Stages::of);
    }

    private Optional<String> referrer(Table.Line line) {
        return text(line, Field.REFERRED_BY).map(name -> {
            if (name.length() > Prospect.LONGEST_NAME) {
                throw new Stop(Reason.LONG_NAME, name);
            }
            return name;
        });
    }

    private Optional<String> name(Table.Line line, boolean orId) {
        return text(line, Field.NAME).or(() -> wholeName(line)).or(() -> text(line, Field.COMPANY))
                .or(() -> text(line, Field.PHONE)).or(() -> text(line, Field.EMAIL))
                .or(() -> orId ? text(line, Field.ID) : Optional.empty());
    }

    private Optional<String> wholeName(Table.Line line) {
        return Optional.of(Stream.of(Field.GIVEN_NAME, Field.FAMILY_NAME).map(field -> text(line, field))
                .flatMap(Optional::stream).collect(Collectors.joining(" "))).filter(name -> !name.isEmpty());
    }

    /// A day with the time that may stand beside it; midnight where none does.
    private Optional<LocalDateTime> time(Table.Line line, Field field) {
        return date(line, field).map(day -> day.atTime(dated(line, field).filter(text -> text.contains(":"))
                .map(Times::time).orElse(LocalTime.MIDNIGHT)));
    }

    private LocalDateTime timed(Table.Line line, LocalDateTime at) {
        return text(line, Field.FOLLOW_UP_TIME).map(Times::time).map(at.toLocalDate()::atTime).orElse(at);
    }

    private Moment moment(Table.Line line, LocalDate day) {
        String written = text(line, Field.TIME).or(() -> dated(line, Field.DATE).filter(text -> text.contains(":")))
                .orElse("");
        Optional<Instant> at = text(line, Field.MOMENT).map(Times::instant);
        if (written.isEmpty()) {
            return at.map(instant -> new Moment(instant, day, OptionalInt.empty()))
                    .orElseGet(() -> Moment.onDay(day, place.zone()));
        }
        LocalTime time = Times.time(written);
        return at.map(instant -> new Moment(instant, day, OptionalInt.of(time.getHour())))
                .orElseGet(() -> Moment.at(day, time, place.zone()));
    }

    private Optional<LocalDate> date(Table.Line line, Field field) {
        return dated(line, field).map(text -> writing.dates().read(text)
                .orElseThrow(() -> new Stop(Reason.BAD_DATE, text)));
    }

    private Optional<String> dated(Table.Line line, Field field) {
        return text(line, field).map(text -> Times.atTheDesk(text, place.zone()));
    }

    private Optional<Money> money(Table.Line line) {
        return text(line, Field.AMOUNT).map(text -> {
            Money amount = Money.of(writing.amounts().read(text).orElseThrow(() -> new Stop(Reason.BAD_AMOUNT, text)),
                    place.currency());
            if (amount.beyondMost()) {
                throw new Stop(Reason.LARGE_AMOUNT, text);
            }
            return amount;
        });
    }

    private String note(Table.Line line, Field field) {
        String note = LineBreaks.unified(text(line, field).orElse(""));
        if (note.length() > Details.LONGEST_NOTE) {
            throw new Stop(Reason.LONG_NOTE, note);
        }
        return note;
    }

    private String shortText(Table.Line line, Field field, int longest) {
        String text = text(line, field).orElse("");
        if (text.length() > longest) {
            throw new Stop(Reason.LONG_TEXT, text);
        }
        return text;
    }

    /// What Tallyline wrote comes back to the letter, spaces at the ends included.
    private Optional<String> text(Table.Line line, Field field) {
        boolean own = mapping.column(Field.ENTRY_NUMBER).isPresent() || mapping.column(Field.PROSPECT_NUMBER)
                .isPresent();
        return mapping.column(field).stream().mapToObj(column -> own ? line.raw(column) : line.cell(column))
                .filter(text -> !text.isEmpty()).map(text -> writing.sheet() ? text : Escaped.plain(text))
                .findFirst();
    }

    private static Outcome outcome(String text) {
        return Outcomes.of(text).orElseThrow(() -> new Stop(Reason.UNKNOWN_OUTCOME, text));
    }

    private long count(String text, long least) {
        return Quantities.read(text, writing.sheet()).stream().filter(count -> count >= least && count <= Activity.MOST)
                .findFirst().orElseThrow(() -> new Stop(Reason.BAD_QUANTITY, text));
    }
}
