package dev.signalbox.domain.incident;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Something that went wrong, from being seen to being closed.
///
/// @param scope what is affected, as wide as a stop can be
/// @param stops the stops that belong to it; each has to be explained before it closes
/// @param owner the id of whoever works on it
/// @param ownerName their name, as people read it
/// @param course the phases it went through, first to last; never empty
/// @param decisions the latest last; a new one stands in place of the one before
/// @param messages in the order they were sent
/// @param seen the row of the decision matrix it was opened by; absent where nobody said
public record Incident(
        IncidentId id,
        String title,
        Severity severity,
        StopScope scope,
        Set<StopId> stops,
        String owner,
        String ownerName,
        List<Passage> course,
        List<Note> notes,
        List<IncidentDecision> decisions,
        List<SentMessage> messages,
        Optional<Retry> retry,
        Optional<MatrixRow> seen) {
    /// The longest title, in characters.
    public static final int LONGEST_TITLE = 120;

    public Incident {
        stops = Set.copyOf(stops);
        course = List.copyOf(course);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
        messages = List.copyOf(messages);
    }

    /// A new incident of whoever made `passages`.
    public static Incident opened(
            IncidentId id,
            String title,
            Severity severity,
            StopScope scope,
            Set<StopId> stops,
            List<Passage> passages,
            Optional<MatrixRow> seen) {
        Passage first = passages.getFirst();
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                first.by(),
                first.byName(),
                passages,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                seen);
    }

    /// The phase it is in.
    public IncidentPhase phase() {
        return course.getLast().phase();
    }

    /// True until it is closed.
    public boolean runs() {
        return phase() != IncidentPhase.CLOSED;
    }

    /// When it was seen.
    public Instant detectedAt() {
        return course.getFirst().at();
    }

    /// When it was contained; absent when it never was.
    public Optional<Instant> containedAt() {
        return course.stream()
                .filter(passage -> passage.phase() == IncidentPhase.CONTAINED)
                .map(Passage::at)
                .findFirst();
    }

    /// When it was closed.
    public Optional<Instant> closedAt() {
        return runs() ? Optional.empty() : Optional.of(course.getLast().at());
    }

    /// The decision that stands.
    public Optional<IncidentDecision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /// True when the flag at `address`, which belongs to `app`, is affected.
    public boolean affects(FlagAddress address, AppKey app) {
        return scope.covers(address, app);
    }

    /// The clocks that were started so far, in the order they were (S2-119..121): each from its
    /// phase's beginning to the next phase's.
    public List<Countdown> clocks() {
        return IntStream.range(0, course.size()).boxed().flatMap(this::clock).toList();
    }

    /// The clock that runs now, if one does.
    public Optional<Countdown> clock() {
        return clock(course.size() - 1).findFirst();
    }

    private Stream<Countdown> clock(int index) {
        Passage begun = course.get(index);
        Optional<Instant> ended =
                index + 1 < course.size() ? Optional.of(course.get(index + 1).at()) : Optional.empty();
        return begun.phase().budget().stream()
                .map(budget -> new Countdown(begun.phase().task(), begun.at(), ended, budget));
    }

    /// This incident, now in the phase of `passage`.
    public Incident passing(Passage passage) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                owner,
                ownerName,
                with(course, passage),
                notes,
                decisions,
                messages,
                retry,
                seen);
    }

    /// This incident with one more stop that belongs to it.
    public Incident stoppedBy(StopId stop) {
        Set<StopId> more = new HashSet<>(stops);
        more.add(stop);
        return new Incident(
                id, title, severity, scope, more, owner, ownerName, course, notes, decisions, messages, retry, seen);
    }

    /// This incident, graded anew.
    public Incident graded(Severity newSeverity) {
        return new Incident(
                id,
                title,
                newSeverity,
                scope,
                stops,
                owner,
                ownerName,
                course,
                notes,
                decisions,
                messages,
                retry,
                seen);
    }

    /// This incident in other hands.
    public Incident ownedBy(String newOwner, String newOwnerName) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                newOwner,
                newOwnerName,
                course,
                notes,
                decisions,
                messages,
                retry,
                seen);
    }

    /// This incident with `note`.
    public Incident noting(Note note) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                owner,
                ownerName,
                course,
                with(notes, note),
                decisions,
                messages,
                retry,
                seen);
    }

    /// This incident, decided.
    public Incident decided(IncidentDecision decision) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                owner,
                ownerName,
                course,
                notes,
                with(decisions, decision),
                messages,
                retry,
                seen);
    }

    /// This incident with a message that went out.
    public Incident telling(SentMessage message) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                owner,
                ownerName,
                course,
                notes,
                decisions,
                with(messages, message),
                retry,
                seen);
    }

    /// This incident, tried again by `newRetry`.
    public Incident retrying(Retry newRetry) {
        return new Incident(
                id,
                title,
                severity,
                scope,
                stops,
                owner,
                ownerName,
                course,
                notes,
                decisions,
                messages,
                Optional.of(newRetry),
                seen);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
