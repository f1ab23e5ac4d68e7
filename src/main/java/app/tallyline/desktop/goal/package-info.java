/// The month's goal: the calls it takes, what remains, how likely it is.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.goal;
