package app.tallyline.desktop.dialog;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// A program that shows one dialog of GTK's and ends. It gets ready, waits for its request, shows the dialog, says what came
/// of it, and knows nothing of any store. While its input stays open, each further byte in it asks for the dialog to come to
/// the front; it ends with its input, so that it never outlives the window that asked.
public final class GtkDialog {
    /// The argument by which the program is asked to be this one.
    public static final String ARGUMENT = "--file-dialog";
    /// How long it waits for its request.
    static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ACCEPT = -3;
    private static final int TOP_LEVEL = 0;
    private static final int POINTER = Long.BYTES;

    private final Gtk gtk = new Gtk();
    private final MemorySegment dialog;
    private final List<MemorySegment> filters = new ArrayList<>();

    /// @throws IllegalStateException if there is no display
    private GtkDialog() {
        // Where there is Wayland, in its stand-in for X, as the window itself, so that it can belong to the window.
        gtk.call("gdk_set_allowed_backends", "x11");
        if (gtk.number("gtk_init_check", MemorySegment.NULL, MemorySegment.NULL) == 0) {
            throw new IllegalStateException("There is no display");
        }
        dialog = gtk.pointer("gtk_file_chooser_native_new", "", MemorySegment.NULL, 0, MemorySegment.NULL,
                MemorySegment.NULL);
        // Styles and icons are looked for now, not when the dialog is waited for.
        for (MemorySegment window : windows()) {
            gtk.call("gtk_widget_realize", window);
            gtk.call("gtk_widget_get_preferred_size", window, MemorySegment.NULL, MemorySegment.NULL);
        }
    }

