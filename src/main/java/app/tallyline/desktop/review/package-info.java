/// The weekly review: what a period came to, how sure its rates are, and how its weeks went.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.review;
