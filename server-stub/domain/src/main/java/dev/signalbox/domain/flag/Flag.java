package dev.signalbox.domain.flag;

/// A flag, the same in every environment.
///
/// @param description what turning it on does, for whoever is woken by it
/// @param owner the team or person to ask
public record Flag(FlagKey key, AppKey app, String description, String owner) {
    /// @throws InvalidValueException for a text that is empty or too long
    public Flag {
        described(description, owner);
    }

    /// Checks what is said of a flag.
    ///
    /// @throws InvalidValueException for a text that is empty or too long
    public static void described(String description, String owner) {
        Names.filled("description", description, 500);
        Names.filled("owner", owner, 100);
    }

    /// This flag, with something else said of it.
    public Flag saying(String newDescription, String newOwner) {
        return new Flag(key, app, newDescription, newOwner);
    }
}
