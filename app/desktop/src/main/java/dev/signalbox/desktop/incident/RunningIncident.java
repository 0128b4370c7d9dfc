package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.incident.IncidentView.Act;
import dev.signalbox.desktop.incident.IncidentView.Clock;
import dev.signalbox.desktop.incident.IncidentView.Draft;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Escalation;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.Affected;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.MessageDrafts;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is under way: the incident that is open, and procedures that back something out. Pure.
///
/// @param log what is known of it, in any order
record RunningIncident(State state, List<LogEntry> log, Instant now, ZoneId zone) {
    /// The worst of those that are open.
    Optional<Running> view() {
        return Incidents.open(state).stream().findFirst().map(this::view);
    }

    private Running view(Incident incident) {
        Affected affected = Incidents.affected(state, incident);
        return new Running(
                incident,
                incident.clocks().stream().map(clock -> Clock.of(clock, now)).toList(),
                Incidents.next(incident.phase()),
                Arrays.stream(Audience.values())
                        .map(audience -> new Draft(audience, MessageDrafts.draft(incident, affected, audience, now)))
                        .toList(),
                Timeline.of(state, incident, log).stream().map(this::line).toList());
    }

    private String line(LogEntry entry) {
        return Times.local(entry.at(), zone) + "  " + entry.actorName() + ": " + EventWords.of(entry.event())
                + (entry.reason().isBlank() ? "" : " (" + entry.reason() + ")");
    }

    /// The open procedures at `place`.
    List<UnderWay> underWay(Optional<FlagAddress> place) {
        return BackOuts.open(state).stream()
                .filter(backOut -> place.isEmpty() || backOut.rollout().equals(place.get()))
                .map(this::underWay)
                .toList();
    }

    private UnderWay underWay(BackOut backOut) {
        List<Clock> clocks = List.of(Clock.of(backOut.containment(), now), Clock.of(backOut.completion(), now));
        Optional<Escalation> prompt = Escalation.of(backOut, now);
        String standing = switch (backOut.phase()) {
            case BackOutPhase.Proposed() -> "Turn the flag off first.";
            case BackOutPhase.Contained() -> "The flag is off. Next: " + step(backOut, 0);
            case BackOutPhase.Executing(int next) -> "Next: " + step(backOut, next);
            case BackOutPhase.Verifying() -> "Every step is done. Did it help?";
            case BackOutPhase.Done done -> "Done.";
            case BackOutPhase.Failed(int next, var at) -> "A step failed: " + step(backOut, next);
            case BackOutPhase.Escalated escalated -> "Another level took over.";
        };
        return new UnderWay(
                backOut,
                clocks,
                standing
                        + prompt.map(found -> " " + found.why() + " Go up to level "
                                        + found.next().number() + "?")
                                .orElse(""),
                acts(backOut));
    }

    private static String step(BackOut backOut, int index) {
        return index < backOut.procedure().steps().size()
                ? backOut.procedure().steps().get(index).title() + ": " + backOut.text(index)
                : "nothing is left to do";
    }

    private static List<Act> acts(BackOut backOut) {
        List<Act> acts = new ArrayList<>();
        if (backOut.phase() instanceof BackOutPhase.Proposed) {
            acts.add(new Act("Turn the flag off", new BackOutCommand.ContainBackOut(backOut.id())));
        }
        backOut.nextStep().ifPresent(step -> {
            acts.add(new Act("Step done", new BackOutCommand.RecordStep(backOut.id(), step, StepOutcome.DONE, "")));
            acts.add(new Act("Step failed", new BackOutCommand.RecordStep(backOut.id(), step, StepOutcome.FAILED, "")));
        });
        if (backOut.phase() instanceof BackOutPhase.Verifying) {
            acts.add(new Act(
                    "It helped", new BackOutCommand.FinishBackOut(backOut.id(), BackOutCommand.Ending.VERIFIED)));
            acts.add(new Act(
                    "It did not help",
                    new BackOutCommand.FinishBackOut(backOut.id(), BackOutCommand.Ending.DID_NOT_HELP)));
        }
        return acts;
    }
}
