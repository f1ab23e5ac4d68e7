/// The desktop's own dialogs for choosing a file or a folder. What they look into they open and close, and on Linux a
/// process that closes a file loses every lock it holds on it: so there they run in a process of their own.
///
/// Knows nothing of the rest of the window.
package app.tallyline.desktop.dialog;
