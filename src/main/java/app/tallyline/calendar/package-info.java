/// Which days are worked: the user's week, public holidays, days off.
///
/// Knows the model alone.
package app.tallyline.calendar;
