package dev.signalbox.store;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.log.WrittenStopTable;
import dev.signalbox.store.log.WrittenStopTable.WrittenStop;
import dev.signalbox.store.sqlite.Database;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes up the stops that somebody wrote into the file with another program: the way to stop when nothing else works.
///
/// A row that was taken up but not answered before a crash is taken up again under the same command ids, so it counts
/// once.
final class WrittenStops {
    private static final int LONGEST_REASON = 500;

    private final Engine engine;
    private final Database database;

    WrittenStops(Engine engine, Database database) {
        this.engine = engine;
        this.database = database;
    }

    /// A file without tenants has nobody to stop: its rows wait.
    void takeUp() {
        if (engine.tenants().isEmpty()) {
            return;
        }
        database.read(WrittenStopTable::unanswered).forEach(this::takeUp);
    }

    private void takeUp(WrittenStop written) {
        List<TenantId> stopped =
                scope(written.scope()).map(scope -> stop(written, scope)).orElse(List.of());
        String answer = stopped.isEmpty() ? stopEverything(written) : "Stopped in " + names(stopped) + ".";
        database.write(handle -> WrittenStopTable.answer(handle, written.id(), answer));
    }

    private String stopEverything(WrittenStop written) {
        List<TenantId> stopped = stop(written, new StopScope.Everything());
        return "Stopped everything in " + names(stopped) + ", because no tenant knows '" + written.scope() + "'.";
    }

    /// @return the tenants that know what `scope` names, where it is now stopped
    private List<TenantId> stop(WrittenStop written, StopScope scope) {
        return engine.tenants().stream()
                .filter(tenant -> stop(tenant, written, scope) instanceof Receipt.Applied)
                .toList();
    }

    private Receipt stop(TenantId tenant, WrittenStop written, StopScope scope) {
        UUID id = UUID.nameUUIDFromBytes(
                ("emergency_stop/" + written.id() + "/" + scope).getBytes(StandardCharsets.UTF_8));
        Actor actor =
                new Actor("emergency-stop-table", written.stoppedBy() + " (in the database)", Set.of(Role.OPERATOR));
        try (RolloutStore store = engine.store(tenant, actor)) {
            return store.submit(
                    Submission.of(id, shortened(written.reason()), new Command.EngageStop(new StopId(id), scope)));
        }
    }

    private static Optional<StopScope> scope(String text) {
        try {
            String[] parts = text.strip().split("/", 2);
            return parts.length == 1 ? Optional.of(wide(parts[0])) : narrow(new EnvironmentKey(parts[0]), parts[1]);
        } catch (InvalidValueException unknown) {
            return Optional.empty();
        }
    }

    private static StopScope wide(String text) {
        return text.equalsIgnoreCase("everything")
                ? new StopScope.Everything()
                : new StopScope.WholeEnvironment(new EnvironmentKey(text));
    }

    private static Optional<StopScope> narrow(EnvironmentKey environment, String text) {
        if (text.startsWith("app:")) {
            return Optional.of(new StopScope.WholeApp(new AppKey(text.substring("app:".length())), environment));
        }
        return text.startsWith("flag:")
                ? Optional.of(new StopScope.OneFlag(new FlagKey(text.substring("flag:".length())), environment))
                : Optional.empty();
    }

    /// A stop is not refused because somebody said too much.
    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static String names(List<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).collect(Collectors.joining(", "));
    }
}
