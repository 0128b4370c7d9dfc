package dev.signalbox.client.cache;

import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Origin;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// A store's log, and consoles that come and go before it on one computer.
final class CacheRig {
    /// Where a console of the tests finds its store.
    static final Access ACCESS = Access.to(URI.create("https://signalbox.example"), "token of Tara");

    /// So quick that nothing is waited for, and no write is left to the end.
    static final Pace QUICK = new Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(5));

    final FakeTime time = new FakeTime();
    final Path file;
    InMemoryLog log = new InMemoryLog(Fixtures.TENANT, this::now);

    CacheRig(Path folder) {
        this.file = folder.resolve("cache.db");
    }

    Instant now() {
        return time.now().wall();
    }

    void apply(Command... commands) {
        Fixtures.apply(log.as(Actors.SAM), List.of(commands));
    }

    State state() {
        return log.as(Actors.TARA).state();
    }

    FileCache cache() {
        return FileCache.at(file, ACCESS, time, QUICK);
    }

    DistantStore store(DistantStore.Presence presence) {
        return store(Actors.TARA, presence);
    }

    DistantStore store(Actor actor, DistantStore.Presence presence) {
        return new DistantStore(log.as(actor), presence);
    }

    /// A console before the store, which has given its cache something to keep.
    Session online() {
        return online(store(DistantStore.Presence.UP));
    }

    Session online(DistantStore store) {
        Session console = await(console(store, ACCESS), CacheRig::isLive);
        Eventually.await("the feed runs", store::isFollowed);
        return console;
    }

    /// A console that finds nobody.
    Session offline() {
        return offline(ACCESS);
    }

    Session offline(Access access) {
        return await(console(store(DistantStore.Presence.DOWN), access), view -> view.link() instanceof Link.Offline);
    }

    Session console(DistantStore store, Access access) {
        return Session.open(store, this::now, FileCache.at(file, access, time, QUICK));
    }

    /// A console comes, sees what there is, and goes.
    void visit() {
        online().close();
    }

    static Session await(Session session, Predicate<View> condition) {
        Eventually.await("the view comes", () -> condition.test(session.view()));
        return session;
    }

    static boolean isLive(View view) {
        return view.link() instanceof Link.Live && view.origin() == Origin.STORE;
    }
}