    /// Shows the dialog that the input asks for.
    public static void run() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        DataInputStream in = new DataInputStream(System.in);
        AtomicBoolean asked = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> giveUpUnless(asked));
        FileAnswer answer;
        try {
            GtkDialog dialog = new GtkDialog();
            FileRequest request = FileRequest.read(in);
            asked.set(true);
            long owner = in.readLong();
            Thread.ofPlatform().daemon().start(() -> dialog.listen(in));
            answer = dialog.show(request, owner);
        } catch (IOException | RuntimeException problem) {
            answer = new FileAnswer.Failed(problem.toString());
        }
        out.println(FileAnswer.line(answer));
        end();
    }

    /// Nothing is left to be done, and GTK leaves threads behind that would not end.
    private static void end() {
        Runtime.getRuntime().halt(0);
    }

    private static void giveUpUnless(AtomicBoolean asked) {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!asked.get()) {
            end();
        }
    }

    private void listen(DataInputStream in) {
        try {
            while (in.read() >= 0) {
                gtk.soon(() -> windows().forEach(this::present));
            }
        } catch (IOException gone) {
            // As if the input had ended.
        }
        end();
    }

    private FileAnswer show(FileRequest request, long owner) {
        prepare(request);
        // A window that closes while it is looked at is an error that would end the process.
        gtk.call("gdk_error_trap_push");
        owning(owner).ifPresent(this::belong);
        gtk.call("gdk_error_trap_pop_ignored");
        FileAnswer[] answer = {new FileAnswer.Cancelled()};
        gtk.onResponse(dialog, response -> {
            if (response == ACCEPT) {
                answer[0] = chosen();
            }
            gtk.call("gtk_main_quit");
        });
        // Shown, not run: a dialog that is run would keep the window that asked from its work.
        gtk.call("gtk_native_dialog_show", dialog);
        gtk.call("gtk_main");
        // So that the desktop remembers how large it was and how its list was sorted.
        gtk.call("gtk_native_dialog_hide", dialog);
        gtk.call("g_settings_sync");
        return answer[0];
    }

    private FileAnswer chosen() {
        MemorySegment uri = gtk.pointer("gtk_file_chooser_get_uri", dialog);
        return uri.equals(MemorySegment.NULL)
                ? new FileAnswer.Failed("no file of this machine")
                : new FileAnswer.Chosen(Path.of(URI.create(Gtk.text(uri))), filters.indexOf(
                        gtk.pointer("gtk_file_chooser_get_filter", dialog)));
    }

    private void prepare(FileRequest request) {
        gtk.call("gtk_native_dialog_set_title", dialog, request.title());
        // The kinds of requests stand in the order of GtkFileChooserAction.
        gtk.call("gtk_file_chooser_set_action", dialog, request.kind().ordinal());
        for (FileRequest.Filter each : request.filters()) {
            MemorySegment filter = gtk.pointer("gtk_file_filter_new");
            gtk.call("gtk_file_filter_set_name", filter, each.name());
            each.patterns().forEach(pattern -> gtk.call("gtk_file_filter_add_pattern", filter, pattern(pattern)));
            gtk.call("gtk_file_chooser_add_filter", dialog, filter);
            filters.add(filter);
        }
        if (request.kind() == FileRequest.Kind.SAVE) {
            gtk.call("gtk_file_chooser_set_do_overwrite_confirmation", dialog, 1);
            gtk.call("gtk_file_chooser_set_current_name", dialog, request.name());
        }
        request.folder().ifPresent(folder -> gtk.number("gtk_file_chooser_set_current_folder_uri", dialog,
                folder.toUri().toString()));
    }

    /// GTK tells capitals from small letters, and takes the full stop in `*.*` for one.
    static String pattern(String pattern) {
        StringBuilder either = new StringBuilder();
        (pattern.equals("*.*") ? "*" : pattern).codePoints().forEach(each -> {
            if (Character.isLetter(each)) {
                either.append('[').appendCodePoint(Character.toLowerCase(each))
                        .appendCodePoint(Character.toUpperCase(each)).append(']');
            } else {
                either.appendCodePoint(each);
            }
        });
        return either.toString();
    }

    /// The windows of this process, lists that pop up left out: the dialog, and what it may show besides, as when it asks about
    /// writing over a file.
    private List<MemorySegment> windows() {
        return items(gtk.pointer("gtk_window_list_toplevels")).stream()
                .filter(each -> gtk.number("gtk_window_get_window_type", each) == TOP_LEVEL).toList();
    }

    private void present(MemorySegment window) {
        if (gtk.number("gtk_widget_get_visible", window) == 0) {
            return;
        }
        int time = gtk.number("gdk_x11_get_server_time", gtk.pointer("gtk_widget_get_window", window));
        gtk.call("gtk_window_present_with_time", window, time);
    }

    /// Makes the dialog belong to another window: the window manager then puts it over the middle of that, keeps it before
    /// it, and gives it the keyboard.
    private void belong(MemorySegment other) {
        for (MemorySegment window : windows()) {
            gtk.call("gtk_widget_realize", window);
            gtk.call("gdk_window_set_transient_for", gtk.pointer("gtk_widget_get_window", window), other);
        }
    }

    /// The topmost window of a process, where a window manager tells which there are.
    private Optional<MemorySegment> owning(long process) {
        MemorySegment number = gtk.pointer("gdk_atom_intern", "_NET_WM_PID", 0);
        Predicate<MemorySegment> theirs = window -> {
            MemorySegment told = gtk.room(4 * POINTER);
            return gtk.number("gdk_property_get", window, number, MemorySegment.NULL, 0L, 1L, 0, told,
                    told.asSlice(POINTER), told.asSlice(2 * POINTER), told.asSlice(3 * POINTER)) != 0
                    && Gtk.at(told.get(ValueLayout.ADDRESS, 3 * POINTER), Long.BYTES)
                            .get(ValueLayout.JAVA_LONG, 0) == process;
        };
        return items(gtk.pointer("gdk_screen_get_window_stack", gtk.pointer("gdk_screen_get_default"))).stream()
                .filter(theirs).reduce((_, later) -> later);
    }

    /// The items of a list of GLib's.
    private static List<MemorySegment> items(MemorySegment list) {
        List<MemorySegment> items = new ArrayList<>();
        MemorySegment rest = list;
        while (!rest.equals(MemorySegment.NULL)) {
            MemorySegment link = Gtk.at(rest, 2 * POINTER);
            items.add(link.get(ValueLayout.ADDRESS, 0));
            rest = link.get(ValueLayout.ADDRESS, POINTER);
        }
        return items;
    }
}
