package dev.signalbox.domain.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A small tenant that moves by commands: two environments, two apps, three flags, one segment.
public final class World {
    /// How commands are decided; the real one, or one with a fault put in.
    public interface Decider {
        /// What `command` does to `state`.
        Ruling decide(State state, Command command, Context context);
    }

    public static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    public static final TenantId TENANT = new TenantId("easymo");
    public static final AppKey APP = new AppKey("easymo");
    public static final AppKey OTHER_APP = new AppKey("backoffice");
    public static final EnvironmentKey STAGING = new EnvironmentKey("staging");
    public static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    public static final FlagKey LINKS = new FlagKey("deeplinks.enabled");
    public static final FlagKey CARDS = new FlagKey("cards");
    public static final FlagKey LEDGER = new FlagKey("ledger");
    public static final FlagAddress IN_PRODUCTION = new FlagAddress(LINKS, PRODUCTION);
    public static final FlagAddress IN_STAGING = new FlagAddress(LINKS, STAGING);
    public static final SegmentKey RWANDA = new SegmentKey("rwanda");

    public static final Actor RINA = actor("rina", "Rina", Role.RELEASE_MANAGER);
    public static final Actor IVO = actor("ivo", "Ivo", Role.INCIDENT_RESPONDER);
    public static final Actor ANA = actor("ana", "Ana", Role.APPROVER);
    public static final Actor SAM = actor("sam", "Sam", Role.SYSTEM_ADMIN);

    public static final DeviceId LAPTOP = new DeviceId(new UUID(7, 1));
    public static final DeviceId PHONE = new DeviceId(new UUID(7, 2));

    /// Public halves of the keys of RFC 8032, section 7.1.
    public static final VerificationKey LAPTOP_KEY =
            new VerificationKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    public static final VerificationKey PHONE_KEY =
            new VerificationKey("MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");

    private final Decider decider;
    private final List<LogEntry> log = new ArrayList<>();
    private State state = State.empty(TENANT);
    private Instant now = START;

    /// An empty tenant, decided by `decider`.
    public World(Decider decider) {
        this.decider = decider;
    }

    /// The tenant with everything set up and no rollout planned.
    public static World furnished() {
        return new World(RuleBook::decide).furnish();
    }

    /// The tenant with its first flag on stage `stage` of [#ladder] in production, nothing measured.
    public static World runningAt(int stage) {
        World world = furnished();
        world.does(RINA, plan(IN_PRODUCTION));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        for (int next = 2; next <= stage; next++) {
            world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, next));
        }
        return world;
    }

    /// Sets everything up.
    public World furnish() {
        does(SAM, new Command.CreateEnvironment(new Environment(STAGING, EnvironmentKind.STAGING, "Staging")));
        does(SAM, new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")));
        does(SAM, new Command.CreateApp(new App(APP, "EasyMO")));
        does(SAM, new Command.CreateApp(new App(OTHER_APP, "Back office")));
        does(SAM, new Command.CreateFlag(new Flag(LINKS, APP, "Opens links inside the app", "mobile")));
        does(SAM, new Command.CreateFlag(new Flag(CARDS, APP, "Shows cards", "mobile")));
        does(SAM, new Command.CreateFlag(new Flag(LEDGER, OTHER_APP, "Posts to the new ledger", "finance")));
        does(
                SAM,
                new Command.DefineSegment(
                        new Segment(RWANDA, Set.of("member-1"), List.of(new Condition.Equals("country", "RW")))));
        does(SAM, new Command.SetInternalActor("staff-1", InternalStatus.INTERNAL));
        return this;
    }

    /// Off, Internal, half of a segment, 25 %, 100 %; no waiting, no bounds; tries again at the segment.
    public static StageLadder ladder() {
        return new StageLadder(
                "Short",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain("Internal", new StageTarget.InternalActors()),
                        Stage.plain("Rwanda", new StageTarget.SegmentMembers(RWANDA, new Percentage(50))),
                        Stage.plain("25 %", new StageTarget.Share(new Percentage(25))),
                        Stage.plain("Everybody", new StageTarget.Share(Percentage.ALL))),
                Skipping.FORBIDDEN,
                2);
    }

    /// Lays the flag at `address` out on [#ladder].
    public static Command plan(FlagAddress address) {
        return new Command.PlanRollout(address, ladder(), 10_000, HealthPolicy.DEFAULT);
    }

    /// An actor with one role.
    public static Actor actor(String id, String name, Role role) {
        return new Actor(id, name, Set.of(role));
    }

    /// The stop id number `number`.
    public static StopId stop(int number) {
        return new StopId(new UUID(0, number));
    }

    /// Moves the clock on.
    public World later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /// What `actor` is answered; accepted events are folded in.
    public Ruling tries(Actor actor, String reason, Command command) {
        Ruling ruling = decider.decide(state, command, new Context(now, actor, reason));
        if (ruling instanceof Ruling.Accepted(var events)) {
            events.forEach(event -> append(actor, reason, event));
        }
        return ruling;
    }

    /// What `actor` brings about with a reason given; fails when refused.
    public List<Event> does(Actor actor, Command command) {
        Ruling ruling = tries(actor, "as planned", command);
        return assertInstanceOf(Ruling.Accepted.class, ruling, () -> command + ": " + ruling)
                .events();
    }

    /// Asserts that `actor`, who gives a reason, is refused by `rule` for the sake of `field`, in words.
    public void refuses(Rule rule, String field, Actor actor, Command command) {
        refuses(rule, field, actor, "as planned", command);
    }

    /// Asserts that `actor` is refused by `rule` for the sake of `field`, in words.
    public void refuses(Rule rule, String field, Actor actor, String reason, Command command) {
        State before = state;
        Ruling ruling = tries(actor, reason, command);
        Refusal refusal = assertInstanceOf(Ruling.Refused.class, ruling, () -> command + ": " + ruling)
                .refusal();
        assertEquals(rule, refusal.rule());
        assertEquals(field, refusal.field());
        assertEquals(true, refusal.problem().endsWith("."), refusal::problem);
        assertEquals(true, refusal.fix().endsWith("."), refusal::fix);
        assertEquals(before, state);
    }

    public State state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public List<LogEntry> log() {
        return log;
    }

    /// The rollout at `address`.
    public Rollout rollout(FlagAddress address) {
        return state.rollouts().get(address).orElseThrow();
    }

    private void append(Actor actor, String reason, Event event) {
        long sequence = state.revision() + 1;
        LogEntry entry = new LogEntry(sequence, now, actor.id(), actor.name(), new UUID(1, sequence), reason, event);
        log.add(entry);
        state = state.after(entry);
    }
}
