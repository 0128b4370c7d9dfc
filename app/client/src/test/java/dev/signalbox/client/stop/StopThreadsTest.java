package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StopThreadsTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void whatWasGivenToTheJournalBeforeTheEndIsFinished() {
        StopThreads threads = new StopThreads();
        for (int number = 0; number < 100; number++) {
            threads.journal().execute(() -> done.add("written"));
        }
        threads.close();

        Eventually.await("all of it is written", () -> done.size() == 100);
    }

    @Test
    void whatIsAskedAfterTheEndIsLeftOutWithoutAWord() {
        StopThreads threads = new StopThreads();
        threads.close();

        threads.journal().execute(() -> done.add("journal"));
        threads.lane().execute(() -> done.add("lane"));
        StopTimer.Alarm alarm = threads.after(Duration.ZERO, () -> done.add("timer"));
        alarm.cancel();

        assertEquals(List.of(), done);
    }
}
