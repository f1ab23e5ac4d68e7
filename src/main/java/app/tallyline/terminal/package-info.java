/// The command line: one class a command, over the same services as the window, with no rule of its own.
///
/// Knows exchange and the rooms below it; the window not at all.
package app.tallyline.terminal;
