package dev.signalbox.protocol.json;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.health.WiderPolicy;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.LadderTemplate;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.override.ObservedOverride;
import dev.signalbox.domain.override.OverrideEffect;
import dev.signalbox.domain.override.OverrideKey;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReading;
import dev.signalbox.domain.override.OverrideSource;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.RoutingRule;
import dev.signalbox.domain.routing.RoutingTest;
import dev.signalbox.domain.routing.SavedPolicy;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.access.AccessCommand;
import dev.signalbox.domain.rules.access.AccessEvent;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.aftercare.Recoveries;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.ScheduleEvent;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.category.CategoryEvent;
import dev.signalbox.domain.rules.health.Alerts;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.override.OverrideEvent;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.routing.RoutingEvent;
import dev.signalbox.domain.rules.routing.RoutingPolicies;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.scope.ScopeEvent;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.rules.source.SourceEvent;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.rules.template.TemplateEvent;
import dev.signalbox.domain.rules.template.Templates;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.source.TokenReference;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.MetricPoint;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.SeriesPoint;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.FeedMessage;
import dev.signalbox.protocol.FeedPage;
import dev.signalbox.protocol.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// One of everything that is stored or sent, so that its JSON can be pinned.
final class Examples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final FlagAddress ADDRESS = FlagAddress.of("deeplinks.enabled", "production");
    static final StopId STOP = StopId.parse("6f1c2a4e-0b1d-4c3e-8f5a-7b9c0d1e2f30");
    static final StopId OLDER_STOP = StopId.parse("00000000-0000-4000-8000-000000000001");

    private static final DeviceId DEVICE = DeviceId.parse("00000000-0000-4000-8000-00000000d001");
    private static final VerificationKey KEY =
            new VerificationKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    private static final UUID COMMAND = UUID.fromString("1b4e28ba-2fa1-4d2b-883f-0016d3cca427");
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    /// As it was stored before people's own checks had a figure.
    private static final HealthPolicy HEALTH = new HealthPolicy(
            Optional.of(5.0),
            Optional.of(2.5),
            Optional.of(10.0),
            Optional.of(Duration.ofHours(24)),
            Optional.of(Duration.ofSeconds(5)),
            Optional.empty(),
            Optional.of(10),
            Optional.of(HealthPolicy.OnRollback.ACT));

    private static final Alert ALERT =
            new Alert(ADDRESS, 2, AlertRule.SHIPPED.getFirst(), 79.5, 412, Duration.ofHours(1), NOON, Optional.empty());
    private static final PolicyScope SCOPE = new PolicyScope.InEnvironment(PRODUCTION);
    private static final Exemption EXEMPTION =
            new Exemption("user-7", ExemptionEffect.FORCE_DISABLE, "reported crashes");
    private static final Assessment ASSESSMENT = new Assessment(
            Verdict.ROLLBACK,
            AlertLevel.CRITICAL,
            "stage.rollback-trigger",
            Metric.ERROR_RATE,
            5.25,
            Comparison.ABOVE,
            1.0,
            412,
            Duration.ofSeconds(90));
    private static final Environment ENVIRONMENT =
            new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production");
    private static final App APP = new App(new AppKey("easymo"), "easyMO");
    private static final Flag FLAG =
            new Flag(ADDRESS.flag(), new AppKey("easymo"), "Opens links inside the app", "Mobile team");
    private static final Segment SEGMENT = new Segment(
            new SegmentKey("beta-testers"),
            Set.of("user-2", "user-1"),
            List.of(
                    new Condition.Equals("plan", "pro"),
                    new Condition.OneOf("country", Set.of("SE", "DE")),
                    new Condition.StartsWith("version", "3."),
                    new Condition.AtLeast("age", 18),
                    new Condition.AtMost("devices", 4.5)));
    private static final Tally TALLY = new Tally(95, 5, 1, LatencyHistogram.ofCounts(0, 90, 10));
    private static final LogEntry ENTRY =
            new LogEntry(7, NOON, "rina", "Rina", COMMAND, "the crash is mended", new Event.StageMoved(ADDRESS, 2, 3));

    private static final ScheduleId SCHEDULE = ScheduleId.parse("00000000-0000-4000-8000-00000000ca1e");
    private static final FreezeId FREEZE = FreezeId.parse("00000000-0000-4000-8000-00000000f0e2");
    private static final FreezeTime WEEKEND = new FreezeTime.Weekly(
            DayOfWeek.FRIDAY, LocalTime.of(16, 0), ZoneId.of("Europe/Stockholm"), Duration.ofHours(64));
    private static final Exemption REPOSITORY =
            new Exemption("repo-1", ExemptionEffect.FORCE_ENABLE, "asked for it", Optional.of(SubjectKind.REPOSITORY));
    private static final RoutingPolicy POLICY = new RoutingPolicy(
            "hybrid-capture",
            ADDRESS.flag(),
            List.of(
                    new RoutingRule(
                            "small manual job",
                            List.of(
                                    new RoutingTest.Is("triggerSource", "manual"),
                                    new RoutingTest.AtMost("maxItems", 50, RoutingTest.WhenBlank.HOLDS),
                                    new RoutingTest.SizeAtMost("prNumbers", 10)),
                            "inngest"),
                    new RoutingRule("older data", List.of(new RoutingTest.Above("timeRange", 1)), "github_actions")),
            "inngest",
            "inngest");
    private static final SubjectCategory CATEGORY = new SubjectCategory(
            "repo-1",
            SubjectPurpose.ORDINARY,
            new Counts(120, 4, 31),
            7,
            Optional.of(new Priority(90)),
            SizeCategory.MEDIUM,
            new Priority(90),
            NOON,
            NOON.plusSeconds(60));
    private static final OverridePrefix PREFIX_NAME = new OverridePrefix("HYBRID");
    private static final FlagPrefix PREFIX = new FlagPrefix(ADDRESS.flag(), Optional.of(PREFIX_NAME));
    private static final ObservedOverride OVERRIDE = new ObservedOverride(
            PREFIX_NAME,
            OverrideKey.MAX_ERROR_RATE,
            "2.5",
            new OverrideEffect.MaxErrorRate(2.5),
            OverrideSource.ENVIRONMENT_VARIABLE,
            NOON,
            Optional.empty());
    private static final ScopeHold HOLD = new ScopeHold(SubjectKind.PUBLISHER, "acme", 1);

    private Examples() {}

    static StageLadder ladder() {
        return new StageLadder(
                "Every kind of stage",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain("Internal", new StageTarget.InternalActors()),
                        new Stage(
                                "Beta",
                                new StageTarget.Count(100),
                                Duration.ofHours(48),
                                Duration.ofDays(5),
                                List.of("Announce it"),
                                List.of(
                                        new Criterion.Measured(Metric.P95_LATENCY, Comparison.BELOW, 500),
                                        new Criterion.Manual("User feedback is positive")),
                                List.of(new Criterion.Measured(Metric.SECURITY_REPORTS, Comparison.AT_LEAST, 1)),
                                Advance.AUTOMATIC),
                        Stage.plain(
                                "Testers",
                                new StageTarget.SegmentMembers(new SegmentKey("beta-testers"), new Percentage(50))),
                        Stage.plain("25 %", new StageTarget.Share(new Percentage(25)))),
                Skipping.FORBIDDEN,
                2);
    }

    static Rollout rollout() {
        return new Rollout(
                ADDRESS,
                ladder(),
                10_000,
                HEALTH,
                new Schedule(Optional.of(NOON), Optional.of(NOON.plusSeconds(3600))),
                Table.of(Map.of("user-7", EXEMPTION, "user-1", exempted("user-1"))),
                new RolloutPhase.RolledBack(new RolloutPhase.Paused(2, NOON, NOON.plusSeconds(60)), NOON, "ivo"),
                Optional.of(NOON),
                Optional.of(ASSESSMENT),
                7,
                Optional.of(Strategy.REPOSITORY_SIZE));
    }

    static StopLatch latch() {
        return new StopLatch(
                List.of(new EmergencyStop(STOP, new StopScope.Everything(), "ivo", "Ivo", NOON, "", Optional.empty())),
                Set.of(OLDER_STOP),
                Optional.of(new ResumeRequest(Set.of(STOP), "ana", "Ana", NOON, "mended")));
    }

    static Device device() {
        return new Device(
                DEVICE, new DeviceName("Ivo's laptop"), KEY, "ivo", "Ivo", NOON, Optional.of(NOON.plusSeconds(60)));
    }

    static State state() {
        return new State(
                new TenantId("acme"),
                Table.of(Map.of(PRODUCTION, ENVIRONMENT)),
                Table.of(Map.of(APP.key(), APP)),
                Table.of(Map.of(FLAG.key(), FLAG)),
                Table.of(Map.of(ADDRESS, rollout())),
                Table.of(Map.of(SEGMENT.key(), SEGMENT)),
                Table.of(Map.of("rina", "rina")),
                latch(),
                new Devices(
                        Table.of(Map.of(DEVICE, device())),
                        Table.of(Map.of(STOP, new BreakGlass(STOP, DEVICE, "ivo", "Ivo", NOON)))),
                registers(),
                7);
    }

    private static ScheduledAct scheduled() {
        return new ScheduledAct(
                SCHEDULE,
                ADDRESS,
                new PlannedAct.Start(),
                NOON,
                "rina",
                "Rina",
                "the quiet hour",
                41,
                new ActStanding.Held("ivo", "Ivo", NOON, ""));
    }

    private static MetricSource prometheus() {
        return new MetricSource(
                new SourceKey("checkout-prometheus"),
                ADDRESS,
                Variant.NEW,
                Duration.ofMinutes(1),
                new Origin.Prometheus(
                        new SourceUrl("https://prometheus.example:9090"),
                        new Figures(
                                "sum(increase(jobs_total{ok=\"1\"}[$interval]))",
                                "sum(increase(jobs_total{ok=\"0\"}[$interval]))",
                                Optional.empty(),
                                Optional.of("1000 * job_seconds{quantile=\"0.95\"}"),
                                Optional.empty(),
                                Optional.of("sum(queue_length)"))),
                Optional.of(new TokenReference("metrics-reader")));
    }

    private static MetricSource document() {
        return new MetricSource(
                new SourceKey("checkout-status"),
                ADDRESS,
                Variant.OLD,
                Duration.ofSeconds(30),
                new Origin.JsonDocument(
                        new SourceUrl("http://status.example/jobs?path=old"),
                        Figures.of("/jobs/done", "/jobs/failed"),
                        Origin.Counting.SINCE_THE_START),
                Optional.empty());
    }

    private static Reading reading() {
        return new Reading(NOON, 95, 5, Optional.of(80.5), Optional.empty(), Optional.of(950.0), Optional.of(12L));
    }

    private static FreezeWindow frozen() {
        return new FreezeWindow(
                FREEZE,
                WEEKEND,
                FreezeScope.EVERYTHING,
                "nobody is there",
                "rina",
                "Rina",
                NOON,
                Optional.of(new FreezeWindow.Lifting("tara", "Tara", NOON, "a fix for everybody")));
    }

    /// A value in every register.
    static Registers registers() {
        return Registers.EMPTY
                .with(Templates.REGISTER, new LadderTemplate(ladder(), LadderTemplate.Standing.RETIRED))
                .with(Incidents.REGISTER, IncidentExamples.incident())
                .with(BackOuts.PROCEDURES, BackOutExamples.kept())
                .with(BackOuts.REGISTER, BackOutExamples.backOut())
                .with(Bypasses.REGISTER, AftercareExamples.bypass())
                .with(Aftercare.REPORTS, AftercareExamples.report())
                .with(Aftercare.LAUNCHES, AftercareExamples.launch())
                .with(Recoveries.REGISTER, AftercareExamples.recovery())
                .with(Schedules.REGISTER, scheduled())
                .with(Freezes.REGISTER, frozen())
                .with(Policies.REGISTER, new WiderPolicy(SCOPE, HealthPolicy.DEFAULT))
                .with(Sources.REGISTER, new KeptSource(prometheus(), KeptSource.Standing.IN_USE))
                .with(Alerts.REGISTER, ALERT)
                .with(
                        Recorded.REGISTER,
                        new Finding(
                                ADDRESS,
                                2,
                                new Finding.What.Statement("User feedback is positive", Answer.HOLDS),
                                "rina",
                                "Rina",
                                NOON,
                                "nine of ten"))
                .with(RoutingPolicies.REGISTER, new SavedPolicy(POLICY, SavedPolicy.Standing.IN_FORCE))
                .with(Categories.REGISTER, CATEGORY)
                .with(Categories.RULES, CategoryRules.DEFAULT)
                .with(Overrides.REGISTER, OVERRIDE)
                .with(Overrides.PREFIXES, PREFIX)
                .with(Scopes.REGISTER, new ScopeHolds(ADDRESS, List.of(HOLD)));
    }

    static List<Event> events() {
        return Stream.of(ownEvents(), IncidentExamples.events(), BackOutExamples.events(), AftercareExamples.events())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> ownEvents() {
        return List.of(
                new Event.EnvironmentCreated(ENVIRONMENT),
                new Event.AppCreated(APP),
                new Event.FlagCreated(FLAG),
                new Event.FlagDescribed(FLAG.key(), "Opens links in the app", "Web team"),
                new Event.SegmentDefined(SEGMENT),
                new Event.InternalActorChanged("rina", InternalStatus.INTERNAL),
                new Event.RolloutPlanned(ADDRESS, ladder(), 10_000, HEALTH, Optional.of(Event.Planning.FIRST)),
                new Event.RolloutStarted(ADDRESS, 1),
                new Event.StageMoved(ADDRESS, 1, 2, Optional.of(BypassKind.ADVANCED_WITHOUT_DATA)),
                new Event.RolloutPaused(ADDRESS),
                new Event.RolloutResumed(ADDRESS),
                new Event.RolledBack(ADDRESS, 3, new Grounds.Automatic(ASSESSMENT)),
                new Event.RollbackUndone(ADDRESS, 3),
                new Event.RolloutRestarted(ADDRESS, 2),
                new Event.ExemptionSet(ADDRESS, EXEMPTION),
                new Event.ExemptionRemoved(ADDRESS, "user-7"),
                new Event.WhitelistAdded(ADDRESS, List.of(REPOSITORY)),
                new Event.WhitelistRemoved(ADDRESS, List.of(REPOSITORY.key())),
                new Event.StrategyChanged(ADDRESS, Strategy.WHITELIST),
                new Event.HealthPolicyChanged(ADDRESS, HEALTH),
                new Event.ScheduleChanged(ADDRESS, new Schedule(Optional.empty(), Optional.of(NOON))),
                new Event.StopEngaged(STOP, new StopScope.OneFlag(ADDRESS.flag(), PRODUCTION)),
                new Event.StopExplained(STOP, Severity.P0),
                new Event.ResumeRequested(Set.of(STOP, OLDER_STOP)),
                new Event.StopsCleared(Set.of(STOP, OLDER_STOP)),
                new Event.RolloutReentered(ADDRESS, 4, 2),
                new Event.DeviceEnrolled(DEVICE, new DeviceName("Ivo's laptop"), KEY),
                new Event.DeviceRevoked(DEVICE),
                new Event.BreakGlassUsed(DEVICE, STOP),
                new Event.BreakGlassReviewed(STOP),
                new Event.AssessmentChanged(ADDRESS, ASSESSMENT),
                new HealthEvent.WiderHealthChanged(SCOPE, HealthPolicy.DEFAULT),
                new HealthEvent.CriterionAnswered(ADDRESS, "User feedback is positive", Answer.FAILS),
                new HealthEvent.FigureRecorded(ADDRESS, Metric.CACHE_HIT_RATE, 93.5),
                new HealthEvent.AlertRaised(ALERT),
                new HealthEvent.AlertCleared(ALERT.cleared(NOON.plusSeconds(600))),
                new CategoryEvent.SubjectCategorized(CATEGORY),
                new CategoryEvent.CategoryRulesDefined(CategoryRules.DEFAULT),
                new OverrideEvent.OverridesConfigured(PREFIX),
                new OverrideEvent.OverrideObserved(OVERRIDE),
                new OverrideEvent.OverrideCleared(OVERRIDE.cleared(NOON.plusSeconds(60))),
                new RoutingEvent.RoutingPolicySaved(POLICY),
                new RoutingEvent.RoutingPolicyRetired(POLICY),
                new ScopeEvent.ScopeHeld(ADDRESS, HOLD),
                new ScopeEvent.ScopeReleased(ADDRESS, SubjectKind.PUBLISHER, "acme"),
                new TemplateEvent.TemplateSaved(ladder()),
                new TemplateEvent.TemplateRetired("House ladder"),
                new ScheduleEvent.ActScheduled(SCHEDULE, ADDRESS, new PlannedAct.Advance(3), NOON, 41),
                new ScheduleEvent.ActHeld(SCHEDULE, ADDRESS),
                new ScheduleEvent.ActReleased(SCHEDULE, ADDRESS),
                new ScheduleEvent.ActCancelled(SCHEDULE, ADDRESS),
                new ScheduleEvent.ActMissed(SCHEDULE, ADDRESS),
                new ScheduleEvent.ActProposed(SCHEDULE, ADDRESS, "'Beta' does not advance by itself."),
                new ScheduleEvent.ActDone(SCHEDULE, ADDRESS),
                new ScheduleEvent.ActRefused(SCHEDULE, ADDRESS, "frozen", "It is frozen.", "Wait."),
                new FreezeEvent.FreezeDeclared(FREEZE, WEEKEND, FreezeScope.EVERYTHING),
                new FreezeEvent.FreezeLifted(FREEZE, Optional.of(BypassKind.FREEZE_LIFTED)),
                new SourceEvent.SourceSaved(prometheus()),
                new SourceEvent.SourceRetired(prometheus().key()),
                new SourceEvent.ReadingEntered(ADDRESS, Variant.OLD, reading()),
                new AccessEvent.TokenIssued("olga", "Olga", Set.of(Role.OPERATOR), Optional.of(PRODUCTION)));
    }

    static List<Command> commands() {
        return Stream.of(
                        ownCommands(),
                        IncidentExamples.commands(),
                        BackOutExamples.commands(),
                        AftercareExamples.commands())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> ownCommands() {
        return List.of(
                new Command.CreateEnvironment(ENVIRONMENT),
                new Command.CreateApp(APP),
                new Command.CreateFlag(FLAG),
                new Command.DescribeFlag(FLAG.key(), "Opens links in the app", "Web team"),
                new Command.DefineSegment(SEGMENT),
                new Command.SetInternalActor("rina", InternalStatus.EXTERNAL),
                new Command.PlanRollout(ADDRESS, ladder(), 10_000, HEALTH),
                new Command.StartRollout(ADDRESS),
                new Command.MoveToStage(ADDRESS, 2),
                new Command.PauseRollout(ADDRESS),
                new Command.ResumeRollout(ADDRESS),
                new Command.RollBack(ADDRESS, new Grounds.OverrodeGuidance(MatrixRow.MINOR_BUG)),
                new Command.UndoRollBack(ADDRESS),
                new Command.RestartRollout(ADDRESS),
                new Command.SetExemption(ADDRESS, EXEMPTION),
                new Command.RemoveExemption(ADDRESS, "user-7"),
                new Command.AddToWhitelist(
                        ADDRESS, Optional.of(SubjectKind.REPOSITORY), Set.of("repo-2", "repo-1"), "asked for it"),
                new Command.RemoveFromWhitelist(ADDRESS, Optional.empty(), Set.of("user-7")),
                new Command.SetStrategy(ADDRESS, Strategy.REPOSITORY_SIZE),
                new Command.SetHealthPolicy(ADDRESS, HEALTH),
                new Command.SetSchedule(ADDRESS, Schedule.ALWAYS),
                new Command.EngageStop(STOP, new StopScope.WholeApp(new AppKey("easymo"), PRODUCTION)),
                new Command.ExplainStop(STOP, Severity.P1),
                new Command.RequestResume(Set.of(STOP)),
                new Command.ConfirmResume(Set.of(STOP)),
                new Command.EnrolDevice(DEVICE, new DeviceName("Ivo's laptop"), KEY),
                new Command.RevokeDevice(DEVICE),
                new Command.StopByDevice(DEVICE, STOP, new StopScope.Everything()),
                new Command.ReviewBreakGlass(STOP),
                new Command.RecordAssessment(ADDRESS, 3, ASSESSMENT),
                new HealthCommand.AnswerCriterion(ADDRESS, "User feedback is positive", Answer.HOLDS),
                new HealthCommand.RecordFigure(ADDRESS, Metric.QUEUE_BACKLOG, 120),
                new HealthCommand.RaiseAlert(ADDRESS, ALERT.rule(), ALERT.value(), ALERT.n(), ALERT.window()),
                new HealthCommand.ClearAlert(ADDRESS, Metric.CACHE_HIT_RATE),
                new HealthCommand.CountFigure(ADDRESS, Metric.USER_COMPLAINTS, 1),
                new HealthCommand.SetWiderHealth(new PolicyScope.Everywhere(), HealthPolicy.INHERITED.rates(1, 2, 4)),
                new CategoryCommand.CategorizeSubject(
                        "repo-1", SubjectPurpose.ORDINARY, new Counts(120, 4, 31), 7, Optional.of(new Priority(90))),
                new CategoryCommand.DefineCategoryRules(CategoryRules.DEFAULT),
                new OverrideCommand.ConfigureOverrides(ADDRESS.flag(), Optional.of(PREFIX_NAME)),
                new OverrideCommand.ObserveOverrides(List.of(
                        new OverrideReading(PREFIX_NAME, OverrideKey.EMERGENCY_STOP, "true", new OverrideEffect.Stop()),
                        new OverrideReading(
                                PREFIX_NAME,
                                OverrideKey.ROLLOUT_PERCENTAGE,
                                "0",
                                new OverrideEffect.Share(Percentage.NONE)),
                        new OverrideReading(
                                PREFIX_NAME,
                                OverrideKey.ROLLOUT_STRATEGY,
                                "whitelist",
                                new OverrideEffect.By(Strategy.WHITELIST)),
                        new OverrideReading(
                                PREFIX_NAME, OverrideKey.AUTO_ROLLBACK, "true", new OverrideEffect.RollBackBySelf()),
                        new OverrideReading(
                                PREFIX_NAME, OverrideKey.AUTO_ROLLBACK, "false", new OverrideEffect.OnlyTell()),
                        new OverrideReading(
                                PREFIX_NAME,
                                OverrideKey.AUTO_ROLLBACK,
                                "maybe",
                                new OverrideEffect.Unreadable("It is neither true nor false.")))),
                new RoutingCommand.SaveRoutingPolicy(POLICY),
                new RoutingCommand.RetireRoutingPolicy("hybrid-capture"),
                new ScopeCommand.HoldScope(ADDRESS, HOLD),
                new ScopeCommand.ReleaseScope(ADDRESS, SubjectKind.PUBLISHER, "acme"),
                new TemplateCommand.SaveTemplate(ladder()),
                new TemplateCommand.RetireTemplate("House ladder"),
                new ScheduleCommand.ScheduleAct(SCHEDULE, ADDRESS, new PlannedAct.Reenter(), NOON),
                new ScheduleCommand.HoldAct(SCHEDULE),
                new ScheduleCommand.ReleaseAct(SCHEDULE),
                new ScheduleCommand.CancelAct(SCHEDULE),
                new ScheduleCommand.ConfirmAct(SCHEDULE),
                new ScheduleCommand.FireAct(SCHEDULE, Set.of(Role.RELEASE_MANAGER)),
                new FreezeCommand.DeclareFreeze(
                        FREEZE,
                        new FreezeTime.Once(NOON, NOON.plusSeconds(3600)),
                        new FreezeScope(Set.of(PRODUCTION), Set.of(new AppKey("easymo")))),
                new FreezeCommand.LiftFreeze(FREEZE),
                new SourceCommand.SaveSource(document()),
                new SourceCommand.RetireSource(document().key()),
                new SourceCommand.EnterReading(ADDRESS, Variant.NEW, Reading.of(NOON, 95, 5)),
                new AccessCommand.IssueToken("olga", "Olga", Set.of(Role.OPERATOR, Role.VIEWER), Optional.empty()));
    }

    static List<Receipt> receipts() {
        return List.of(new Receipt.Applied(7), new Receipt.Conflict(9), new Receipt.Refused(refusal()));
    }

    static List<Object> documents() {
        return List.of(
                ENVIRONMENT,
                APP,
                FLAG,
                SEGMENT,
                rollout(),
                latch(),
                device(),
                state(),
                ENTRY,
                new AuditPage(List.of(new AuditRecord(ENTRY, 1, 25, "00ff"))),
                new MetricSample(ADDRESS, Variant.NEW, NOON, TALLY, Optional.of("NullPointerException")),
                new MetricSeries(
                        ADDRESS,
                        Duration.ofSeconds(5),
                        List.of(new MetricPoint(NOON, TALLY, Tally.NONE)),
                        Optional.of(List.of(
                                new SeriesPoint(Metric.CACHE_HIT_RATE, NOON, new SeriesFigure(93.5, 1_200, NOON))))),
                new StoreIdentity(
                        "signalbox-server",
                        "0.1.0",
                        StoreKind.DRILL,
                        new TenantId("acme"),
                        new Actor("rina", "Rina", Set.of(Role.RELEASE_MANAGER, Role.APPROVER)),
                        NOON),
                new Submission(
                        COMMAND, new Expectation.UnchangedSince(7), "watched it", new Command.PauseRollout(ADDRESS)),
                new DryRun(new Receipt.Applied(8), List.of(new Event.RolloutPaused(ADDRESS))),
                new Acknowledgement(new EvaluatorKey("edge-7"), Optional.of(PRODUCTION), 7),
                new Reach(
                        7,
                        NOON,
                        List.of(
                                new KnownEvaluator(new EvaluatorKey("edge-7"), Optional.of(PRODUCTION), 7, NOON),
                                new KnownEvaluator(new EvaluatorKey("edge-8"), Optional.empty(), 6, NOON))),
                Problem.of(refusal()).at("/v1/commands"),
                new FeedPage(List.of(new FeedMessage.Entry(ENTRY, "00ff")), 7));
    }

    /// Every example under the name of its golden file.
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        events().forEach(event -> all.put("event/" + nameOf(event), event));
        commands().forEach(command -> all.put("command/" + nameOf(command), command));
        receipts().forEach(receipt -> all.put("receipt/" + nameOf(receipt), receipt));
        documents().forEach(document -> all.put("document/" + nameOf(document), document));
        return all;
    }

    static Refusal refusal() {
        return new Refusal(Rule.STAGE_SKIPPED, "stage", "The ladder forbids skipping stages.", "Go to 'Beta' first.");
    }

    private static Exemption exempted(String subject) {
        return new Exemption(subject, ExemptionEffect.FORCE_ENABLE, "");
    }

    private static String nameOf(Object value) {
        return value.getClass().getSimpleName();
    }
}
