package app.tallyline.terminal;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import app.tallyline.model.KnownProspect;
import app.tallyline.model.Prospect;

/// `tallyline prospect add` and `tallyline prospect change`.
@Command(mixinStandardHelpOptions = true)
final class ProspectWrite implements Callable<Integer> {
    private final Terminal terminal;
    private final boolean adding;

    @Parameters(index = "0", paramLabel = "WHO")
    private String who;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--company", paramLabel = "TEXT")
    private String company;

    @Option(names = "--phone", paramLabel = "TEXT")
    private String phone;

    @Option(names = "--email", paramLabel = "TEXT")
    private String email;

    @Option(names = "--stage", paramLabel = "STAGE")
    private String stage;

    @Option(names = "--source", paramLabel = "TEXT")
    private String source;

    @Option(names = "--referred-by", paramLabel = "NAME")
    private String referrer;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note;

    ProspectWrite(Terminal terminal, boolean adding) {
        this.terminal = terminal;
        this.adding = adding;
    }

    @Override
    public Integer call() {
        try (Desk desk = terminal.open()) {
            Given given = new Given(desk.words());
            Whom whom = new Whom(desk);
            if (adding && desk.store().prospects().find(who).isPresent()) {
                throw new Refusal(desk.words().say("terminal.prospectThere", Given.shown(who)));
            }
            Optional<String> named = Optional.ofNullable(referrer).map(given::name);
            KnownProspect known = adding
                    ? desk.store().prospects().add(changed(Prospect.named(given.name(who)), given))
                    : whom.find(who);
            Prospect changed = adding ? known.prospect() : changed(known.prospect(), given);
            if (!adding || named.isPresent()) {
                desk.store().prospects().change(known, changed, named);
            }
            desk.give(() -> whom.object(desk.store().prospects().find(known.id()).orElseThrow()),
                    () -> Lines.of(desk.words().say("prospects.saved", changed.name())));
        }
        return 0;
    }

    private Prospect changed(Prospect former, Given given) {
        Prospect.Reach reach = former.reach();
        Prospect.Origin origin = former.origin();
        return new Prospect(name == null ? former.name() : given.name(name),
                new Prospect.Reach(or(company, reach.company(), given), or(phone, reach.phone(), given),
                        or(email, reach.email(), given)),
                stage == null ? former.stage() : stage(), new Prospect.Origin(or(source, origin.source(), given),
                        origin.referredBy(), origin.externalId()),
                former.followUp(), note == null ? former.note() : given.note(note));
    }

    private Prospect.Stage stage() {
        return Stream.of(Prospect.Stage.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(stage)).findFirst()
                .orElseThrow(() -> terminal.misused("terminal.noSuchStage", stage));
    }

    private static String or(String text, String former, Given given) {
        return text == null ? former : given.text(text, Prospect.LONGEST_TEXT);
    }
}
