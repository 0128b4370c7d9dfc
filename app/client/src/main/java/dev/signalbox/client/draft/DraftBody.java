package dev.signalbox.client.draft;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.flag.TenantId;
import java.util.UUID;

/// What a draft's row holds, as JSON.
///
/// @param command id of the command it becomes; another one after each answer
record DraftBody(TenantId tenant, Moment begun, Moment changed, DraftStanding standing, UUID command, Edits edits) {
    DraftBody in(DraftStanding newStanding, UUID newCommand) {
        return new DraftBody(tenant, begun, changed, newStanding, newCommand, edits);
    }

    DraftBody saying(Edits newEdits) {
        return new DraftBody(tenant, begun, changed, standing, command, newEdits);
    }

    DraftBody changed(Moment now) {
        return new DraftBody(tenant, begun, now, standing, command, edits);
    }
}
