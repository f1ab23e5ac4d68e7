/// What the user chooses: language, colours, where and when they work, what plans stand on.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.settings;
