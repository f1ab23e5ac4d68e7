package app.tallyline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.tallyline.model.Outcome;

/// The words by which tables tell what came of a call or an appointment.
final class Outcomes {
    private static final Map<Outcome, List<String>> WORDS = Map.ofEntries(
            Map.entry(Outcome.NO_ANSWER, words("noanswer unanswered missed notreached ikkesvaret intetsvar svaredeikke"
                    + " tagerikketelefonen nichterreicht keineantwort")),
            Map.entry(Outcome.VOICEMAIL, words("leftvoicemail leftmessage voicemailleft telefonsvarer lagtbesked"
                    + " mailbox anrufbeantworter")),
            Map.entry(Outcome.BUSY, words("linebusy optaget besetzt")),
            Map.entry(Outcome.WRONG_NUMBER, words("badnumber invalidnumber forkertnummer falschenummer")),
            Map.entry(Outcome.GATEKEEPER, words("leftlivemessage assistant reception sekretaer sekretaerin omstilling"
                    + " empfang")),
            Map.entry(Outcome.TALKED, words("connected answered spoke reached conversation completed talt talte traf"
                    + " gesprochen erreicht")),
            Map.entry(Outcome.CALL_BACK, words(
                    "callbacklater followup ringop ringtilbage tilbagekald rueckruf ruckruf")),
            Map.entry(Outcome.NOT_INTERESTED, words(
                    "nointerest declined ikkeinteresseret neitak nejtak keininteresse")),
            Map.entry(Outcome.APPOINTMENT, words("meetingbooked meetingset meetingscheduled appointmentset demo mode"
                    + " modebooket aftale termin")),
            Map.entry(Outcome.HELD, words("done attended afholdt stattgefunden")),
            Map.entry(Outcome.NO_SHOW, words("noshowed udeblevet modteikkeop nichterschienen")),
            Map.entry(Outcome.CANCELLED, words("canceled aflyst abgesagt")),
            Map.entry(Outcome.MOVED, words("rescheduled postponed flyttet udskudt verschoben")));

    private Outcomes() {}

    static Optional<Outcome> of(String text) {
        String bare = Field.bare(text);
        return Outcome.ofKey(text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-"))
                .or(() -> WORDS.entrySet().stream().filter(entry -> Field.bare(entry.getKey().key()).equals(bare)
                        || entry.getValue().contains(bare)).map(Map.Entry::getKey).findFirst());
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
