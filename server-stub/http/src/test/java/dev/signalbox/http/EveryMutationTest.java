package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// Every request that may change something: the wrong role is refused and changes nothing, the right one is written
/// down under the name that the audit vocabulary has for it (S3-61, S3-111, C.6). A route that [Mutations] does not
/// name fails here.
class EveryMutationTest {
    @TempDir
    Path directory;

    private ServedStore served;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void everyRouteThatMayChangeSomethingIsInTheTable() {
        Set<String> routes = HttpServer.routes(
                        served.engine,
                        new Followers(served.engine),
                        new Gate(new Credentials(served.engine.tokens(), served.clock)))
                .stream()
                .filter(route -> route.verb() != Verb.GET)
                .map(route -> route.verb() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                routes,
                new Mutations(served)
                        .table().stream().map(Mutation::route).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void wrongRoleIsRefusedAndChangesNothingAndTheRightOneIsOnTheTrail() {
        Stream<Executable> rows = new Mutations(served).table().stream().map(mutation -> () -> check(mutation));

        assertAll(rows);
    }

    private void check(Mutation mutation) {
        mutation.given().forEach(step -> served.submit(step.actor(), step.command()));
        served.clock.advance(mutation.time());
        mutation.refused().ifPresent(actor -> {
            State before = served.state();
            HttpResponse<String> answer = mutation.sentBy(new Ask(served, actor), before.revision());
            assertEquals(
                    403, answer.statusCode(), () -> mutation.route() + " by " + actor.name() + ": " + answer.body());
            assertEquals(before, served.state(), mutation::route);
        });
        long before = served.state().revision();
        HttpResponse<String> answer = mutation.sentBy(new Ask(served, mutation.allowed()), before);
        assertEquals(2, answer.statusCode() / 100, () -> mutation.route() + ": " + answer.body());
        assertEquals(mutation.actions(), actionsSince(before), mutation::route);
    }

    private List<String> actionsSince(long before) {
        return served.engine.store(ServedStore.ACME, Actors.SAM).audit(AuditQuery.newest(100)).records().stream()
                .filter(record -> record.entry().sequence() > before)
                .map(record -> record.entry().event().action())
                .toList()
                .reversed();
    }
}
