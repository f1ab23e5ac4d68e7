/// What a screen may ask for: places to go, work to be done off the window's thread, notices, today's date.
///
/// Knows words and the rooms below them; no screen, no shell.
package app.tallyline.desktop.frame;
