package dev.signalbox.desktop.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.TaskRunner;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private final WhenTold tasks = new WhenTold();
    private final List<String> drawn = new ArrayList<>();
    private final Drawing<String> drawing = Drawing.prompt("words", tasks, drawn::add);

    @Test
    void oneDrawingAtATimeAndAfterItTheOneAskedForLast() {
        drawing.ask(() -> "first");
        drawing.ask(() -> "overtaken");
        drawing.ask(() -> "last");

        assertEquals(1, tasks.waiting.size());
        tasks.doAll();

        assertEquals(List.of("first", "last"), drawn);
    }

    @Test
    void failedDrawingLeavesWhatWasShownAndDoesNotHoldUpTheNext() {
        drawing.ask(() -> {
            throw new IllegalStateException("no ink");
        });
        drawing.ask(() -> "next");
        tasks.doAll();

        assertEquals(List.of("next"), drawn);
    }

    @Test
    void askingFromWithinADrawingIsDoneOnce() {
        Counting counting = new Counting();
        counting.drawing.ask(() -> 1);
        tasks.doAll();

        assertEquals(List.of("1", "2", "3"), drawn);
    }

    @Test
    void calmOneDrawsAtOnceAndRestsBeforeTheNext() {
        Drawing<String> calm = Drawing.calm("words", tasks, drawn::add);
        calm.ask(() -> "first");
        tasks.doAll();
        calm.ask(() -> "overtaken");
        calm.ask(() -> "second");
        tasks.doAll();
        assertEquals(List.of("first"), drawn);

        tasks.rest();
        tasks.doAll();
        assertEquals(List.of("first", "second"), drawn);
    }

    /// Each number asks for the one after it.
    private final class Counting {
        private final Drawing<Integer> drawing = Drawing.prompt("numbers", tasks, this::show);

        private void show(int number) {
            drawn.add(Integer.toString(number));
            if (number < 3) {
                drawing.ask(() -> number + 1);
            }
        }
    }

    /// Does in turn, when told to, what it was given.
    private static final class WhenTold implements TaskRunner {
        private final TaskRunner here = new SameThread();
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private final Deque<Runnable> resting = new ArrayDeque<>();

        void doAll() {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        }

        void rest() {
            waiting.addAll(resting);
            resting.clear();
        }

        @Override
        public void later(Duration pause, Runnable then) {
            resting.addLast(then);
        }

        @Override
        public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            waiting.addLast(() -> here.run(work, then, otherwise));
        }

        @Override
        public <T> void when(
                CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
            here.when(answer, then, otherwise);
        }

        @Override
        public Executor screen() {
            return here.screen();
        }
    }
}
