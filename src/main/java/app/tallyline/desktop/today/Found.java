package app.tallyline.desktop.today;

import java.time.LocalDate;

import app.tallyline.desktop.frame.EntryHandle;
import app.tallyline.desktop.frame.NamedActivity;

/// The entry that something is about to be typed about.
///
/// @param what what is known of it
/// @param usual the day that is filled in where it is asked for a day: the next working day
record Found(EntryHandle handle, NamedActivity what, LocalDate usual) {}
