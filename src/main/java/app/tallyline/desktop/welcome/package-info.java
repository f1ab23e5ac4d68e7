/// The first questions, asked once of a new store.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.welcome;
