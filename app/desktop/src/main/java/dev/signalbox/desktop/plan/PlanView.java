package dev.signalbox.desktop.plan;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.desktop.next.EditedNext;
import dev.signalbox.domain.ladder.StageLadder;
import java.util.List;
import java.util.Map;

/// What the editor shows.
///
/// @param stage index of the stage that is looked at
/// @param unread what is typed and cannot be read, by field
/// @param problems what to say below fields
/// @param inherited what holds where something is left open, and where that comes from
/// @param frozen why the ladder cannot be changed now; empty when it can
/// @param notice what others changed meanwhile; empty when nothing
/// @param differences what it changes, in words
/// @param effect what that does to exposure, and what the rules say of it
/// @param advice what is allowed and seldom meant
/// @param obstacle why it cannot be sent; empty when it can
/// @param templates ladders to begin with
/// @param unlaid why there is no rollout to go to; empty when there is one
/// @param next from what there is to what the plan would lead to, to tell who comes and who goes by it
record PlanView(
        RolloutPlan plan,
        int stage,
        Map<PlanField, String> unread,
        Map<PlanField, String> problems,
        Inherited inherited,
        String frozen,
        String notice,
        List<Difference> differences,
        String effect,
        List<String> advice,
        String obstacle,
        List<StageLadder> templates,
        String unlaid,
        EditedNext next) {
    PlanView {
        unread = Map.copyOf(unread);
        problems = Map.copyOf(problems);
        differences = List.copyOf(differences);
        advice = List.copyOf(advice);
        templates = List.copyOf(templates);
    }

    /// What stands in `field`.
    String text(PlanField field) {
        String typed = unread.get(field);
        return typed == null ? field.text(plan, stage) : typed;
    }
}
