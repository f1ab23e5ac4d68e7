package app.tallyline.desktop.prospects;

import java.util.List;
import java.util.Optional;

import app.tallyline.metrics.OpenCycle;
import app.tallyline.model.Entry;
import app.tallyline.store.ProspectSearch.Listed;

/// Everything the screen shows of one prospect.
///
/// @param listed who it is, and how much was done
/// @param referrer the name of the prospect who named it; empty where there is none
/// @param timeline everything done with it, newest first
/// @param cycle how far it has come since the sale before
public record ProspectDetail(Listed listed, String referrer, List<Entry> timeline, Optional<OpenCycle> cycle) {}
