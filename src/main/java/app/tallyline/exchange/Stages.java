package app.tallyline.exchange;

import java.util.Set;

import app.tallyline.model.Prospect.Stage;

/// The words by which tables call a deal won or lost.
final class Stages {
    private static final Set<String> WON = Set.of("won", "closedwon", "dealwon", "yes", "y", "ja", "true", "sold",
            "sale", "success", "vundet", "lukketvundet", "solgt", "salg", "gewonnen", "verkauft", "kunde", "customer",
            "abgeschlossengewonnen");
    private static final Set<String> LOST = Set.of("lost", "closedlost", "deallost", "no", "n", "nej", "nein", "false",
            "failure", "tabt", "lukkettabt", "verloren", "notinterested", "ikkeinteresseret", "disqualified");

    private Stages() {}

    /// The stage that a word names; one that names neither is open.
    static Stage of(String word) {
        String bare = Field.bare(word);
        if (WON.contains(bare)) {
            return Stage.WON;
        }
        return LOST.contains(bare) ? Stage.LOST : Stage.OPEN;
    }
}
