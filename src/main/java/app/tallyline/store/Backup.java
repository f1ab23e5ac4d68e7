package app.tallyline.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A copy of the store as it once was.
///
/// @param file where it lies
/// @param at when it was made
/// @param why what it was made for: `asked`, `day`, `change`, or before a `migration`, `import`, `merge`, `erase` or
///        `restore`
/// @param bytes its size
public record Backup(Path file, Instant at, String why, long bytes) {
    /// What is in it.
    ///
    /// @param entries how many entries
    /// @param prospects how many prospects
    /// @param lastDay the last day with an entry
    public record Contents(long entries, long prospects, Optional<LocalDate> lastDay) {
        /// Whether there is neither an entry nor a prospect.
        public boolean isEmpty() {
            return entries == 0 && prospects == 0;
        }

        /// Whether it has fewer entries or fewer prospects than another.
        public boolean isLessThan(Contents other) {
            return entries < other.entries || prospects < other.prospects;
        }
    }
}
