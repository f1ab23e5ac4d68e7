package app.tallyline.desktop.frame;

/// Takes the user to another screen.
public interface Places {
    void show(Place place);
}
