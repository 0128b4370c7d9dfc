package dev.signalbox.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One writer: whatever waits shares a transaction, and nothing in it harms anything else.
class WriterTest {
    @TempDir
    Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);
    private Database database;

    @BeforeEach
    void anEmptyTable() {
        database = Database.open(folder.resolve("store.db"));
        database.write(handle -> handle.execute("CREATE TABLE parent (name TEXT PRIMARY KEY)"));
        database.write(handle -> handle.execute(
                "CREATE TABLE line (name TEXT, parent TEXT REFERENCES parent (name) DEFERRABLE INITIALLY DEFERRED)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPieceThatFailsInTheMiddleTakesNothingElseWithIt() {
        List<CompletableFuture<String>> answers = together(
                new Line("one", "", Outcome.WRITES),
                new Line("two", "", Outcome.THROWS_AFTER_WRITING),
                new Line("three", "", Outcome.WRITES));

        assertEquals("one", answers.get(0).join());
        assertEquals(
                "two cannot be written",
                assertThrows(CompletionException.class, () -> answers.get(1).join())
                        .getCause()
                        .getMessage());
        assertEquals("three", answers.get(2).join());
        assertEquals(List.of("one", "three"), lines());
        assertEquals(List.of("two undone", "one durable", "three durable"), told);
    }

    /// A deferred foreign key is only looked at by the commit itself.
    @Test
    void whenTheCommitFailsNobodyIsToldSuccessAndTheLastPieceIsUndoneFirst() {
        List<CompletableFuture<String>> answers = together(
                new Line("one", "", Outcome.WRITES),
                new Line("two", "no such parent", Outcome.WRITES),
                new Line("three", "", Outcome.WRITES));

        for (CompletableFuture<String> answer : answers) {
            Throwable cause =
                    assertThrows(CompletionException.class, answer::join).getCause();
            assertEquals(StoreUnavailableException.class, cause.getClass());
        }
        assertEquals(List.of(), lines());
        assertEquals(List.of("three undone", "two undone", "one undone"), told);
    }

    @Test
    void theWriterGoesOnAfterAFailedCommit() {
        together(new Line("one", "no such parent", Outcome.WRITES))
                .forEach(answer -> assertThrows(CompletionException.class, answer::join));

        assertEquals("two", database.write(new Line("two", "", Outcome.WRITES)));
        assertEquals(List.of("two"), lines());
    }

    @Test
    void aClosedStoreSaysSo() {
        database.close();
        StoreUnavailableException closed = assertThrows(
                StoreUnavailableException.class, () -> database.write(new Line("late", "", Outcome.WRITES)));
        assertEquals("The store is closed.", closed.getMessage());
    }

    /// Submits `pieces` while the writer is busy, in this order, so that they share the next transaction.
    private List<CompletableFuture<String>> together(Line... pieces) {
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Integer> holding = CompletableFuture.supplyAsync(() -> database.write(handle -> {
            busy.countDown();
            await(held);
            return 0;
        }));
        await(busy);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (Line piece : pieces) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread thread = Thread.ofPlatform().start(() -> complete(answer, piece));
            answers.add(answer);
            Eventually.await(piece.name() + " waits", () -> thread.getState() == Thread.State.WAITING);
        }
        held.countDown();
        holding.join();
        return answers;
    }

    private void complete(CompletableFuture<String> answer, Line piece) {
        try {
            answer.complete(database.write(piece));
        } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
    }

    private List<String> lines() {
        return database.read(handle -> handle.createQuery("SELECT name FROM line ORDER BY rowid")
                .mapTo(String.class)
                .list());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private enum Outcome {
        WRITES,
        THROWS_AFTER_WRITING
    }

    private final class Line implements Work<String> {
        private final String name;
        private final String parent;
        private final Outcome outcome;

        Line(String name, String parent, Outcome outcome) {
            this.name = name;
            this.parent = parent;
            this.outcome = outcome;
        }

        String name() {
            return name;
        }

        @Override
        public String write(Handle handle) {
            handle.execute("INSERT INTO line VALUES (?, nullif(?, ''))", name, parent);
            if (outcome == Outcome.THROWS_AFTER_WRITING) {
                throw new IllegalStateException(name + " cannot be written");
            }
            return name;
        }

        @Override
        public void durable() {
            told.add(name + " durable");
        }

        @Override
        public void undone() {
            told.add(name + " undone");
        }
    }
}
