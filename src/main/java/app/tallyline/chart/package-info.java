/// Figures as pictures: lines, bands, bars and cells, drawn once for the window and for paper, and as the tables behind
/// them.
///
/// Knows words and the rooms below; how a mark is painted is the window's and the paper's own affair.
package app.tallyline.chart;
