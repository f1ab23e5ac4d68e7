package app.tallyline.desktop.dialog;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a dialog is to ask for.
///
/// @param kind an existing file, a new one, or a folder
/// @param use what it is wanted for: the next dialog for the same begins in the folder that the last one ended in
/// @param title of the dialog
/// @param filters the kinds of files to choose among, the usual one first; empty for all
/// @param name proposed for a new file; empty for none
/// @param folder to begin in; empty to leave that to the desktop
public record FileRequest(Kind kind, Use use, String title, List<Filter> filters, String name, Optional<Path> folder) {
    public FileRequest {
        filters = List.copyOf(filters);
    }

    /// What is asked for.
    public enum Kind {
        OPEN,
        SAVE,
        FOLDER
    }

    /// What a file is wanted for.
    public enum Use {
        IMPORT,
        EXPORT,
        REPORT,
        BACKUP,
        SECOND_FOLDER,
        OTHER_STORE
    }

    /// A kind of files.
    ///
    /// @param name as the user reads it
    /// @param patterns that their names match, such as `*.csv`, whether in small letters or capitals; `*.*` is every file
    public record Filter(String name, List<String> patterns) {
        public Filter {
            patterns = List.copyOf(patterns);
        }
    }

    /// Asks for a file that is there.
    public static FileRequest open(Use use, String title, List<Filter> filters) {
        return new FileRequest(Kind.OPEN, use, title, filters, "", Optional.empty());
    }

    /// Asks where to write a file.
    public static FileRequest save(Use use, String title, String name, List<Filter> filters) {
        return new FileRequest(Kind.SAVE, use, title, filters, name, Optional.empty());
    }

    /// Asks for a folder.
    public static FileRequest folder(Use use, String title) {
        return new FileRequest(Kind.FOLDER, use, title, List.of(), "", Optional.empty());
    }

    /// The same, beginning in a folder.
    public FileRequest in(Path newFolder) {
        return new FileRequest(kind, use, title, filters, name, Optional.of(newFolder));
    }

    /// The same, with a name proposed.
    public FileRequest named(String newName) {
        return new FileRequest(kind, use, title, filters, newName, folder);
    }

    /// A new file whose name has no ending gets that of the kind chosen, which not every desktop's dialog adds.
    public Path ended(FileAnswer.Chosen chosen) {
        String chosenName = chosen.file().getFileName().toString();
        if (kind != Kind.SAVE || chosenName.contains(".") || chosen.filter() < 0 || chosen.filter() >= filters.size()) {
            return chosen.file();
        }
        return chosen.file().resolveSibling(chosenName + filters.get(chosen.filter()).patterns().getFirst()
                .substring(1));
    }

    /// Writes it for another process of the same program. A path travels as a URI, which holds the bytes of any name.
    void write(DataOutput out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(use.name());
        out.writeUTF(title);
        out.writeInt(filters.size());
        for (Filter filter : filters) {
            out.writeUTF(filter.name());
            out.writeInt(filter.patterns().size());
            for (String pattern : filter.patterns()) {
                out.writeUTF(pattern);
            }
        }
        out.writeUTF(name);
        out.writeUTF(folder.map(each -> each.toUri().toString()).orElse(""));
    }

    static FileRequest read(DataInput in) throws IOException {
        Kind kind = Kind.valueOf(in.readUTF());
        Use use = Use.valueOf(in.readUTF());
        String title = in.readUTF();
        List<Filter> filters = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            List<String> patterns = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                patterns.add(in.readUTF());
            }
            filters.add(new Filter(name, patterns));
        }
        String name = in.readUTF();
        String folder = in.readUTF();
        return new FileRequest(kind, use, title, filters, name,
                folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(URI.create(folder))));
    }
}
