package dev.signalbox.demo;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An app that rolls out deep links to 10,000 users, among a few quieter flags (S2-106..112).
///
/// All of it is real commands: whoever loads it submits [#setUp] and, to set it going, [#start], in order. The ids are
/// always the same, so that loading it twice changes nothing the second time.
///
/// @param day how long a day of the launch plan lasts; the whole plan takes 23 of them
/// @param onRollback whether the store rolls the failing rollout back by itself, or leaves that to whoever watches
public record Sample(Duration day, HealthPolicy.OnRollback onRollback) {
    /// Short enough to be watched, and a person is the one who acts.
    public static final Sample STANDARD = new Sample(Duration.ofSeconds(2), HealthPolicy.OnRollback.TELL);

    /// Whose app it is.
    public static final TenantId TENANT = new TenantId("easymo");

    /// The app.
    public static final AppKey APP = new AppKey("easymo");

    /// The rollout that is watched.
    public static final FlagAddress DEEP_LINKS = FlagAddress.of("deeplinks.enabled", "production");

    /// How many users there are.
    public static final int USERS = 10_000;

    /// How many of them are team members (S2-106).
    public static final int TEAM = 10;

    /// Who submits it. Naming internal actors takes a system administrator (S1-22).
    public static final Actor LOADER = new Actor("sample", "Sample data", Set.of(Role.SYSTEM_ADMIN));

    private static final EnvironmentKey STAGING = new EnvironmentKey("staging");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final String NOT_MEASURED = "Sample data: nobody measures this flag";

    /// The key of user `number`, as evaluators send it.
    ///
    /// @param number 1 to [#USERS]; the first [#TEAM] are team members
    public static String user(int number) {
        return "user-" + number;
    }

    /// Everything but the start of the watched rollout, in the order in which it must be submitted.
    public List<Submission> setUp() {
        return numbered(Stream.of(places(), team(), deepLinks(), neighbours())
                .flatMap(List::stream)
                .toList());
    }

    /// What sets the watched rollout going.
    public Submission start() {
        return new Act("Sample data: go", new Command.StartRollout(DEEP_LINKS)).submission("start");
    }

    /// The ladder of the watched rollout: the deep-link plan, climbing by itself wherever the verdict is PASS.
    public StageLadder ladder() {
        StageLadder plan = SeedLadders.deepLinkPlan(day);
        List<Stage> stages = plan.stages().stream()
                .map(stage -> stage.measuredAlone().advancing(Advance.AUTOMATIC))
                .toList();
        return new StageLadder(plan.name(), stages, plan.skipping(), plan.retryStage());
    }

    private List<Act> places() {
        return acts(
                new Command.CreateEnvironment(new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")),
                new Command.CreateEnvironment(new Environment(STAGING, EnvironmentKind.STAGING, "Staging")),
                new Command.CreateApp(new App(APP, "EasyMO")));
    }

    private List<Act> team() {
        return acts(IntStream.rangeClosed(1, TEAM)
                .mapToObj(number -> new Command.SetInternalActor(user(number), InternalStatus.INTERNAL))
                .toArray(Command[]::new));
    }

    private List<Act> deepLinks() {
        HealthPolicy health =
                HealthPolicy.INHERITED.every(Duration.ofSeconds(1)).with(onRollback);
        FlagAddress inStaging = new FlagAddress(DEEP_LINKS.flag(), STAGING);
        List<Act> acts = new ArrayList<>(acts(
                flag(DEEP_LINKS.flag(), "Opens links to a screen inside the app instead of the website", "Mobile"),
                new Command.PlanRollout(DEEP_LINKS, ladder(), USERS, health)));
        acts.addAll(toEverybody(inStaging));
        return acts;
    }

    private List<Act> neighbours() {
        FlagAddress receipts = FlagAddress.of("receipts.pdf", "production");
        FlagAddress search = FlagAddress.of("search.suggestions", "production");
        FlagAddress theme = FlagAddress.of("theme.dark", "production");
        FlagAddress maps = FlagAddress.of("maps.offline", "production");
        List<Act> acts = new ArrayList<>();
        acts.addAll(acts(flag(receipts.flag(), "Sends receipts as PDF instead of plain text", "Payments")));
        acts.addAll(toEverybody(receipts));
        acts.addAll(acts(flag(search.flag(), "Suggests searches while typing", "Search")));
        acts.addAll(pausedCanary(search));
        acts.addAll(acts(
                flag(theme.flag(), "Offers a dark theme", "Design"),
                new Command.PlanRollout(theme, SeedLadders.launchPlan7(), USERS, HealthPolicy.INHERITED),
                flag(maps.flag(), "Keeps maps on the device", "Maps"),
                new Command.PlanRollout(maps, SeedLadders.canary5(), USERS, HealthPolicy.INHERITED),
                new Command.StartRollout(maps)));
        acts.add(new Act(
                "Sample data: maps filled the disk of older phones", new Command.RollBack(maps, new Grounds.ByHand())));
        return acts;
    }

    private static List<Act> toEverybody(FlagAddress address) {
        StageLadder ladder = SeedLadders.freePercentage();
        return acts(
                new Command.PlanRollout(address, ladder, USERS, HealthPolicy.INHERITED),
                new Command.StartRollout(address),
                new Command.MoveToStage(address, ladder.last()));
    }

    private static List<Act> pausedCanary(FlagAddress address) {
        return acts(
                new Command.PlanRollout(address, SeedLadders.canary5(), USERS, HealthPolicy.INHERITED),
                new Command.StartRollout(address),
                new Command.MoveToStage(address, 2),
                new Command.PauseRollout(address));
    }

    private static Command flag(FlagKey key, String description, String owner) {
        return new Command.CreateFlag(new Flag(key, APP, description, owner));
    }

    private static List<Act> acts(Command... commands) {
        return Stream.of(commands)
                .map(command -> new Act(NOT_MEASURED, command))
                .toList();
    }

    private static List<Submission> numbered(List<Act> acts) {
        return IntStream.range(0, acts.size())
                .mapToObj(index -> acts.get(index).submission("step-" + index))
                .toList();
    }

    private record Act(String reason, Command command) {
        Submission submission(String name) {
            byte[] text = ("signalbox-sample/" + name).getBytes(StandardCharsets.UTF_8);
            return Submission.of(UUID.nameUUIDFromBytes(text), reason, command);
        }
    }
}
