package app.tallyline.desktop.dialog;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A process in the place of one that shows a dialog. The request's title says what it is to do. It adds the language it is
/// started in to a file.
final class StandInDialog {
    private StandInDialog() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), System.getenv("LANGUAGE") + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        DataInputStream in = new DataInputStream(System.in);
        FileRequest request = FileRequest.read(in);
        long owner = in.readLong();
        System.out.println("(a library has its say)");
        switch (request.title()) {
            case "choose" -> System.out.println(FileAnswer.line(new FileAnswer.Chosen(
                    request.folder().orElseThrow().resolve(request.name()), request.filters().size() - 1)));
            case "cancel" -> System.out.println(FileAnswer.line(new FileAnswer.Cancelled()));
            case "die" -> System.exit(7);
            // Answers with who asked, once it is brought to the front, and else never.
            case "front" -> {
                if (in.read() >= 0) {
                    System.out.println(FileAnswer.line(new FileAnswer.Chosen(Path.of("/owner-" + owner), -1)));
                }
            }
            default -> throw new IllegalArgumentException(request.title());
        }
    }
}
