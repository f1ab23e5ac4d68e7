/// The prospects: found, looked at, put right, merged, erased.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.prospects;
