package dev.signalbox.desktop.words;

import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.category.CategoryEvent;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.override.OverrideEvent;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.routing.RoutingEvent;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.scope.ScopeEvent;

/// Commands and events on who gets it, in words: sizes, overrides, routing and scopes.
final class WhoWords {
    private WhoWords() {}

    static String of(CategoryCommand command) {
        return switch (command) {
            case CategoryCommand.CategorizeSubject categorize -> "Record the size of " + categorize.key();
            case CategoryCommand.DefineCategoryRules define -> "Change the bounds of the size categories";
        };
    }

    static String of(CategoryEvent event) {
        return switch (event) {
            case CategoryEvent.SubjectCategorized(var subject) -> category(subject);
            case CategoryEvent.CategoryRulesDefined defined -> "Changed the bounds of the size categories";
        };
    }

    static String of(OverrideCommand command) {
        return switch (command) {
            case OverrideCommand.ConfigureOverrides(var flag, var prefix) ->
                prefix.map(OverridePrefix::value)
                        .map(name -> "Let " + name + "_ variables override " + flag)
                        .orElse("Let no variables of its own override " + flag);
            case OverrideCommand.ObserveOverrides observe -> "Record what the environment overrides";
        };
    }

    static String of(OverrideEvent event) {
        return switch (event) {
            case OverrideEvent.OverridesConfigured(var of) ->
                of.prefix()
                        .map(prefix -> prefix + "_ variables may override it")
                        .orElse("No variables of its own may override it");
            case OverrideEvent.OverrideObserved(var override) -> "Override " + assignment(override);
            case OverrideEvent.OverrideCleared(var override) -> "Override gone: " + assignment(override);
        };
    }

    static String of(RoutingCommand command) {
        return switch (command) {
            case RoutingCommand.SaveRoutingPolicy save -> "Save the routing policy " + save.name();
            case RoutingCommand.RetireRoutingPolicy(var name) -> "Retire the routing policy " + name;
        };
    }

    static String of(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.RoutingPolicySaved(var policy) -> "Saved the routing policy " + policy.name();
            case RoutingEvent.RoutingPolicyRetired(var policy) -> "Retired the routing policy " + policy.name();
        };
    }

    static String of(ScopeCommand command) {
        return switch (command) {
            case ScopeCommand.HoldScope(var address, var hold) ->
                "Hold " + scope(hold.kind(), hold.id()) + " at stage " + hold.stage();
            case ScopeCommand.ReleaseScope(var address, var kind, var id) -> "Let " + scope(kind, id) + " inherit";
        };
    }

    static String of(ScopeEvent event) {
        return switch (event) {
            case ScopeEvent.ScopeHeld(var address, var hold) ->
                "Held " + scope(hold.kind(), hold.id()) + " at stage " + hold.stage();
            case ScopeEvent.ScopeReleased(var address, var kind, var id) -> scope(kind, id) + " inherits its stage";
        };
    }

    private static String category(SubjectCategory subject) {
        return subject.subject() + " is " + subject.category().seedName() + ", priority "
                + subject.priority().value();
    }

    private static String assignment(ObservedOverride override) {
        return override.variable() + "=" + override.value();
    }

    private static String scope(SubjectKind kind, String id) {
        return kind.seedName() + " " + id;
    }
}
