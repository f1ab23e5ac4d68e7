/// Faults done to stores on purpose, and what comes of them. Run by `mvn verify -Pfaults`; what was seen stands in
/// docs/faults.md.
package app.tallyline.faults;
