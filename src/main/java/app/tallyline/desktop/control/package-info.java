/// The window's own controls: a ring, a funnel, a rate with its interval, a strip of days. Each takes its colours from
/// the theme, by the style sheet `controls.css`, and has a role and a text for screen readers.
///
/// Knows words and the rooms below them.
package app.tallyline.desktop.control;
