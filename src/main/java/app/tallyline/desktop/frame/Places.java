package app.tallyline.desktop.frame;

/// Takes the user to another screen.
public interface Places {
    /// @return whether it is shown; what is typed may keep the user where they are
    boolean show(Place place);
}
