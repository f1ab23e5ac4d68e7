/// English and Danish: sentences, numbers, dates, money; typed text understood or why not; each problem's remedy.
///
/// Knows model, calendar, metrics and store, whose values and problems it puts into words.
package app.tallyline.words;
