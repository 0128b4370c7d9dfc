package dev.signalbox.domain.rules.backout;

import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.KeptProcedure;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.SeedProcedures;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.stop.StopScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be read of procedures and back-outs. All of it is pure, so it works offline.
public final class BackOuts {
    /// A tenant's own procedures, and those that ship once they were rehearsed, by name.
    public static final Register<String, KeptProcedure> PROCEDURES =
            new Register<>("rollback-procedure", KeptProcedure.class, KeptProcedure::name);

    /// All back-outs, ended ones included.
    public static final Register<BackOutId, BackOut> REGISTER = new Register<>("rollback", BackOut.class, BackOut::id);

    private BackOuts() {}

    /// Every procedure on offer: by level, a flag's own before the general ones, those that ship
    /// last, then by name.
    public static List<Procedure> offered(State state) {
        Stream<Procedure> kept = state.of(PROCEDURES)
                .values()
                .filter(found -> found.standing() == KeptProcedure.Standing.OFFERED)
                .map(KeptProcedure::procedure);
        Stream<Procedure> shipped = SeedProcedures.all().stream()
                .filter(procedure -> !state.of(PROCEDURES).contains(procedure.name()));
        return Stream.concat(kept, shipped)
                .sorted(Comparator.comparing(Procedure::level)
                        .thenComparing(procedure -> procedure.flag().isEmpty())
                        .thenComparing(procedure -> isShipped(procedure.name()))
                        .thenComparingInt(BackOuts::order)
                        .thenComparing(Procedure::name))
                .toList();
    }

    /// Those on offer for `flag`.
    public static List<Procedure> offered(State state, FlagKey flag) {
        return offered(state).stream()
                .filter(procedure -> procedure.suits(flag))
                .toList();
    }

    /// The procedure on offer under `name`.
    public static Optional<Procedure> named(State state, String name) {
        return offered(state).stream()
                .filter(procedure -> procedure.name().equals(name))
                .findFirst();
    }

    /// All back-outs, the latest first.
    public static List<BackOut> all(State state) {
        return latest(state.of(REGISTER).values());
    }

    /// The open back-outs, the latest first.
    public static List<BackOut> open(State state) {
        return latest(state.of(REGISTER).values().filter(BackOut::runs));
    }

    /// All back-outs of the rollout at `address`, the latest first.
    public static List<BackOut> of(State state, FlagAddress address) {
        return latest(
                state.of(REGISTER).values().filter(backOut -> backOut.rollout().equals(address)));
    }

    /// True when nobody is exposed to the rollout at `address`.
    public static boolean isOff(State state, FlagAddress address) {
        return Incidents.isOff(state, new StopScope.OneFlag(address.flag(), address.environment()));
    }

    /// True when `procedure` runs SQL in production that was never tried elsewhere (S2-96). What
    /// ships for level 1 only ever stops, is the same statement everywhere, and must not wait.
    public static boolean isUntried(State state, FlagAddress address, Procedure procedure) {
        return state.isProduction(address)
                && mustBeRehearsed(procedure)
                && procedure.rehearsal().isEmpty();
    }

    /// True when production takes `procedure` only after it was tried in staging.
    public static boolean mustBeRehearsed(Procedure procedure) {
        return procedure.needsRehearsal()
                && !(procedure.level() == RollbackLevel.FLAG_OFF && isShipped(procedure.name()));
    }

    /// The command that does `act`; absent where it only reads.
    public static Optional<Command> command(State state, ApiAct act, FlagAddress address) {
        return switch (act) {
            case TURN_OFF -> Optional.of(new Command.RollBack(address, new Grounds.ByHand()));
            case PREVIOUS_STAGE ->
                state.rollouts()
                        .get(address)
                        .map(Rollout::stageIndex)
                        .filter(stage -> stage > 0)
                        .map(stage -> new Command.MoveToStage(address, stage - 1));
            case READ_ROLLOUT, READ_LOG -> Optional.empty();
        };
    }

    /// True when the procedure `name` ships with Signalbox: nobody changes or retires it.
    public static boolean isShipped(String name) {
        return SeedProcedures.all().stream()
                .anyMatch(procedure -> procedure.name().equals(name));
    }

    private static int order(Procedure procedure) {
        return SeedProcedures.all().stream().map(Procedure::name).toList().indexOf(procedure.name());
    }

    private static List<BackOut> latest(Stream<BackOut> backOuts) {
        return backOuts.sorted(Comparator.comparing(BackOut::proposedAt)
                        .reversed()
                        .thenComparing(backOut -> backOut.id().value()))
                .toList();
    }
}
