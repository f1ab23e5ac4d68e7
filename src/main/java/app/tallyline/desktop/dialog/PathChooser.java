package app.tallyline.desktop.dialog;

import java.util.function.Consumer;

/// Shows the desktop's own dialogs. To be called on the window's thread, which goes on meanwhile.
public interface PathChooser {
    /// Gets ready to show a dialog soon, for the user has turned to something that asks for one.
    void prepare();

    /// A dialog that is yet to be shown.
    Dialog dialog(FileRequest request);

    /// One dialog.
    interface Dialog {
        /// Shows it, once.
        ///
        /// @param answer hears once what came of it, on whichever thread
        void show(Consumer<FileAnswer> answer);

        /// Brings it before the other windows, as far as the desktop allows.
        void toFront();

        /// Takes it away; its answer need not be heard any more.
        void end();
    }
}
