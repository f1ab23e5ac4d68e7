package app.tallyline.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a column can be, and the headings it goes by in English, Danish and German and in what CRMs export.
public enum Field {
    DATE("date day dato dag datum tag activitydate calldate calltime timestamp starttime activitytime"),
    TIME("time tid tidspunkt klokkeslaet uhrzeit zeit"),
    MEASURE("measure activity activitytype type aktivitet aktivitetstype aktivitaet mal maaling"),
    QUANTITY("quantity count number antal anzahl menge"),
    NAME("name prospect contact contactname fullname leadname dealname dealtitle title opportunityname"
            + " navn kontakt kontaktperson kunde emne kontaktname kundenname"),
    COMPANY("company account accountname companyname organization organisation organizationname firma"
            + " firmanavn virksomhed unternehmen associatedcompany"),
    PHONE("phone phonenumber telephone mobile mobilephone telefon telefonnummer tlf mobil nummer"
            + " rufnummer"),
    EMAIL("email emailaddress mail epost mailadresse emailadresse"),
    SOURCE("source leadsource originalsource kilde quelle leadquelle"),
    OUTCOME("outcome result stage dealstage status callstatus calloutcome leadstatus udfald resultat fase"
            + " stadie ergebnis phase"),
    AMOUNT("amount value dealvalue closevalue dealamount revenue price belob belb vaerdi omsaetning"
            + " salgspris betrag wert umsatz auftragswert"),
    DURATION("duration minutes durationminutes varighed minutter dauer minuten"),
    NOTE("note notes comment comments description notat noter bemaerkning bemaerkninger kommentar"
            + " notiz bemerkung"),
    PRODUCT("product produkt productname ydelse service vare produktnavn"),
    CATEGORY("category kategori kategorie"),
    MEANT_FOR("meantfor appointmentdate meetingdate modedato modetid aftaltdato termindatum"),
    REFERRED_BY("referredby referrer henvistaf anbefaletaf empfohlenvon"),
    FOLLOW_UP("followup followupdate nextstep nextactivity nextactivitydate nextcontact opfolgning folgop"
            + " naesteskridt naestekontakt wiedervorlage"),
    FOLLOW_UP_TIME("followuptime opfolgningstid"),
    FOLLOW_UP_NOTE("followupnote opfolgningsnote"),
    ID("id recordid dealid opportunityid prospectid leadid contactid callid activityid nr"),
    FIRST_CONTACT("firstcontact firstcontactdate firstcontacted engagedate createdate createddate created"
            + " datecreated dealcreated foerstekontakt forstekontakt oprettet oprettelsesdato erstkontakt"
            + " erstellt"),
    CONTACTS("contacts contactsthiscampaign numberofcontacts calls numberofcalls timescontacted"
            + " numberoftimescontacted kontakter antalkontakter opkald antalopkald kontakte anrufe"),
    LAST_CONTACT("lastcontact lastcontactdate lastcontacted lastactivity lastactivitydate senestekontakt"
            + " sidstekontakt letzterkontakt"),
    CLOSE_DATE("closedate closeddate closed wontime wondate dealclosed dateclosed lukkedato lukket salgsdato"
            + " abschlussdatum abschluss");

    private final Set<String> headings;

    Field(String headings) {
        this.headings = Set.of(headings.split(" "));
    }

    /// Its name on the command line, such as `close-date`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The field of that name.
    public static Optional<Field> ofKey(String key) {
        return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /// Whether a column of that heading is likely this field.
    boolean goesBy(String heading) {
        return headings.contains(bare(heading));
    }

    /// The heading in plain lower-case letters: without spaces, signs, accents.
    static String bare(String heading) {
        String spelled = heading.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("å", "a")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }
}
