package dev.signalbox.client.outbox;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Command;
import java.util.HashSet;
import java.util.Set;

/// What a command is about: what two commands share decides whether the later one waits for the earlier.
///
/// @param changed names of what it changes
/// @param needed names of what must be there for it, and stays as it is
record Subjects(Set<String> changed, Set<String> needed) {
    static Subjects of(Command command) {
        return switch (command) {
            case Command.CreateEnvironment create ->
                changes("environment " + create.environment().key(), Set.of());
            case Command.CreateApp create -> changes("app " + create.app().key(), Set.of());
            case Command.CreateFlag create ->
                changes(
                        "flag " + create.flag().key(),
                        Set.of("app " + create.flag().app()));
            case Command.DescribeFlag describe -> changes("flag " + describe.flag(), Set.of());
            case Command.DefineSegment define ->
                changes("segment " + define.segment().key(), Set.of());
            case Command.SetInternalActor set -> changes("internal actor " + set.subject(), Set.of());
            case Command.EngageStop stop -> changes("stops", Set.of());
            case Command.ExplainStop explain -> changes("stops", Set.of());
            case Command.RequestResume request -> changes("stops", Set.of());
            case Command.ConfirmResume confirm -> changes("stops", Set.of());
            case Command.StopByDevice stop -> changes("stops", Set.of());
            case Command.OnDevice others -> changes("devices", Set.of());
            case ChapterCommand chapter -> changes(chapter.subject(), Set.of());
            case Command.PlanRollout plan -> rollout(plan.address(), segments(plan.ladder()));
            case Command.OnRollout others -> rollout(others.address(), Set.of());
        };
    }

    /// True when whoever comes later must wait for `earlier`.
    boolean waitFor(Subjects earlier) {
        return meets(changed, earlier.changed) || meets(changed, earlier.needed) || meets(needed, earlier.changed);
    }

    private static boolean meets(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Subjects changes(String one, Set<String> needed) {
        return new Subjects(Set.of(one), needed);
    }

    private static Subjects rollout(FlagAddress address, Set<String> more) {
        Set<String> needed = new HashSet<>(more);
        needed.add("flag " + address.flag());
        needed.add("environment " + address.environment());
        return new Subjects(Set.of("rollout " + address), Set.copyOf(needed));
    }

    private static Set<String> segments(StageLadder ladder) {
        Set<String> segments = new HashSet<>();
        ladder.stages().forEach(stage -> {
            if (stage.target() instanceof StageTarget.SegmentMembers members) {
                segments.add("segment " + members.segment());
            }
        });
        return segments;
    }
}
