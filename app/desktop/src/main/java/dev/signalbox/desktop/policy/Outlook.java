package dev.signalbox.desktop.policy;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What becomes of a change, as the rules here see it: the store decides, later and on its own state.
///
/// @param changes what would be different, one a line; empty where nothing would
/// @param sentence what the rules say; empty where there is nothing to say
record Outlook(List<String> changes, String sentence, Standing standing) {
    /// Whether it can be sent.
    enum Standing {
        /// Nothing would be different.
        NOTHING,
        CHANGES,
        REFUSED
    }

    /// Nothing is asked for.
    static final Outlook NOTHING = new Outlook(List.of(), "", Standing.NOTHING);

    private static final UUID ANY = new UUID(0, 0);

    /// Asked in place of a person who is not known yet: the store knows whether they may.
    private static final Actor SOMEBODY = new Actor("", "Somebody", Set.of(Role.SYSTEM_ADMIN));

    Outlook {
        changes = List.copyOf(changes);
    }

    static Outlook of(State state, Command command, String why, Optional<Actor> actor, Instant now) {
        Forecast forecast = Forecast.of(Submission.of(ANY, why, command), state, actor.orElse(SOMEBODY), now);
        return switch (forecast) {
            case Forecast.Done(var direction, var differences) when differences.isEmpty() -> NOTHING;
            case Forecast.Done(var direction, var differences) ->
                new Outlook(
                        differences.stream().map(Outlook::words).toList(),
                        ForecastWords.sentence(forecast),
                        Standing.CHANGES);
            case Forecast.Conflict conflict -> refused(forecast);
            case Forecast.Refused refused -> refused(forecast);
        };
    }

    boolean isChange() {
        return standing == Standing.CHANGES;
    }

    private static Outlook refused(Forecast forecast) {
        return new Outlook(List.of(), ForecastWords.sentence(forecast), Standing.REFUSED);
    }

    private static String words(Difference difference) {
        return difference.about() + " · " + difference.field() + ": " + difference.before() + " → "
                + difference.after();
    }
}
