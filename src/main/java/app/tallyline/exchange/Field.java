package app.tallyline.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a column can be, and the headings it goes by in English, Danish and German and in what CRMs export.
public enum Field {
    DATE("date day dato dag datum tag activitydate calldate calltime timestamp starttime activitytime"
            + " activityduedate duedate callstarttime startdate startdatetime datecompleted completedon calldatetime begindatum anrufdatum opkaldsdato moededato salgsdag oprettetdato activityadded"),
    TIME("time tid tidspunkt klokkeslaet uhrzeit zeit"
            + " starttime duetime activityduetime"),
    MEASURE("measure activity activitytype type aktivitet aktivitetstype aktivitaet mal maaling"
            + " tasktype calltype activitysubtype engagementtype aktivitaetstyp objecttype"),
    QUANTITY("quantity count number antal anzahl menge"),
    NAME("name prospect contact contactname fullname leadname dealname dealtitle title opportunityname"
            + " navn kontakt kontaktperson kunde emne kontaktname kundenname"
            + " displayname leadname dealtitle dealnamn fullname personname contactpersonname dealcontactperson associatedcontact associatedcontacts ansprechpartner kundename kundenavn opportunity associateddeal vollstaendigername"),
    COMPANY("company account accountname companyname organization organisation organizationname firma"
            + " firmanavn virksomhed unternehmen associatedcompany"
            + " companyaccount organizationname dealorganization activityorganization personorganization leadcompany accountname unternehmensname firmenname associatedcompanies"),
    PHONE("phone phonenumber telephone mobile mobilephone telefon telefonnummer tlf mobil nummer"
            + " rufnummer"
            + " primaryphone primarycontactprimaryphone personphone phonework phonemobile mobilephonenumber workphone businessphone handynummer mobilnummer personphonework"),
    EMAIL("email emailaddress mail epost mailadresse emailadresse"
            + " primaryemail primarycontactprimaryemail personemail emailaddresses personemailwork"),
    SOURCE("source leadsource originalsource kilde quelle leadquelle"
            + " leadsourcecategory originalsourcetype originaltrafficsource dealsource ursprung herkunft oprindelse"),
    OUTCOME("outcome result stage dealstage status callstatus calloutcome leadstatus udfald resultat fase"
            + " stadie ergebnis phase"
            + " callresult calldisposition disposition statuslabel dealstatus dealphase opportunitystage stagename leadstage lifecyclestage salgsfase status1 dealdealstage"),
    AMOUNT("amount value dealvalue closevalue dealamount revenue price belob belb vaerdi omsaetning"
            + " salgspris betrag wert umsatz auftragswert"
            + " dealvaluedkk valueformatted opportunityamount expectedrevenue dealsum auftragssumme beloebdkk amountincompanycurrency totalamount dealrevenue"),
    DURATION("duration minutes durationminutes varighed minutter dauer minuten"
            + " callduration durationseconds callminutes"),
    NOTE("note notes comment comments description notat noter bemaerkning bemaerkninger kommentar"
            + " notiz bemerkung"
            + " activitynote activitysubject subject kommentarer anmerkung beschreibung"),
    PRODUCT("product produkt productname ydelse service vare produktnavn"),
    CATEGORY("category kategori kategorie"),
    MEANT_FOR("meantfor appointmentdate meetingdate modedato modetid aftaltdato termindatum"),
    REFERRED_BY("referredby referrer henvistaf anbefaletaf empfohlenvon"),
    FOLLOW_UP("followup followupdate nextstep nextactivity nextactivitydate nextcontact opfolgning folgop"
            + " naesteskridt naestekontakt wiedervorlage"),
    FOLLOW_UP_TIME("followuptime opfolgningstid"),
    FOLLOW_UP_NOTE("followupnote opfolgningsnote"),
    ID("id recordid dealid opportunityid prospectid leadid contactid callid activityid nr"
            + " leadno opportunitynumber dealdealid hubspotid closeid zohoid taskid datensatzid"),
    FIRST_CONTACT("firstcontact firstcontactdate firstcontacted engagedate createdate createddate created"
            + " datecreated dealcreated foerstekontakt forstekontakt oprettet oprettelsesdato erstkontakt"
            + " erstellt"
            + " createdtime createdon addtime dealcreatedon leadcreated createdat dealcreatedate persondealcreated createtime erstelltam oprettetden creationdate"),
    CONTACTS("contacts contactsthiscampaign numberofcontacts calls numberofcalls timescontacted"
            + " numberoftimescontacted kontakter antalkontakter opkald antalopkald kontakte anrufe"
            + " totalactivities doneactivities dealdoneactivities numberoftimescontactedbysales numberofsalesactivities antalaktiviteter anzahlkontakte"),
    LAST_CONTACT("lastcontact lastcontactdate lastcontacted lastactivity lastactivitydate senestekontakt"
            + " sidstekontakt letzterkontakt"
            + " lastactivitydateofdeal lastactivitytime lastcontactedtime dateoflastcontact lastcommunicationdate deallastactivitydate lastmodifieddate letzteaktivitaet senesteaktivitet"),
    CLOSE_DATE("closedate closeddate closed wontime wondate dealclosed dateclosed lukkedato lukket salgsdato"
            + " abschlussdatum abschluss"
            + " closingdate datewon dealwontime dealclosedate closedon closedwondate expectedclosedate salgslukket abgeschlossenam"),
    GIVEN_NAME("firstname givenname fornavn vorname"),
    FAMILY_NAME("lastname surname familyname efternavn nachname"),
    /// The rest are what Tallyline itself writes.
    MOMENT("moment"),
    MEASURE_NAME("measurename"),
    KIND("kind"),
    ENTRY_NUMBER("tallylineentry"),
    PROSPECT_NUMBER("tallylineprospect"),
    REFERRER_NUMBER("tallylinereferrer");

    private final Set<String> headings;

    Field(String headings) {
        this.headings = Set.copyOf(Arrays.asList(headings.split(" ")));
    }

    /// Whether only Tallyline itself writes it.
    public boolean machine() {
        return ordinal() >= MOMENT.ordinal();
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

    /// Whether a column of that heading is likely any field.
    static boolean known(String heading) {
        String bare = bare(heading);
        return Stream.of(values()).anyMatch(field -> field.headings.contains(bare));
    }

    /// The heading in plain lower-case letters: without spaces, signs, accents.
    static String bare(String heading) {
        String spelled = heading.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("å", "a")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
