package dev.signalbox.client.draft;

import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.ladder.LadderTemplate;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What differs between two states in what stands ready beside rollouts: ladder templates, rollback procedures, and
/// scopes that are held back. Pure.
final class StandbyDifferences {
    private static final String NONE = "none";

    private final State before;
    private final State after;
    private final List<Difference> found = new ArrayList<>();

    private StandbyDifferences(State before, State after) {
        this.before = before;
        this.after = after;
    }

    /// What is different in `after`.
    static List<Difference> between(State before, State after) {
        StandbyDifferences differences = new StandbyDifferences(before, after);
        differences.templates();
        differences.procedures();
        differences.holds();
        return List.copyOf(differences.found);
    }

    private void templates() {
        after.of(Templates.REGISTER)
                .since(before.of(Templates.REGISTER), (name, template) -> template(template), removed -> {});
    }

    private void template(LadderTemplate template) {
        String was = Templates.named(before, template.name())
                .map(StandbyDifferences::ladder)
                .orElse(NONE);
        String is = Templates.named(after, template.name())
                .map(StandbyDifferences::ladder)
                .orElse(NONE);
        found.add(new Difference("ladder template " + template.name(), "Stages", was, otherwise(was, is)));
    }

    private static String ladder(StageLadder ladder) {
        return ladder.stages().stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private void procedures() {
        after.of(BackOuts.PROCEDURES)
                .since(before.of(BackOuts.PROCEDURES), (name, kept) -> procedure(name), removed -> {});
    }

    private void procedure(String name) {
        Optional<Procedure> was = BackOuts.named(before, name);
        Optional<Procedure> is = BackOuts.named(after, name);
        compare(
                name,
                "Level",
                was,
                is,
                procedure -> Integer.toString(procedure.level().number()));
        compare(
                name,
                "For",
                was,
                is,
                procedure -> procedure.flag().map(FlagKey::value).orElse("every flag"));
        compare(name, "Use when", was, is, procedure -> String.join("; ", procedure.useWhen()));
        compare(name, "Steps", was, is, StandbyDifferences::steps);
        compare(
                name,
                "Rehearsed",
                was,
                is,
                procedure -> procedure
                        .rehearsal()
                        .map(rehearsal ->
                                "in " + rehearsal.environment() + " by " + rehearsal.byName() + " at " + rehearsal.at())
                        .orElse("not as it is now"));
    }

    private void compare(
            String name,
            String field,
            Optional<Procedure> was,
            Optional<Procedure> is,
            Function<Procedure, String> words) {
        String old = was.map(words).orElse(NONE);
        String now = is.map(words).orElse(NONE);
        if (!old.equals(now)) {
            found.add(new Difference("rollback procedure " + name, field, old, now));
        }
    }

    private static String steps(Procedure procedure) {
        return procedure.steps().stream()
                .map(step -> step.title() + ": " + step.runs())
                .collect(Collectors.joining("; "));
    }

    private void holds() {
        after.of(Scopes.REGISTER)
                .since(before.of(Scopes.REGISTER), (address, holds) -> holds(address, holds), removed -> {});
    }

    private void holds(FlagAddress address, ScopeHolds is) {
        ScopeHolds was = Scopes.of(before, address);
        Stream.concat(was.holds().stream(), is.holds().stream())
                .map(hold -> hold.kind().key(hold.id()))
                .distinct()
                .sorted()
                .forEach(scope -> hold(address, scope, stage(was, scope), stage(is, scope)));
    }

    private void hold(FlagAddress address, String scope, Optional<ScopeHold> was, Optional<ScopeHold> is) {
        if (!was.equals(is)) {
            found.add(new Difference(address.toString(), scope, stage(address, was), stage(address, is)));
        }
    }

    private static Optional<ScopeHold> stage(ScopeHolds holds, String scope) {
        return holds.holds().stream()
                .filter(hold -> hold.kind().key(hold.id()).equals(scope))
                .findFirst();
    }

    private String stage(FlagAddress address, Optional<ScopeHold> hold) {
        return hold.map(held -> "held at stage " + held.stage() + name(address, held.stage()))
                .orElse("inherits");
    }

    private String name(FlagAddress address, int stage) {
        return after.rollouts()
                .get(address)
                .map(Rollout::ladder)
                .filter(ladder -> stage <= ladder.last())
                .map(ladder -> ", " + ladder.stage(stage).name())
                .orElse("");
    }

    private static String otherwise(String was, String is) {
        return was.equals(is) ? "changed" : is;
    }
}
