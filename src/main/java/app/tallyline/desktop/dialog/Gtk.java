package app.tallyline.desktop.dialog;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Calls functions of GTK 3 and of what lies below it (GDK, GLib) by their names. A text is handed over as UTF-8, an `int` as
/// such, a pointer as a segment. What is handed over stays in memory as long as the process, which lives for one dialog.
@SuppressWarnings("restricted")
final class Gtk {
    private static final Linker LINKER = Linker.nativeLinker();

    private final Arena arena = Arena.global();
    private final SymbolLookup library;

    /// @throws IllegalArgumentException if there is no GTK 3 here
    Gtk() {
        library = SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
    }

    /// Calls a function that answers nothing.
    void call(String function, Object... arguments) {
        invoke(function, FunctionDescriptor.ofVoid(layouts(arguments)), arguments);
    }

    /// Calls a function that answers an `int`.
    int number(String function, Object... arguments) {
        return (int) invoke(function, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts(arguments)), arguments);
    }

    /// Calls a function that answers a pointer.
    MemorySegment pointer(String function, Object... arguments) {
        return (MemorySegment) invoke(function, FunctionDescriptor.of(ValueLayout.ADDRESS, layouts(arguments)),
                arguments);
    }

    /// The text that a pointer points to.
    static String text(MemorySegment pointer) {
        return pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// The memory that a pointer points to.
    static MemorySegment at(MemorySegment pointer, long bytes) {
        return pointer.reinterpret(bytes);
    }

    /// Memory for a function to fill.
    MemorySegment room(long bytes) {
        return arena.allocate(bytes, Long.BYTES);
    }

    /// Does something soon on the thread that runs GTK; may be called on any other.
    void soon(Runnable doing) {
        number("g_idle_add", callback("once", Runnable.class, doing, FunctionDescriptor.of(ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS)), MemorySegment.NULL);
    }

    /// @return 0, not to be called again
    private static int once(Runnable doing, MemorySegment data) {
        doing.run();
        return 0;
    }

    /// Does something whenever a dialog gets a response.
    ///
    /// @param doing is given the response, one of `GtkResponseType`
    void onResponse(MemorySegment dialog, IntConsumer doing) {
        call("g_signal_connect_data", dialog, "response", callback("respond", IntConsumer.class, doing,
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)),
                MemorySegment.NULL, MemorySegment.NULL, 0);
    }

    private static void respond(IntConsumer doing, MemorySegment dialog, int response, MemorySegment data) {
        doing.accept(response);
    }

    /// A function in memory that calls one of this class's methods, which takes something to do before what GTK gives it.
    private <T> MemorySegment callback(String method, Class<T> type, T doing, FunctionDescriptor descriptor) {
        try {
            MethodHandle handle = MethodHandles.lookup().findStatic(Gtk.class, method, descriptor.toMethodType()
                    .insertParameterTypes(0, type));
            return LINKER.upcallStub(handle.bindTo(doing), descriptor, arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object invoke(String function, FunctionDescriptor descriptor, Object... arguments) {
        Object[] handed = Arrays.stream(arguments)
                .map(each -> each instanceof String text ? arena.allocateFrom(text) : each).toArray();
        try {
            return LINKER.downcallHandle(library.findOrThrow(function), descriptor).invokeWithArguments(handed);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(function, impossible);
        }
    }

    private static MemoryLayout[] layouts(Object... arguments) {
        return Arrays.stream(arguments).map(each -> switch (each) {
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            default -> ValueLayout.ADDRESS;
        }).toArray(MemoryLayout[]::new);
    }
}
