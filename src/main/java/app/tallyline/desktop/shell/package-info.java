/// The window itself: sidebar, status line, keys, and whichever screen is in view.
///
/// Knows frame, control and the rooms below; the screens only as [app.tallyline.desktop.frame.Screen].
package app.tallyline.desktop.shell;
