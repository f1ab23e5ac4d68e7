package app.tallyline.terminal;

import java.nio.file.Path;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes.
final class Common {
    @Option(names = "--store", paramLabel = "FILE", scope = ScopeType.INHERIT)
    Path store;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--lang", paramLabel = "en|da", scope = ScopeType.INHERIT)
    String language;
}
