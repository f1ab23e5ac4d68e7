package app.tallyline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import app.tallyline.model.Measure;
import app.tallyline.model.MeasureSetup;

/// The names that measures go by in other people's tables.
///
/// @param measures those the store knows
/// @param own the names that the user has given to measures of their own
public record MeasureNames(List<Measure> measures, Map<Measure, String> own) {
    private static final Map<Measure, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry(Measure.COLD_CALL, names("call calls coldcalls dial dials opkald kanvas koldeopkald koldtopkald"
                    + " anruf anrufe kaltakquise phonecall")),
            Map.entry(Measure.APPOINTMENT, names("appointments appointmentsset meeting meetings mode moder aftale"
                    + " aftaler motebooket termin termine")),
            Map.entry(Measure.SALE, names("sales closedsale closedsales deal deals won salg abschluss verkauf"
                    + " verkaufe abschlusse")),
            Map.entry(Measure.EMAIL, names("emails mail mails")),
            Map.entry(Measure.DIRECT_MAIL, names("directmails letters letter brev breve briefe")),
            Map.entry(Measure.REFERRAL_RECEIVED, names("referral referrals referralsreceived henvisning henvisninger"
                    + " empfehlungen")),
            Map.entry(Measure.REFERRAL_CLOSED, names("referralsclosed lukkedehenvisninger")),
            Map.entry(Measure.UPSELL_ATTEMPT, names("upsell upsells upsellattempts mersalgsforsog")),
            Map.entry(Measure.UPSELL_SUCCESS, names("upsellsuccesses upsellswon mersalg")),
            Map.entry(Measure.BUSINESS_CARD, names("businesscards cards card visitkort visitenkarten")),
            Map.entry(Measure.NON_SALES_TIME, names("nonsales nonsalesminutes admin administration andettid")));

    /// The names of the built-in measures alone.
    static final MeasureNames USUAL = new MeasureNames(Measure.BUILT_IN, Map.of());

    /// These and others of the user's own.
    MeasureNames with(List<MeasureSetup> more) {
        Map<Measure, String> names = new HashMap<>(own);
        more.forEach(setup -> names.put(setup.measure(), setup.name()));
        return new MeasureNames(Stream.concat(measures.stream(), more.stream().map(MeasureSetup::measure)).toList(),
                names);
    }

    /// The measure that goes by that name, if any does.
    Optional<Measure> find(String name) {
        String bare = Field.bare(name);
        return measures.stream().filter(measure -> own.getOrDefault(measure, "").equalsIgnoreCase(name.strip())
                || !bare.isEmpty() && Stream.concat(Stream.of(Field.bare(measure.key())),
                        OTHER_NAMES.getOrDefault(measure, List.of()).stream()).anyMatch(bare::equals))
                .findFirst();
    }

    private static List<String> names(String names) {
        return List.of(names.split(" "));
    }
}
