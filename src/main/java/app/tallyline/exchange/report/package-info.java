/// The review of a period and the month's plan on paper: as pages for a printer or a PDF, and as a workbook.
///
/// Knows chart, words and the rooms below.
package app.tallyline.exchange.report;
