package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.HoldField.ID;
import static dev.signalbox.desktop.policy.HoldField.KIND;
import static dev.signalbox.desktop.policy.HoldField.ROLLOUT;
import static dev.signalbox.desktop.policy.HoldField.STAGE;
import static dev.signalbox.desktop.policy.HoldField.WHY;

import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Publishers, repositories and tenants that a rollout goes no further for than a stage of their own (S1-32).
final class HoldSection implements Section<HoldField> {
    private static final String BETWEEN = " | ";

    @Override
    public String name() {
        return "Scope holds";
    }

    @Override
    public String about() {
        return "Publishers, repositories and tenants that lag behind a rollout: they go no further than the stage they"
                + " are held at, and never ahead of the rollout itself. All others inherit.";
    }

    @Override
    public Permission needed() {
        return Permission.LOWER;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        return state.of(Scopes.REGISTER)
                .values()
                .sorted(Comparator.comparing(ScopeHolds::address))
                .flatMap(holds -> holds.holds().stream().map(hold -> line(state, holds.address(), hold)))
                .toList();
    }

    @Override
    public String empty() {
        return "No scope is held back: every one goes as far as its rollout.";
    }

    @Override
    public String begins() {
        return "New hold";
    }

    @Override
    public List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return held(state, chosen)
                .map(held -> List.of(
                        Fact.figure("Rollout", held.address().toString()),
                        Fact.figure("Scope", name(held.hold())),
                        Fact.figure(
                                "Held at",
                                stage(state, held.address(), held.hold().stage())),
                        Fact.figure(
                                "The rollout is at",
                                state.rollouts()
                                        .get(held.address())
                                        .map(rollout -> label(rollout.ladder(), rollout.stageIndex()))
                                        .orElse("No stage"))))
                .orElse(List.of());
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return held(state, chosen)
                .map(held -> "Change how far " + name(held.hold()) + " goes")
                .orElse("New hold");
    }

    @Override
    public List<List<HoldField>> rows(State state, Optional<String> chosen) {
        return chosen.isPresent()
                ? List.of(List.of(STAGE, WHY))
                : List.of(List.of(ROLLOUT, KIND, ID), List.of(STAGE, WHY));
    }

    @Override
    public Map<HoldField, String> begun(State state, Optional<String> chosen) {
        return held(state, chosen)
                .map(held ->
                        Map.of(STAGE, stage(state, held.address(), held.hold().stage())))
                .orElseGet(() -> fresh(state));
    }

    @Override
    public List<String> choices(State state, Typed<HoldField> typed, HoldField field) {
        return switch (field) {
            case ROLLOUT -> Rollouts.all(state);
            case KIND -> kinds().map(SubjectKind::seedName).toList();
            case STAGE ->
                rollout(state, typed)
                        .map(Rollout::ladder)
                        .map(HoldSection::labels)
                        .orElse(List.of());
            case ID, WHY -> List.of();
        };
    }

    @Override
    public Map<HoldField, String> wrong(State state, Typed<HoldField> typed) {
        Map<HoldField, String> wrong = new EnumMap<>(HoldField.class);
        if (typed.intent() == Intent.SAVE) {
            Wrong.tried(wrong, ROLLOUT, () -> address(state, typed));
            if (wrong.isEmpty()) {
                Wrong.tried(wrong, STAGE, () -> index(state, typed));
                Wrong.tried(wrong, ID, () -> scope(state, typed, 0));
            }
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<HoldField> typed) {
        return Optional.of(new ScopeCommand.HoldScope(address(state, typed), scope(state, typed, index(state, typed))));
    }

    @Override
    public Optional<Removal> removal(State state, Optional<String> chosen) {
        return held(state, chosen)
                .map(held -> new Removal(
                        "Lift the hold",
                        new ScopeCommand.ReleaseScope(
                                held.address(), held.hold().kind(), held.hold().id())));
    }

    @Override
    public String why(Typed<HoldField> typed) {
        return typed.text(WHY);
    }

    @Override
    public Optional<Typed<HoldField>> resumed(State state, Command command, String why) {
        return switch (command) {
            case ScopeCommand.HoldScope(var address, var hold) -> Optional.of(resumed(state, address, hold, why));
            case ScopeCommand.ReleaseScope(var address, var kind, var id) ->
                Optional.of(Typed.of(Optional.of(key(address, kind, id)), Map.of(WHY, why))
                        .meaning(Intent.REMOVE));
            case Command others -> Optional.empty();
        };
    }

    /// A hold and the rollout it is on.
    private record Held(FlagAddress address, ScopeHold hold) {}

    private static Typed<HoldField> resumed(State state, FlagAddress address, ScopeHold hold, String why) {
        Map<HoldField, String> texts = Map.of(
                ROLLOUT, address.toString(),
                KIND, hold.kind().seedName(),
                ID, hold.id(),
                STAGE, stage(state, address, hold.stage()),
                WHY, why);
        Optional<String> key = Optional.of(key(address, hold.kind(), hold.id()));
        return Typed.of(key.filter(known -> held(state, Optional.of(known)).isPresent()), texts);
    }

    private static Line line(State state, FlagAddress address, ScopeHold hold) {
        int reached = state.rollouts().get(address).map(Rollout::stageIndex).orElse(0);
        Line.Badge badge = hold.stage() < reached
                ? new Line.Badge(Status.HOLDING, "Held at " + stage(state, address, hold.stage()))
                : new Line.Badge(Status.OFF, "Not reached: held from " + stage(state, address, hold.stage()) + " on");
        return new Line(key(address, hold.kind(), hold.id()), name(hold), address + ".", Optional.of(badge));
    }

    private static Map<HoldField, String> fresh(State state) {
        Map<HoldField, String> texts = new EnumMap<>(HoldField.class);
        texts.put(ROLLOUT, Rollouts.first(state));
        texts.put(KIND, SubjectKind.PUBLISHER.seedName());
        Rollouts.find(state, Rollouts.first(state)).ifPresent(rollout -> texts.put(STAGE, label(rollout.ladder(), 0)));
        return texts;
    }

    private static Optional<Held> held(State state, Optional<String> chosen) {
        return chosen.flatMap(wanted -> state.of(Scopes.REGISTER)
                .values()
                .flatMap(holds -> holds.holds().stream().map(hold -> new Held(holds.address(), hold)))
                .filter(held -> key(
                                held.address(), held.hold().kind(), held.hold().id())
                        .equals(wanted))
                .findFirst());
    }

    private static Optional<Rollout> rollout(State state, Typed<HoldField> typed) {
        return held(state, typed.chosen())
                .flatMap(held -> state.rollouts().get(held.address()))
                .or(() -> Rollouts.find(state, typed.text(ROLLOUT)));
    }

    private static FlagAddress address(State state, Typed<HoldField> typed) {
        return rollout(state, typed)
                .orElseGet(() -> Rollouts.named(state, typed.text(ROLLOUT)))
                .address();
    }

    private static int index(State state, Typed<HoldField> typed) {
        int index = rollout(state, typed)
                .map(Rollout::ladder)
                .map(HoldSection::labels)
                .orElse(List.of())
                .indexOf(typed.text(STAGE));
        if (index < 0) {
            throw new InvalidValueException("stage", "this ladder has no such stage", "Choose one of its stages.");
        }
        return index;
    }

    private static ScopeHold scope(State state, Typed<HoldField> typed, int stage) {
        return held(state, typed.chosen())
                .map(held -> new ScopeHold(held.hold().kind(), held.hold().id(), stage))
                .orElseGet(() -> new ScopeHold(kind(typed), typed.text(ID), stage));
    }

    private static SubjectKind kind(Typed<HoldField> typed) {
        return kinds().filter(kind -> kind.seedName().equals(typed.text(KIND)))
                .findFirst()
                .orElse(SubjectKind.PUBLISHER);
    }

    private static Stream<SubjectKind> kinds() {
        return Stream.of(SubjectKind.PUBLISHER, SubjectKind.REPOSITORY, SubjectKind.TENANT);
    }

    private static String key(FlagAddress address, SubjectKind kind, String id) {
        return address + BETWEEN + kind.key(id);
    }

    private static String name(ScopeHold hold) {
        return hold.kind().seedName() + " " + hold.id();
    }

    private static String stage(State state, FlagAddress address, int stage) {
        return state.rollouts()
                .get(address)
                .map(Rollout::ladder)
                .filter(ladder -> stage <= ladder.last())
                .map(ladder -> label(ladder, stage))
                .orElse("stage " + stage);
    }

    private static List<String> labels(StageLadder ladder) {
        return IntStream.rangeClosed(0, ladder.last())
                .mapToObj(stage -> label(ladder, stage))
                .toList();
    }

    private static String label(StageLadder ladder, int stage) {
        return stage + ": " + ladder.stage(stage).name();
    }
}
