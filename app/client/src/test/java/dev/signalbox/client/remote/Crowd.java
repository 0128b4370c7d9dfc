package dev.signalbox.client.remote;

import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.history.Answer;
import dev.signalbox.testkit.history.Ask;
import dev.signalbox.testkit.history.FlagEditor;
import dev.signalbox.testkit.history.Operation;
import dev.signalbox.testkit.history.Recorder;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Clients that edit one flag through a network which gets worse and better as they go.
final class Crowd {
    /// Under which id a submission is sent again.
    enum Retries {
        SAME_ID,
        /// The planted fault.
        NEW_ID
    }

    private static final long SEED = 20_260_301;
    private static final int TRIES = 4;

    /// After so many tries, by whomever, the network changes.
    private static final int WEATHER_LASTS = 50;

    private static final List<Toxic> WEATHER = List.of(
            new Toxic.Latency(Duration.ofMillis(15), Duration.ofMillis(15)),
            new Toxic.Reset(600),
            new Toxic.Down(),
            new Toxic.Truncation(300),
            new Toxic.Slices(40, Duration.ofMillis(1)),
            new Toxic.Reset(200),
            new Toxic.Bandwidth(200_000),
            new Toxic.Truncation(60));

    private final World world;
    private final Retries retries;
    private final Recorder<Ask, Answer> recorder = new Recorder<>();
    private final AtomicInteger tries = new AtomicInteger();

    Crowd(World world, Retries retries) {
        this.world = world;
        this.retries = retries;
    }

    /// Lets `clients` of them do `operations` each, and gives what they asked and heard.
    List<Operation<Ask, Answer>> run(int clients, int operations) throws Exception {
        List<RolloutStore> stores = IntStream.range(0, clients)
                .mapToObj(number -> world.client(Actors.SAM))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int client = number;
                running.add(threads.submit(() -> edit(client, stores.get(client), operations)));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        world.network.heal();
        return recorder.history();
    }

    private void edit(int client, RolloutStore store, int operations) {
        FlagEditor editor = new FlagEditor(client, Actors.SAM, Fixtures.IN_STAGING, SEED);
        for (int done = 0; done < operations; ) {
            Ask ask = editor.next();
            Recorder<Ask, Answer>.Call call = recorder.invoke(client, ask);
            Optional<Answer> answer = answer(store, ask);
            if (answer.isPresent()) {
                call.ok(answer.get());
                editor.hear(answer.get());
                done++;
            } else if (ask instanceof Ask.Look) {
                call.fail();
            } else {
                call.unknown();
                done++;
            }
        }
    }

    private Optional<Answer> answer(RolloutStore store, Ask ask) {
        Ask sent = ask;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            weather();
            try {
                return Optional.of(ask(store, sent));
            } catch (StoreUnavailableException silent) {
                sent = again(sent);
            }
        }
        return Optional.empty();
    }

    private static Answer ask(RolloutStore store, Ask ask) {
        return switch (ask) {
            case Ask.Look() -> new Answer.Seen(store.state());
            case Ask.Submit(var actor, var submission) -> new Answer.Received(store.submit(submission));
        };
    }

    private Ask again(Ask ask) {
        return switch (retries) {
            case SAME_ID -> ask;
            case NEW_ID ->
                ask instanceof Ask.Submit(var actor, var submission)
                        ? new Ask.Submit(
                                actor,
                                new Submission(
                                        Fixtures.nextId(),
                                        submission.expectation(),
                                        submission.reason(),
                                        submission.command()))
                        : ask;
        };
    }

    /// Fair weather after each kind of foul.
    private void weather() {
        int count = tries.getAndIncrement();
        if (count % WEATHER_LASTS == 0) {
            int change = count / WEATHER_LASTS;
            if (change % 2 == 0) {
                world.network.heal();
            } else {
                Way way = Way.values()[change / 2 / WEATHER.size() % 2];
                world.network.set(way, WEATHER.get(change / 2 % WEATHER.size()));
            }
        }
    }
}
