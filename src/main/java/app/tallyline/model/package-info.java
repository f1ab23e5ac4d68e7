/// What is recorded: immutable values of the field, each refusing what cannot be.
///
/// The lowest room: it knows no other.
package app.tallyline.model;
