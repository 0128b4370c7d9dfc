package dev.signalbox.desktop.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.guidance.Verdicts;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlagsViewModelTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final FlagsViewModel flags;

    FlagsViewModelTest() {
        var admin = log.as(Actors.TARA);
        Fixtures.apply(admin, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(admin, List.of(Fixtures.plan(Fixtures.IN_STAGING)));
        flag("checkout.one-page", "shop-team");
        flag("avatars", "Profile team");
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        flags = new FlagsViewModel(session, new TickedTasks(), ticker, clock, ZoneOffset.UTC);
        flags.attach();
        Eventually.await("the flags are drawn", () -> flags.rows().size() == 3);
    }

    @AfterEach
    void close() {
        flags.detach();
        session.close();
    }

    @Test
    void everyFlagSaysHowItStandsInEachEnvironment() {
        assertEquals(
                List.of(
                        "avatars (easymo, owner Profile team)",
                        "checkout.one-page (easymo, owner shop-team)",
                        "deeplinks.enabled (easymo, owner mobile-team):"
                                + " Production 25 %, no data yet; Staging Not started"),
                text());
    }

    @Test
    void filterLooksAtNameOwnerDescriptionAndState() {
        flags.filter().set("mobile staging");
        assertEquals(List.of(), text());
        flags.filter().set("MOBILE 25");
        assertEquals("1 of 3 flags", flags.count().get());
        flags.filter().set("about avatars");
        assertEquals("1 of 3 flags", flags.count().get());
    }

    @Test
    void orderIsByNameAppOwnerWorstOrLatest() {
        flags.order().set(FlagOrder.OWNER);
        assertEquals(List.of("deeplinks.enabled", "avatars", "checkout.one-page"), names());
        flags.order().set(FlagOrder.WORST);
        assertEquals(List.of("deeplinks.enabled", "avatars", "checkout.one-page"), names());
        flags.order().set(FlagOrder.NAME);
        assertEquals(List.of("avatars", "checkout.one-page", "deeplinks.enabled"), names());
        assertEquals(FlagOrder.NAME, FlagOrder.LATEST.next());
    }

    @Test
    void filterThatMatchesNothingSaysHowToLeaveIt() {
        flags.filter().set("nosuch");

        assertEquals(
                "No flag matches \u201cnosuch\u201d. Esc clears the filter.",
                flags.empty().get());
    }

    @Test
    void whatOthersMakeAppearsByItself() {
        flag("search.semantic", "search");

        Eventually.await("it is listed", () -> {
            ticker.tick();
            flags.detach();
            flags.attach();
            return flags.rows().size() == 4;
        });
    }

    @Test
    void whatIsShownAgesWhileTheStoreIsSilent() {
        log.loseConnection("The server went away.");
        Eventually.await("the session notices the silence", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));

        Eventually.await("the age is shown", () -> {
            ticker.tick();
            return flags.staleness().get().equals("4 min old");
        });
    }

    @Test
    void guidanceIsThatOfThePlaceThatCallsForSomebodyFirst() {
        Fixtures.apply(log.as(Actor.MONITOR), List.of(Verdicts.regressing(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        flags.choose(Optional.of(Fixtures.FLAG));
        Eventually.await("the verdict is here", () -> {
            flags.detach();
            flags.attach();
            return flags.advised().get().filter(found -> found.note().isCall()).isPresent();
        });

        Advised advised = flags.advised().get().orElseThrow();
        assertEquals(Fixtures.IN_PRODUCTION, advised.address());
        assertEquals(
                "P0 High error rate (>5 %): turn the flag off within 1 min",
                advised.note().words());
        assertEquals("as of 0 s ago", flags.asOf().get());
        flags.filter().set("P0");
        assertEquals(
                List.of(
                        "deeplinks.enabled: Opens links inside the app. production. Guidance: P0: turn the flag off within 1 min"),
                flags.rows().stream().map(FlagRow::spoken).toList());
    }

    private void flag(String key, String owner) {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new Command.CreateFlag(new Flag(new FlagKey(key), Fixtures.APP, "All about " + key, owner))));
    }

    private List<String> text() {
        return flags.rows().stream()
                .map(row -> row.asText(flags.snapshot().get().environments()))
                .toList();
    }

    private List<String> names() {
        return flags.rows().stream().map(row -> row.flag().key().value()).toList();
    }
}
