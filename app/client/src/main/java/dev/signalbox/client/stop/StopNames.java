package dev.signalbox.client.stop;

import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a scope covers when no state is at hand to count it.
final class StopNames {
    private StopNames() {}

    static StopReach reach(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> named(StopWidth.EVERYTHING, scope, "everything", "");
            case StopScope.WholeEnvironment(var environment) ->
                named(StopWidth.ENVIRONMENT, scope, "all of " + upper(environment.value()), "");
            case StopScope.WholeApp(var app, var environment) ->
                named(StopWidth.APP, scope, app.value(), upper(environment.value()));
            case StopScope.OneFlag(var flag, var environment) ->
                named(StopWidth.FLAG, scope, flag.value(), upper(environment.value()));
        };
    }

    private static StopReach named(StopWidth width, StopScope scope, String what, String where) {
        return new StopReach(width, scope, what, where, 0, 0, List.of(), Optional.empty());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
