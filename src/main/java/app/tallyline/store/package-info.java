/// The SQLite file: opened, migrated, written, undone, asked, backed up, checked.
///
/// The only room with JDBC. Knows model, calendar and metrics, whose question about the past it answers.
package app.tallyline.store;
