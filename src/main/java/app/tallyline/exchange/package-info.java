/// Tables in and out: what a file is, which column is what, what each row brings; the log as a table.
///
/// Knows words and the rooms below it.
package app.tallyline.exchange;
