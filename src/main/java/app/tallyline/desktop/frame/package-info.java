/// What a screen may ask for: places to go, work to be done off the window's thread, notices, reminders, today's date, and
/// that what is typed is settled before it is left.
///
/// Knows words and the rooms below them; no screen, no shell.
package app.tallyline.desktop.frame;
