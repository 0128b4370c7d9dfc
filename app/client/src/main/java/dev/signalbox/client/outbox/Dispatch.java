package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Origin;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends what is on a shelf and writes down what becomes of it: many answers, and many that are next, in one write.
///
/// Safe for any thread. Its lock is the shelf.
final class Dispatch {
    /// How many commands are under way at one time.
    private static final int MOST_AT_ONCE = 40;

    private final Outbox.Ports ports;
    private final Shelf shelf;
    private final Runnable listener;
    private final List<Answer> answers = new ArrayList<>();
    private final Turns turns;
    private final Pace pace;
    private int underWay;
    private boolean diskRests;
    /// Those who were held for want of a token may try again: a console that starts may have another one.
    private boolean mayBeSignedIn = true;
    private volatile boolean heard;
    private volatile boolean waits;
    private volatile Optional<DeskFaultException> fault = Optional.empty();

    Dispatch(Outbox.Ports ports, Shelf shelf, Runnable listener) {
        this.ports = ports;
        this.shelf = shelf;
        this.listener = listener;
        this.turns = new Turns(ports.own(), this::step);
        this.pace = new Pace(ports.backoff(), ports.later(), turns::take);
    }

    /// Why nothing can be written down now; absent when it can.
    Optional<DeskFaultException> fault() {
        return fault;
    }

    /// Something on the shelf has changed.
    void wake() {
        turns.take();
    }

    /// Without the pause that may be left, and with those who were held for want of a token.
    void hurry() {
        synchronized (shelf) {
            mayBeSignedIn = true;
        }
        pace.hurry();
        wake();
    }

    /// The view has changed.
    void look() {
        boolean live = mayAct(ports.view().get());
        boolean back = live && !heard;
        heard = live;
        if (back) {
            hurry();
        } else if (waits) {
            wake();
        }
    }

    private void step() {
        List<Start> starts = new ArrayList<>();
        boolean changed;
        synchronized (shelf) {
            changed = settle();
            if (!diskRests) {
                changed |= release();
                changed |= begin(starts);
            }
        }
        // What is written down as sending is sent, whatever a listener does.
        starts.forEach(start -> ports.senders().execute(() -> send(start)));
        if (changed) {
            listener.run();
        }
    }

    private boolean settle() {
        if (answers.isEmpty()) {
            return false;
        }
        Batch batch = new Batch();
        Instant now = ports.time().now().wall();
        Settlement settlement = new Settlement(
                ports.drafts(), ports.view().get(), shelf.line(), ports.ids(), batch, now, pace.next(now));
        answers.forEach(answer -> shelf.item(answer.start().item()).ifPresent(item -> settlement.settle(item, answer)));
        if (written(batch)) {
            answers.clear();
            waits |= batch.items().stream().anyMatch(item -> item.awaits() > 0);
        }
        return true;
    }

    private boolean release() {
        if (!mayBeSignedIn) {
            return false;
        }
        Batch batch = new Batch();
        Instant now = ports.time().now().wall();
        shelf.items().stream().filter(Dispatch::wantsAToken).forEach(item -> batch.put(item.released(now)));
        mayBeSignedIn = !batch.isEmpty() && !written(batch);
        return !batch.isEmpty();
    }

    private static boolean wantsAToken(OutboxItem item) {
        return item.state() instanceof ItemState.Held(Hold why, var since) && why == Hold.NOT_SIGNED_IN;
    }

    private boolean begin(List<Start> starts) {
        View view = ports.view().get();
        int most = pace.allows(MOST_AT_ONCE, underWay);
        if (most == 0 || !mayAct(view) || view.state().isEmpty()) {
            return false;
        }
        State state = view.state().get();
        waits = waits && shelf.line().awaits(state.revision());
        Batch batch = new Batch();
        List<Start> chosen = new ArrayList<>();
        shelf.line()
                .next(most, item -> item.awaits() <= state.revision(), item -> lowers(item, state))
                .forEach(item -> screen(item, view, batch, chosen));
        if (batch.isEmpty() || !written(batch)) {
            return !batch.isEmpty();
        }
        underWay += chosen.size();
        starts.addAll(chosen);
        if (chosen.size() < batch.items().size()) {
            wake();
        }
        return true;
    }

    private void screen(OutboxItem item, View view, Batch batch, List<Start> chosen) {
        switch (Screening.of(item, view, ports.time().now())) {
            case Screening.Send(var current, var submission) ->
                start(current, submission, Optional.empty(), batch, chosen);
            case Screening.Ask(var asked, var submission, var otherwise) ->
                start(asked, submission, Optional.of(otherwise), batch, chosen);
            case Screening.Keep(var why) ->
                batch.put(item.in(new ItemState.Held(why, ports.time().now().wall())));
            case Screening.Disagree(long revision) -> {
                batch.put(item.in(
                        new ItemState.Conflict(revision, ports.time().now().wall())));
                ports.drafts()
                        .get(item.id())
                        .map(draft -> draft.reopened(ports.ids().get()))
                        .ifPresent(batch::put);
            }
            case Screening.Wait() -> {}
        }
    }

    private static void start(
            OutboxItem item, Submission submission, Optional<Hold> asking, Batch batch, List<Start> chosen) {
        OutboxItem sending = item.sending();
        batch.put(sending);
        chosen.add(new Start(sending.id(), submission, asking));
    }

    /// Whatever goes wrong, the command may have arrived: only an answer ends the trying.
    private void send(Start start) {
        Answer answer;
        try {
            answer = new Answer.Given(start, ports.store().apply(start.submission()));
        } catch (StoreUnavailableException unavailable) {
            answer = without(start, unavailable);
        } catch (RuntimeException unanswered) {
            answer = new Answer.None(start, words(unanswered));
        }
        synchronized (shelf) {
            underWay--;
            answers.add(answer);
            pace.heard(answer);
        }
        wake();
    }

    private static Answer without(Start start, StoreUnavailableException unavailable) {
        return switch (unavailable.obstacle()) {
            case Obstacle.NotSignedIn() -> new Answer.SignedOut(start);
            case Obstacle.NoAnswer() -> new Answer.None(start, words(unavailable));
            case Obstacle.NotTrusted(var why) -> new Answer.None(start, words(unavailable));
        };
    }

    private static String words(RuntimeException unanswered) {
        return String.valueOf(unanswered.getMessage());
    }

    private boolean written(Batch batch) {
        try {
            shelf.write(batch);
            fault = Optional.empty();
            diskRests = false;
            return true;
        } catch (DeskFaultException unwritten) {
            fault = Optional.of(unwritten);
            diskRests = true;
            ports.later().after(Pace.DISK, this::tryDisk);
            return false;
        }
    }

    private void tryDisk() {
        synchronized (shelf) {
            diskRests = false;
        }
        wake();
    }

    /// Whether the store takes us for somebody else than whose desk this is. Nothing of it is theirs to send or see.
    boolean isAnothers(View view) {
        Optional<Person> owner = ports.desk().owner();
        return owner.isPresent()
                && view.identity().isPresent()
                && !view.identity().map(Person::of).equals(owner);
    }

    /// What is remembered from before is no ground to send on.
    private boolean mayAct(View view) {
        return view.link() instanceof Link.Live && view.origin() == Origin.STORE && !isAnothers(view);
    }

    private static boolean lowers(OutboxItem item, State state) {
        return Direction.of(item.proposal().command(), state) == Direction.LOWERS;
    }
}
