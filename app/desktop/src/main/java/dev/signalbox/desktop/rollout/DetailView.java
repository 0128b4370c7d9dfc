package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.store.MetricPoint;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything the detail screen says, as a pure function of [DetailFacts].
///
/// @param where the environment's name
/// @param statusWords beside the shape and colour of `status`
/// @param stage such as `Stage 3 of 6 · 25 %`
/// @param exposure planned, served and measured
/// @param levels the four ways back
/// @param notices what must not be overlooked: stops, what the store did by itself, what cannot be sent
/// @param undoFor how long one's own rollback can still be taken back; absent when it cannot
/// @param undo takes it back
record DetailView(
        String flag,
        String description,
        String owner,
        String where,
        Status status,
        String statusWords,
        String stage,
        String exposure,
        List<StageCard> stages,
        List<LevelCard> levels,
        Acts acts,
        Advice advice,
        List<String> notices,
        Optional<Duration> undoFor,
        Command undo,
        long revision,
        GraphModel graph) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    DetailView {
        stages = List.copyOf(stages);
        levels = List.copyOf(levels);
        notices = List.copyOf(notices);
    }

    static DetailView of(DetailFacts facts, ZoneId zone) {
        Rollout rollout = facts.rollout();
        Optional<Flag> flag = facts.state().flags().get(rollout.address().flag());
        Status status = status(facts);
        return new DetailView(
                rollout.address().flag().value(),
                flag.map(Flag::description).orElse(""),
                flag.map(Flag::owner).orElse(""),
                facts.state()
                        .environments()
                        .get(rollout.address().environment())
                        .map(found -> found.name())
                        .orElse(rollout.address().environment().value()),
                status,
                statusWords(facts, status, zone),
                stageWords(rollout),
                exposureWords(facts),
                StageCard.of(rollout),
                LevelCard.of(facts.state(), rollout.address().flag()),
                Acts.of(facts.state(), rollout, new Context(facts.now(), facts.actor(), facts.reason()))
                        .as(facts.unreachable().isPresent() ? Acts.Manner.DRAFTED : Acts.Manner.SENT)
                        .in(zone),
                advice(facts),
                notices(facts, zone),
                undoFor(facts),
                new Command.UndoRollBack(rollout.address()),
                rollout.revision(),
                GraphBuilder.build(facts.state(), rollout, facts.history(), facts.measured(), facts.now()));
    }

    private static List<EmergencyStop> stops(DetailFacts facts) {
        return facts.state().stopsOver(facts.rollout().address());
    }

    private static Status status(DetailFacts facts) {
        if (!stops(facts).isEmpty()) {
            return Status.STOPPED;
        }
        return switch (facts.rollout().phase()) {
            case RolloutPhase.Draft() -> Status.DRAFT;
            case RolloutPhase.RolledBack rolledBack -> Status.OFF;
            case RolloutPhase.Paused paused -> Status.HOLDING;
            case RolloutPhase.Running running -> running(facts);
        };
    }

    private static Status running(DetailFacts facts) {
        Verdict verdict = facts.health()
                .map(health -> health.assessment().verdict())
                .or(() -> facts.rollout().assessment().map(Assessment::verdict))
                .orElse(Verdict.NO_DATA);
        return switch (verdict) {
            case ROLLBACK -> Status.REGRESSING;
            case HOLD -> Status.HOLDING;
            case NO_DATA -> Status.ROLLING;
            case PASS ->
                facts.rollout().stageIndex() == facts.rollout().ladder().last() ? Status.HEALTHY : Status.ROLLING;
        };
    }

    private static String statusWords(DetailFacts facts, Status status, ZoneId zone) {
        List<EmergencyStop> stops = stops(facts);
        if (!stops.isEmpty()) {
            EmergencyStop first = stops.getFirst();
            return "Stopped " + CLOCK.format(first.at().atZone(zone)) + " by " + first.byName();
        }
        return switch (facts.rollout().phase()) {
            case RolloutPhase.Draft() -> "Draft, nobody is exposed";
            case RolloutPhase.RolledBack(var before, var at, var by) -> "Rolled back " + CLOCK.format(at.atZone(zone));
            case RolloutPhase.Paused paused ->
                "Paused at " + facts.rollout().stage().name();
            case RolloutPhase.Running running ->
                switch (status) {
                    case HEALTHY -> "On for everyone";
                    case REGRESSING -> regressing(facts);
                    case HOLDING -> "Holding at " + facts.rollout().stage().name();
                    case ROLLING, STOPPED, UNKNOWN, DRAFT, OFF ->
                        "Rolling out, " + facts.rollout().stage().name();
                };
        };
    }

    private static String regressing(DetailFacts facts) {
        return facts.health()
                .map(Health::assessment)
                .or(() -> facts.rollout().assessment())
                .map(found -> DetailWords.shortName(found.metric()) + " "
                        + DetailWords.figure(found.value(), found.metric()) + ", limit "
                        + DetailWords.figure(found.bound(), found.metric()))
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("Regressing");
    }

    private static String stageWords(Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live live
                ? "Stage " + live.stage() + " of " + rollout.ladder().last() + " · "
                        + rollout.stage().name()
                : "Not live · " + rollout.ladder().last() + " stages";
    }

    private static String exposureWords(DetailFacts facts) {
        String planned = GraphReading.percent(facts.rollout().plannedPercent());
        String served = GraphReading.percent(facts.state().servedPercent(facts.rollout()));
        return "planned " + planned + "  ·  served " + served + "  ·  measured " + measured(facts);
    }

    /// Over the latest three points, so that one quiet second is no news.
    private static String measured(DetailFacts facts) {
        List<MetricPoint> points =
                facts.measured().map(found -> found.series().points()).orElse(List.of());
        if (points.isEmpty() || points.getLast().at().isBefore(facts.now().minusSeconds(60))) {
            return "not known";
        }
        List<MetricPoint> latest = points.subList(Math.max(0, points.size() - 3), points.size());
        long fresh = latest.stream().mapToLong(point -> point.newPath().total()).sum();
        long all = fresh
                + latest.stream().mapToLong(point -> point.oldPath().total()).sum();
        return all == 0 ? "not known" : String.format(Locale.ROOT, "%.1f %%", 100.0 * fresh / all);
    }

    private static Advice advice(DetailFacts facts) {
        if (!stops(facts).isEmpty()) {
            return Advice.quiet("Nothing to judge", "An emergency stop keeps everybody off.");
        }
        return switch (facts.rollout().phase()) {
            case RolloutPhase.Draft() -> Advice.quiet("Nothing to judge", "Nobody is exposed yet.");
            case RolloutPhase.RolledBack rolledBack ->
                Advice.quiet("Nothing to judge", "The rollout is off. Restart it when the cause is mended.");
            case RolloutPhase.Live live ->
                facts.health()
                        .map(health -> Advice.of(facts.rollout().address(), health, facts.now()))
                        .orElseGet(() -> Advice.quiet(
                                "Not known", "No figures have been read yet. Turning the flag off is always safe."));
        };
    }

    private static List<String> notices(DetailFacts facts, ZoneId zone) {
        List<String> changes = changes(facts, zone);
        List<String> notices = new ArrayList<>();
        facts.unreachable().ifPresent(notices::add);
        notices.addAll(changes);
        return facts.spread()
                .map(spread -> spread.in(notices, changes.size(), facts.now()))
                .orElse(notices);
    }

    /// What stopped it and what turned it off.
    private static List<String> changes(DetailFacts facts, ZoneId zone) {
        List<String> changes = new ArrayList<>();
        stops(facts)
                .forEach(stop -> changes.add("Stopped by " + stop.byName() + " at "
                        + CLOCK.format(stop.at().atZone(zone))
                        + (stop.reason().isBlank() ? ". No reason was given yet." : ": " + stop.reason())));
        if (facts.rollout().phase() instanceof RolloutPhase.RolledBack) {
            lastRollback(facts).map(entry -> rolledBack(entry, zone)).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<LogEntry> lastRollback(DetailFacts facts) {
        return facts.history().reversed().stream()
                .filter(entry -> entry.event() instanceof Event.RolledBack rolledBack
                        && rolledBack.address().equals(facts.rollout().address()))
                .findFirst();
    }

    private static String rolledBack(LogEntry entry, ZoneId zone) {
        String when = CLOCK.format(entry.at().atZone(zone));
        String reason = entry.reason().isBlank() ? "" : ": " + entry.reason();
        return entry.event() instanceof Event.RolledBack(var address, int from, var grounds)
                ? switch (grounds) {
                    case Grounds.ByHand() -> entry.actorName() + " turned it off at " + when + reason;
                    case Grounds.FollowedGuidance(var row) ->
                        entry.actorName() + " turned it off at " + when + ", as advised: " + row.issue();
                    case Grounds.OverrodeGuidance(var row) ->
                        entry.actorName() + " turned it off at " + when + " against the advice on '" + row.issue() + "'"
                                + reason;
                    case Grounds.Automatic(var assessment) ->
                        "The store turned it off by itself at " + when + ": " + DetailWords.evidence(assessment);
                }
                : "";
    }

    private static Optional<Duration> undoFor(DetailFacts facts) {
        if (!(facts.rollout().phase() instanceof RolloutPhase.RolledBack(var before, var at, var by))
                || !by.equals(facts.actor().id())
                || facts.unreachable().isPresent()) {
            return Optional.empty();
        }
        Duration left = RuleBook.UNDO_TIME.minus(Duration.between(at, facts.now()));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }
}
