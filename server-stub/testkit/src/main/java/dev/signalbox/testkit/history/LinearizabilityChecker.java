package dev.signalbox.testkit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Looks for an order of a history's operations in which a [Model] gives the same answers, and in which what ended
/// before another began comes before it. After Wing and Gong, who try every order, with Lowe's memory of where one has
/// been.
///
/// An operation that may come next, was answered as the model answers, and changes nothing is put next without a
/// choice:
/// in any order that works it can be moved to the front. One whose outcome is unknown need not be placed at all.
/// Confined to one thread.
public final class LinearizabilityChecker<S, I, O> {
    private static final long MOST_STEPS = 5_000_000;

    private final Model<S, I, O> model;
    private final List<Operation<I, O>> operations;
    private final int answered;
    private final Set<Been<S>> been = new HashSet<>();
    private final BitSet placed = new BitSet();
    private final Deque<Node> path = new ArrayDeque<>();
    private Verdict.Violated farthest = new Verdict.Violated(-1, List.of());
    private long steps;

    private LinearizabilityChecker(List<Operation<I, O>> history, Model<S, I, O> model) {
        this.model = model;
        this.operations = history.stream()
                .sorted(Comparator.comparingLong(Operation::called))
                .toList();
        this.answered = (int)
                operations.stream().filter(operation -> !operation.isUnknown()).count();
    }

    /// Whether `history` could have come from `model`.
    public static <S, I, O> Verdict check(List<Operation<I, O>> history, Model<S, I, O> model) {
        return new LinearizabilityChecker<>(history, model).search();
    }

    private Verdict search() {
        S state = model.initial();
        int done = 0;
        while (done < answered) {
            if (steps > MOST_STEPS) {
                return new Verdict.Undecided(steps);
            }
            enter(state, done);
            while (!path.isEmpty() && !path.peek().choices.hasNext()) {
                leave();
            }
            if (path.isEmpty()) {
                return farthest;
            }
            Choice<S> next = path.peek().choose();
            placed.set(next.operation);
            state = next.state;
            done = path.peek().done + (operations.get(next.operation).isUnknown() ? 0 : 1);
        }
        return new Verdict.Linearizable();
    }

    /// Goes on from `state`, unless that led nowhere before.
    private void enter(S state, int done) {
        List<Choice<S>> choices =
                been.add(new Been<>((BitSet) placed.clone(), state)) ? choices(state, done) : List.of();
        path.push(new Node(done, choices.iterator()));
    }

    private void leave() {
        path.pop();
        if (!path.isEmpty()) {
            placed.clear(path.peek().chosen);
        }
    }

    private List<Choice<S>> choices(S state, int done) {
        List<Integer> candidates = candidates();
        List<Choice<S>> changing = new ArrayList<>();
        List<Choice<S>> unknown = new ArrayList<>();
        for (int candidate : candidates) {
            Operation<I, O> operation = operations.get(candidate);
            Model.Step<S, O> step = model.apply(state, operation.input());
            boolean changes = step.effect() == Model.Effect.SOME;
            steps++;
            if (operation.isAnsweredBy(step.output())) {
                Choice<S> choice = new Choice<>(candidate, step.state());
                if (!changes) {
                    return List.of(choice);
                }
                changing.add(choice);
            } else if (operation.isUnknown() && changes) {
                unknown.add(new Choice<>(candidate, step.state()));
            }
        }
        remember(done, candidates);
        changing.addAll(unknown);
        return changing;
    }

    /// Operations that no other one that is still to be placed ended before.
    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        long firstReturn = Long.MAX_VALUE;
        for (int next = placed.nextClearBit(0); next < operations.size(); next = placed.nextClearBit(next + 1)) {
            Operation<I, O> operation = operations.get(next);
            if (operation.called() > firstReturn) {
                break;
            }
            firstReturn = Math.min(firstReturn, operation.returned());
            candidates.add(next);
        }
        return candidates;
    }

    private void remember(int done, List<Integer> candidates) {
        if (done > farthest.placed()) {
            farthest = new Verdict.Violated(
                    done, candidates.stream().map(operations::get).toList());
        }
    }

    private record Been<S>(BitSet placed, S state) {}

    private record Choice<S>(int operation, S state) {}

    /// A point in the order, and what may come next there.
    private final class Node {
        private final int done;
        private final Iterator<Choice<S>> choices;
        private int chosen = -1;

        Node(int done, Iterator<Choice<S>> choices) {
            this.done = done;
            this.choices = choices;
        }

        Choice<S> choose() {
            Choice<S> choice = choices.next();
            chosen = choice.operation();
            return choice;
        }
    }
}
