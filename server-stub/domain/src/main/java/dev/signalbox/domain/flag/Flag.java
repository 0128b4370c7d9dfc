package dev.signalbox.domain.flag;

/// A flag, the same in every environment.
///
/// @param description what turning it on does, for whoever is woken by it
/// @param owner the team or person to ask
public record Flag(FlagKey key, AppKey app, String description, String owner) {
    public Flag {
        Names.filled("description", description, 500);
        Names.filled("owner", owner, 100);
    }
}
