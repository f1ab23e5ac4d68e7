/// Tables in and out, backups, the check.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.data;
