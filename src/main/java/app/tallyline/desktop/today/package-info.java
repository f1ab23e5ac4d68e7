/// The log desk: three counters, one key each, the day's log, and today's number.
///
/// Knows frame, control and the rooms below; no other screen.
package app.tallyline.desktop.today;
