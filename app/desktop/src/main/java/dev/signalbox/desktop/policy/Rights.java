package dev.signalbox.desktop.policy;

import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may change something, in words.
final class Rights {
    /// Programs help nobody.
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SERVICE, Role.DEVICE, Role.MONITOR));

    private Rights() {}

    /// Why `actor` may not do what takes `needed`, and who may; empty when they may, or are not known yet.
    static String missing(Optional<Actor> actor, Permission needed) {
        Set<Role> able = PEOPLE.stream()
                .filter(role -> role.permissions().contains(needed))
                .collect(Collectors.toUnmodifiableSet());
        return actor.filter(person -> !person.may(needed))
                .map(person -> person.name() + " may not " + needed.verb() + "." + ForecastWords.help(able))
                .orElse("");
    }
}
