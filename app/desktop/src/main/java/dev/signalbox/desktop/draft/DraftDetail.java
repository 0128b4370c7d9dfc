package dev.signalbox.desktop.draft;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.draft.Difference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing on the desk, looked at closely.
///
/// @param sentence where it stands, what would come of it, and what to do
/// @param reason its author's
/// @param stages names of the ladder's stages that it could name instead; empty when it names none
/// @param stage the one it names, an index of `stages`; absent when it names none
/// @param effect what it would change; empty when that is nothing, or not known
/// @param conflict mine and theirs; absent when they do not meet
record DraftDetail(
        DraftRow row,
        String sentence,
        String reason,
        List<String> stages,
        Optional<Integer> stage,
        List<Difference> effect,
        Optional<Conflict> conflict,
        Set<DraftAct> acts) {
    DraftDetail {
        stages = List.copyOf(stages);
        effect = List.copyOf(effect);
        acts = Set.copyOf(acts);
    }
}
