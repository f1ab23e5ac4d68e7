package app.tallyline.store;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of the store as it once was.
///
/// @param file where it lies
/// @param at when it was made
/// @param why what it was made for: `asked`, or before a `migration`, an `import` or a `restore`
/// @param bytes its size
public record Backup(Path file, Instant at, String why, long bytes) {}
