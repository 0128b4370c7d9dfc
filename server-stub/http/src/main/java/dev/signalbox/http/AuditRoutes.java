package dev.signalbox.http;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.protocol.Paths;
import java.util.List;

/// The log as the audit trail, newest first.
final class AuditRoutes {
    private static final int PAGE = 100;

    List<Route> routes() {
        return List.of(Route.of(Verb.GET, Paths.AUDIT, this::audit));
    }

    private Answer audit(Call call) {
        long limit = Math.clamp(call.number("limit", PAGE), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return Answer.json(call.store()
                .audit(new AuditQuery(
                        call.number("before", Long.MAX_VALUE),
                        (int) limit,
                        call.query("flag").map(FlagKey::new))));
    }
}
