package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Optional;

/// What one width of a stop covers, counted when it was offered.
///
/// @param what the thing that stops, as people read it, such as a flag's key
/// @param where the environment's name; empty when every environment is covered
/// @param percent planned exposure now, 0 to 100; of the highest rollout when there are several
/// @param users about how many subjects are exposed now
/// @param live rollouts that it takes off, in the order of their addresses
/// @param already the oldest stop that covers all of it, if there is one
public record StopReach(
        StopWidth width,
        StopScope scope,
        String what,
        String where,
        double percent,
        long users,
        List<FlagAddress> live,
        Optional<EmergencyStop> already) {
    public StopReach {
        live = List.copyOf(live);
    }
}
