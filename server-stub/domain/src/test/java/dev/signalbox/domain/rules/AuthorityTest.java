package dev.signalbox.domain.rules;

import static dev.signalbox.domain.rules.Role.APPROVER;
import static dev.signalbox.domain.rules.Role.DEVICE;
import static dev.signalbox.domain.rules.Role.INCIDENT_RESPONDER;
import static dev.signalbox.domain.rules.Role.MONITOR;
import static dev.signalbox.domain.rules.Role.OPERATOR;
import static dev.signalbox.domain.rules.Role.RELEASE_MANAGER;
import static dev.signalbox.domain.rules.Role.SYSTEM_ADMIN;
import static dev.signalbox.domain.rules.Role.TENANT_ADMIN;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.access.AccessCommand;
import dev.signalbox.domain.rules.aftercare.AftercareMatrix;
import dev.signalbox.domain.rules.backout.BackOutMatrix;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.incident.IncidentMatrix;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.rules.source.SourceRulesTest;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every command by every role.
final class AuthorityTest {
    private static final Set<Role> SET_UP = Set.of(TENANT_ADMIN, SYSTEM_ADMIN);
    private static final Set<Role> CONFIGURE = Set.of(RELEASE_MANAGER, TENANT_ADMIN, SYSTEM_ADMIN);
    private static final Set<Role> RAISE = CONFIGURE;
    private static final Set<Role> LOWER =
            Set.of(OPERATOR, INCIDENT_RESPONDER, RELEASE_MANAGER, TENANT_ADMIN, SYSTEM_ADMIN, MONITOR);
    private static final Set<Role> STOP =
            Set.of(OPERATOR, INCIDENT_RESPONDER, APPROVER, RELEASE_MANAGER, TENANT_ADMIN, SYSTEM_ADMIN);
    private static final Set<Role> RESUME = Set.of(APPROVER, RELEASE_MANAGER, TENANT_ADMIN, SYSTEM_ADMIN);
    private static final Set<Role> OPERATE = Set.of(MONITOR);

    private static final Assessment ASSESSMENT = new Assessment(
            Verdict.ROLLBACK,
            AlertLevel.CRITICAL,
            "policy.maximum",
            Metric.ERROR_RATE,
            6,
            Comparison.ABOVE,
            5,
            100,
            Duration.ofHours(1));

    @Test
    void eachCommandIsForTheRolesThatTheMatrixNames() {
        State state = World.runningAt(3).state();
        matrix().forEach((command, roles) -> {
            Set<Role> allowed = Arrays.stream(Role.values())
                    .filter(role -> isPermitted(state, command, role))
                    .collect(Collectors.toSet());
            assertEquals(roles, allowed, command::toString);
        });
    }

    @Test
    void matrixNamesEveryKindOfCommand() {
        Set<Class<?>> kinds = kindsOf(Command.class).collect(Collectors.toSet());

        assertEquals(kinds, matrix().keySet().stream().map(Command::getClass).collect(Collectors.toSet()));
    }

    @Test
    void refusalSaysWhoMayNotDoWhat() {
        Ruling ruling = RuleBook.decide(
                World.runningAt(3).state(),
                new Command.MoveToStage(IN_PRODUCTION, 4),
                new Context(World.START, World.IVO, "because"));

        assertEquals(
                Ruling.refuse(
                        Rule.NOT_PERMITTED,
                        "",
                        "Ivo may not raise exposure.",
                        "Ask somebody with the right to raise exposure."),
                ruling);
    }

