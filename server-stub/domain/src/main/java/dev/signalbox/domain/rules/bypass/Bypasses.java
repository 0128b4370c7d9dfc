package dev.signalbox.domain.rules.bypass;

import dev.signalbox.domain.bypass.Bypass;
import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ledger: what can be read of bypasses. All of it is pure, so it works offline.
public final class Bypasses {
    /// All bypasses, reviewed ones included. Stops by a device's key are kept with the devices.
    public static final Register<BypassId, Bypass> REGISTER = new Register<>("bypass", Bypass.class, Bypass::id);

    private Bypasses() {}

    /// `state` with the bypass that `entry`, just folded into it, was made with, if it was. Only
    /// folding calls it.
    public static State entered(State state, LogEntry entry) {
        return entry.event()
                .bypassed()
                .map(kind -> state.filing(REGISTER, opened(kind, entry)))
                .orElse(state);
    }

    private static Bypass opened(BypassKind kind, LogEntry entry) {
        return new Bypass(
                new BypassId(entry.sequence()),
                kind,
                entry.event().rollout(),
                entry.at(),
                entry.actor(),
                entry.actorName(),
                entry.reason(),
                entry.at().plus(Bypass.REVIEW_WITHIN),
                Optional.empty());
    }

    /// Every line: those that wait first, in the order they fall due; then the reviewed ones, the
    /// latest first. A stop by a device's key is a line until it is reviewed; after that, the log
    /// alone tells of it.
    public static List<LedgerLine> ledger(State state) {
        Stream<LedgerLine> reviewed = lines(state)
                .filter(line -> line.review().isPresent())
                .sorted(Comparator.comparing(LedgerLine::at).reversed());
        return Stream.concat(waiting(state).stream(), reviewed).toList();
    }

    /// The lines that wait for a review, in the order they fall due.
    public static List<LedgerLine> waiting(State state) {
        return lines(state)
                .filter(line -> line.review().isEmpty())
                .sorted(Comparator.comparing(LedgerLine::due).thenComparing(LedgerLine::byName))
                .toList();
    }

    /// The lines whose review is overdue at `now`.
    public static List<LedgerLine> overdue(State state, Instant now) {
        return waiting(state).stream().filter(line -> line.isOverdue(now)).toList();
    }

    private static Stream<LedgerLine> lines(State state) {
        return Stream.concat(
                state.of(REGISTER).values().map(Bypasses::line),
                state.devices().unreviewed().values().map(Bypasses::line));
    }

    private static LedgerLine line(Bypass bypass) {
        return new LedgerLine(
                bypass.kind(),
                bypass.rollout(),
                bypass.at(),
                bypass.by(),
                bypass.byName(),
                bypass.reason(),
                bypass.due(),
                bypass.review(),
                new BypassCommand.ReviewBypass(bypass.id()));
    }

    private static LedgerLine line(BreakGlass stop) {
        return new LedgerLine(
                BypassKind.STOPPED_BY_DEVICE,
                Optional.empty(),
                stop.at(),
                stop.by(),
                stop.byName(),
                "",
                stop.at().plus(Bypass.REVIEW_WITHIN),
                Optional.empty(),
                new Command.ReviewBreakGlass(stop.stop()));
    }
}
