package app.tallyline.terminal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import app.tallyline.words.Words;

/// The sentences of `--help`, drawn from the words: `cli.` and picocli's own key.
final class UsageTexts extends ResourceBundle {
    private static final String PREFIX = "cli.";

    private final Words words;

    UsageTexts(Words words) {
        this.words = words;
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.keys().contains(PREFIX + key) ? words.say(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = words.keys().stream().filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length())).collect(Collectors.toSet());
        return Collections.enumeration(keys);
    }
}
