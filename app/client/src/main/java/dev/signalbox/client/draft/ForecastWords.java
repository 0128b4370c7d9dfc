package dev.signalbox.client.draft;

import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A forecast as a person reads it. Pure. Never says that anything is done: nothing is until the store answers.
public final class ForecastWords {
    private ForecastWords() {}

    /// One or more sentences.
    public static String sentence(Forecast forecast) {
        return switch (forecast) {
            case Forecast.Done(var direction, var differences)
            when differences.isEmpty() -> "Things already are as this draft asks.";
            case Forecast.Done(var direction, var differences) ->
                "The rules here would let this through." + effect(direction);
            case Forecast.Conflict(long revision) ->
                "The rollout has changed since, at revision " + revision + ". Look at what is there now, then decide.";
            case Forecast.Refused(var refusal, var helpers) ->
                "This would be refused: " + refusal.problem() + " " + refusal.fix() + help(helpers);
        };
    }

    private static String effect(Direction direction) {
        return switch (direction) {
            case RAISES -> " It would raise exposure.";
            case LOWERS -> " It would lower exposure.";
            case NEITHER -> " It would leave exposure as it is.";
        };
    }

    /// Who can help, as a sentence with a space before it; empty when nobody can now.
    public static String help(Set<Role> helpers) {
        List<String> names = helpers.stream().sorted().map(ForecastWords::name).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> " It takes " + names.getFirst() + ".";
            default ->
                " "
                        + names.stream()
                                .limit(names.size() - 1L)
                                .collect(Collectors.joining(", ", "One of these can: ", ""))
                        + " or " + names.getLast() + ".";
        };
    }

    private static String name(Role role) {
        return switch (role) {
            case VIEWER -> "a viewer";
            case OPERATOR -> "an operator";
            case INCIDENT_RESPONDER -> "an incident responder";
            case APPROVER -> "an approver";
            case RELEASE_MANAGER -> "a release manager";
            case TENANT_ADMIN -> "a tenant administrator";
            case SYSTEM_ADMIN -> "a system administrator";
            case SERVICE -> "a service";
            case DEVICE -> "an enrolled device";
            case MONITOR -> "the monitor";
        };
    }
}
