/// The measures beside the three counters: a card each, and the making of one's own.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.measures;