    @Test
    void actorWithTwoRolesMayDoWhatEitherMay() {
        Actor both = new Actor("both", "Both", Set.of(Role.VIEWER, APPROVER));

        assertTrue(both.may(Permission.RESUME));
        assertEquals(false, both.may(Permission.LOWER));
    }

    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AuthorityTest::kindsOf)
                : Stream.of(type);
    }

    private static boolean isPermitted(State state, Command command, Role role) {
        Actor actor = World.actor("someone", "Someone", role);
        Ruling ruling = RuleBook.decide(state, command, new Context(World.START, actor, "because"));
        return !(ruling instanceof Ruling.Refused(var refusal) && refusal.rule() == Rule.NOT_PERMITTED);
    }

    private static Map<Command, Set<Role>> matrix() {
        Map<Command, Set<Role>> matrix = new HashMap<>();
        matrix.put(
                new Command.CreateEnvironment(new Environment(new EnvironmentKey("new"), EnvironmentKind.LOCAL, "New")),
                SET_UP);
        matrix.put(new Command.CreateApp(new App(new AppKey("new"), "New")), SET_UP);
        matrix.put(new Command.CreateFlag(new Flag(new FlagKey("new"), World.APP, "New", "mobile")), CONFIGURE);
        matrix.put(new Command.DescribeFlag(World.LINKS, "Opens links in the app", "web"), CONFIGURE);
        matrix.put(new Command.DefineSegment(new Segment(World.RWANDA, Set.of(), List.of())), CONFIGURE);
        matrix.put(new Command.SetInternalActor("user-1", InternalStatus.INTERNAL), Set.of(SYSTEM_ADMIN));
        matrix.put(World.plan(World.IN_STAGING), CONFIGURE);
        matrix.put(
                new Command.SetExemption(IN_PRODUCTION, new Exemption("user-1", ExemptionEffect.FORCE_DISABLE, "")),
                CONFIGURE);
        matrix.put(new Command.RemoveExemption(IN_PRODUCTION, "user-1"), CONFIGURE);
        matrix.put(new Command.AddToWhitelist(IN_PRODUCTION, Optional.empty(), Set.of("user-1"), "asked"), CONFIGURE);
        matrix.put(new Command.RemoveFromWhitelist(IN_PRODUCTION, Optional.empty(), Set.of("user-1")), CONFIGURE);
        matrix.put(new Command.SetStrategy(IN_PRODUCTION, Strategy.WHITELIST), CONFIGURE);
        matrix.put(new Command.SetHealthPolicy(IN_PRODUCTION, HealthPolicy.DEFAULT), CONFIGURE);
        matrix.put(new Command.SetSchedule(IN_PRODUCTION, Schedule.ALWAYS), CONFIGURE);
        matrix.put(new Command.StartRollout(IN_PRODUCTION), RAISE);
        matrix.put(new Command.RestartRollout(IN_PRODUCTION), RAISE);
        matrix.put(new Command.ResumeRollout(IN_PRODUCTION), RAISE);
        matrix.put(
                new Command.MoveToStage(IN_PRODUCTION, 4),
                Set.of(RELEASE_MANAGER, TENANT_ADMIN, SYSTEM_ADMIN, MONITOR));
        matrix.put(new Command.MoveToStage(IN_PRODUCTION, 2), LOWER);
        matrix.put(new Command.PauseRollout(IN_PRODUCTION), LOWER);
        matrix.put(new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()), LOWER);
        matrix.put(new Command.RollBack(IN_PRODUCTION, new Grounds.Automatic(ASSESSMENT)), OPERATE);
        matrix.put(new Command.UndoRollBack(IN_PRODUCTION), LOWER);
        matrix.put(new Command.EngageStop(World.stop(1), new StopScope.Everything()), STOP);
        matrix.put(new Command.ExplainStop(World.stop(1), Severity.P1), STOP);
        matrix.put(new Command.RequestResume(Set.of(World.stop(1))), RESUME);
        matrix.put(new Command.ConfirmResume(Set.of(World.stop(1))), RESUME);
        matrix.put(new Command.EnrolDevice(World.LAPTOP, new DeviceName("Laptop"), World.LAPTOP_KEY), STOP);
        matrix.put(new Command.RevokeDevice(World.LAPTOP), SET_UP);
        matrix.put(new Command.StopByDevice(World.LAPTOP, World.stop(1), new StopScope.Everything()), Set.of(DEVICE));
        matrix.put(new Command.ReviewBreakGlass(World.stop(1)), RESUME);
        matrix.put(new Command.RecordAssessment(IN_PRODUCTION, 3, ASSESSMENT), OPERATE);
        matrix.put(new HealthCommand.AnswerCriterion(IN_PRODUCTION, "All is well", Answer.HOLDS), LOWER);
        matrix.put(new HealthCommand.RecordFigure(IN_PRODUCTION, Metric.COST, 2), LOWER);
        matrix.put(new HealthCommand.CountFigure(IN_PRODUCTION, Metric.USER_COMPLAINTS, 1), LOWER);
        matrix.put(new HealthCommand.SetWiderHealth(new PolicyScope.Everywhere(), HealthPolicy.DEFAULT), SET_UP);
        IncidentMatrix.paperwork().forEach(command -> matrix.put(command, STOP));
        matrix.put(IncidentMatrix.containment(), STOP);
        BackOutMatrix.onProcedures().forEach(command -> matrix.put(command, CONFIGURE));
        BackOutMatrix.onBackOuts().forEach(command -> matrix.put(command, LOWER));
        matrix.put(new BypassCommand.ReviewBypass(new BypassId(1)), RESUME);
        matrix.put(AftercareMatrix.report(), STOP);
        AftercareMatrix.onFlags().forEach(command -> matrix.put(command, CONFIGURE));
        matrix.put(
                new CategoryCommand.CategorizeSubject(
                        "repo-1", SubjectPurpose.ORDINARY, new Counts(1, 1, 1), 0, Optional.empty()),
                CONFIGURE);
        matrix.put(new CategoryCommand.DefineCategoryRules(CategoryRules.DEFAULT), CONFIGURE);
        matrix.put(
                new OverrideCommand.ConfigureOverrides(World.LINKS, Optional.of(new OverridePrefix("HYBRID"))),
                CONFIGURE);
        matrix.put(new OverrideCommand.ObserveOverrides(List.of()), OPERATE);
        matrix.put(
                new HealthCommand.RaiseAlert(IN_PRODUCTION, AlertRule.SHIPPED.getFirst(), 79, 412, Duration.ofHours(1)),
                OPERATE);
        matrix.put(new HealthCommand.ClearAlert(IN_PRODUCTION, Metric.CACHE_HIT_RATE), OPERATE);
        matrix.put(new RoutingCommand.SaveRoutingPolicy(SeedRouting.hybrid()), CONFIGURE);
        matrix.put(new RoutingCommand.RetireRoutingPolicy("hybrid-capture"), CONFIGURE);
        matrix.put(new ScopeCommand.HoldScope(IN_PRODUCTION, new ScopeHold(SubjectKind.PUBLISHER, "acme", 1)), LOWER);
        matrix.put(new ScopeCommand.ReleaseScope(IN_PRODUCTION, SubjectKind.PUBLISHER, "acme"), RAISE);
        matrix.put(new TemplateCommand.SaveTemplate(SeedLadders.canary5()), CONFIGURE);
        ScheduleId schedule = new ScheduleId(new UUID(2, 1));
        matrix.put(
                new ScheduleCommand.ScheduleAct(schedule, IN_PRODUCTION, new PlannedAct.Advance(4), World.START),
                RAISE);
        matrix.put(
                new ScheduleCommand.ScheduleAct(schedule, IN_PRODUCTION, new PlannedAct.RollBack(), World.START),
                LOWER);
        matrix.put(
                new ScheduleCommand.HoldAct(schedule),
                Stream.concat(LOWER.stream(), STOP.stream()).collect(Collectors.toSet()));
        matrix.put(new ScheduleCommand.ReleaseAct(schedule), RAISE);
        matrix.put(new ScheduleCommand.CancelAct(schedule), RAISE);
        matrix.put(new ScheduleCommand.ConfirmAct(schedule), RAISE);
        matrix.put(new ScheduleCommand.FireAct(schedule, Set.of()), OPERATE);
        FreezeId freeze = new FreezeId(new UUID(3, 1));
        matrix.put(
                new FreezeCommand.DeclareFreeze(
                        freeze, new FreezeTime.Once(World.START, World.START.plusSeconds(1)), FreezeScope.EVERYTHING),
                CONFIGURE);
        matrix.put(new FreezeCommand.LiftFreeze(freeze), RAISE);
        matrix.put(new AccessCommand.IssueToken("vera", "Vera", Set.of(Role.VIEWER), Optional.empty()), SET_UP);
        matrix.put(new TemplateCommand.RetireTemplate("House ladder"), CONFIGURE);
        matrix.put(new SourceCommand.SaveSource(SourceRulesTest.PROMETHEUS), CONFIGURE);
        matrix.put(new SourceCommand.RetireSource(SourceRulesTest.PROMETHEUS.key()), CONFIGURE);
        matrix.put(
                new SourceCommand.EnterReading(IN_PRODUCTION, Variant.NEW, Reading.of(World.START, 95, 5)), CONFIGURE);
        return matrix;
    }
}
