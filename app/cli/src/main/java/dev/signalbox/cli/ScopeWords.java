package dev.signalbox.cli;

import dev.signalbox.domain.stop.StopScope;

/// What a stop covers, in words.
final class ScopeWords {
    private ScopeWords() {}

    static String of(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> "everything";
            case StopScope.WholeEnvironment(var environment) -> "all of " + environment;
            case StopScope.WholeApp(var app, var environment) -> "app " + app + " in " + environment;
            case StopScope.OneFlag(var flag, var environment) -> flag + " in " + environment;
        };
    }
}
