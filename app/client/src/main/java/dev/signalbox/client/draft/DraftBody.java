package dev.signalbox.client.draft;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.flag.TenantId;

/// What a draft's row holds, as JSON.
record DraftBody(TenantId tenant, Moment begun, Moment changed, Edits edits) {}
