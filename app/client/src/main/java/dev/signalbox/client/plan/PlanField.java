package dev.signalbox.client.plan;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What is typed of a plan, field by field. The stage's fields are about the stage that is looked at.
public enum PlanField {
    LADDER_NAME(
            "ladder-name",
            "Ladder",
            "how people call it",
            (plan, stage) -> plan.ladder().name(),
            (plan, stage, text) -> plan.with(LadderEdits.named(plan.ladder(), text.strip()))),
    POPULATION(
            "population",
            "Subjects in all",
            "such as 10000",
            (plan, stage) -> Long.toString(plan.population()),
            (plan, stage, text) -> plan.with(PlanText.whole("population", text))),
    STAGE_NAME(
            "stage-name",
            "Name",
            "such as Beta",
            ofStage(Stage::name),
            onStage((stage, text) -> StageEdits.named(stage, text.strip()))),
    STAGE_SHARE(
            "stage-share",
            "How many",
            "percent, or subjects",
            ofStage(stage -> share(stage.target())),
            (plan, stage, text) -> sharing(plan, stage, PlanText.whole("share", text.replace("%", "")))),
    STAGE_EARLIEST(
            "stage-earliest",
            "Not before",
            "from the start, such as 2 d, or 0",
            ofStage(stage -> PlanText.length(stage.earliest())),
            onStage((stage, text) -> stage.lasting(PlanText.length("earliest", text), stage.minimum()))),
    STAGE_MINIMUM(
            "stage-minimum",
            "Lasts at least",
            "such as 12 h, or 0",
            ofStage(stage -> PlanText.length(stage.minimum())),
            onStage((stage, text) -> stage.lasting(stage.earliest(), PlanText.length("minimum", text)))),
    STAGE_SUCCESS(
            "stage-success",
            "Goes on when all of these hold, one a line",
            "error rate < 1 %",
            ofStage(stage -> PlanText.criteria(stage.successCriteria())),
            onStage((stage, text) ->
                    StageEdits.judgedBy(stage, PlanText.criteria("success", text), stage.rollbackTriggers()))),
    STAGE_ROLLBACK(
            "stage-rollback",
            "Goes back when any of these holds, one a line",
            "error rate > 5 %",
            ofStage(stage -> PlanText.criteria(stage.rollbackTriggers())),
            onStage((stage, text) ->
                    StageEdits.judgedBy(stage, stage.successCriteria(), PlanText.criteria("rollback", text)))),
    STAGE_ACTIONS(
            "stage-actions",
            "What people do meanwhile, one a line",
            "Watch the dashboards",
            ofStage(stage -> String.join("\n", stage.actions())),
            onStage((stage, text) -> StageEdits.doing(stage, PlanText.lines(text)))),
    STAGE_WARN(
            "stage-warn",
            "Warns above, in %, here",
            "",
            ofStageHealth(HealthPolicy::warnErrorRate, PlanText::rate),
            onStageHealth((health, text) -> HealthEdits.rates(
                    health,
                    read(text, typed -> PlanText.rate("warnErrorRate", typed)),
                    health.maxErrorRate(),
                    health.criticalErrorRate()))),
    STAGE_MAX(
            "stage-max",
            "Rolls back above, in %, here",
            "",
            ofStageHealth(HealthPolicy::maxErrorRate, PlanText::rate),
            onStageHealth((health, text) -> HealthEdits.rates(
                    health,
                    health.warnErrorRate(),
                    read(text, typed -> PlanText.rate("maxErrorRate", typed)),
                    health.criticalErrorRate()))),
    STAGE_CRITICAL(
            "stage-critical",
            "Or above in one sample, in %, here",
            "",
            ofStageHealth(HealthPolicy::criticalErrorRate, PlanText::rate),
            onStageHealth((health, text) -> HealthEdits.rates(
                    health,
                    health.warnErrorRate(),
                    health.maxErrorRate(),
                    read(text, typed -> PlanText.rate("criticalErrorRate", typed))))),
    STAGE_WINDOW(
            "stage-window",
            "Window that is looked at, here",
            "",
            ofStageHealth(HealthPolicy::window, PlanText::length),
            onStageHealth((health, text) -> HealthEdits.looking(
                    health, read(text, typed -> PlanText.length("window", typed)), health.interval()))),
    STAGE_INTERVAL(
            "stage-interval",
            "Looks every, here",
            "",
            ofStageHealth(HealthPolicy::interval, PlanText::length),
            onStageHealth((health, text) -> HealthEdits.looking(
                    health, health.window(), read(text, typed -> PlanText.length("interval", typed))))),
    STAGE_SAMPLE(
            "stage-sample",
            "Requests for a verdict, here",
            "",
            ofStageHealth(HealthPolicy::minSample, sample -> Integer.toString(sample)),
            onStageHealth((health, text) ->
                    HealthEdits.sampled(health, read(text, typed -> sample(PlanText.whole("minSample", typed)))))),
    STAGE_CHECK(
            "stage-check",
            "A person looks every, here",
            "",
            ofStageHealth(HealthPolicy::humanCheck, PlanText::length),
            onStageHealth((health, text) ->
                    HealthEdits.checked(health, read(text, typed -> PlanText.length("humanCheck", typed))))),
    HEALTH_WARN(
            "health-warn",
            "Warns above, in % of requests failed",
            "such as 2.5",
            (plan, stage) -> said(plan.health().warnErrorRate(), PlanText::rate),
            (plan, stage, text) -> plan.with(HealthEdits.rates(
                    plan.health(),
                    read(text, typed -> PlanText.rate("warnErrorRate", typed)),
                    plan.health().maxErrorRate(),
                    plan.health().criticalErrorRate()))),
    HEALTH_MAX(
            "health-max",
            "Rolls back above, over the whole window",
            "such as 5",
            (plan, stage) -> said(plan.health().maxErrorRate(), PlanText::rate),
            (plan, stage, text) -> plan.with(HealthEdits.rates(
                    plan.health(),
                    plan.health().warnErrorRate(),
                    read(text, typed -> PlanText.rate("maxErrorRate", typed)),
                    plan.health().criticalErrorRate()))),
    HEALTH_CRITICAL(
            "health-critical",
            "Rolls back above, in the latest sample alone",
            "such as 10",
            (plan, stage) -> said(plan.health().criticalErrorRate(), PlanText::rate),
            (plan, stage, text) -> plan.with(HealthEdits.rates(
                    plan.health(),
                    plan.health().warnErrorRate(),
                    plan.health().maxErrorRate(),
                    read(text, typed -> PlanText.rate("criticalErrorRate", typed))))),
    HEALTH_WINDOW(
            "health-window",
            "Window that is looked at",
            "such as 24 h",
            (plan, stage) -> said(plan.health().window(), PlanText::length),
            (plan, stage, text) -> plan.with(HealthEdits.looking(
                    plan.health(),
                    read(text, typed -> PlanText.length("window", typed)),
                    plan.health().interval()))),
    HEALTH_INTERVAL(
            "health-interval",
            "Looks every",
            "such as 1 min",
            (plan, stage) -> said(plan.health().interval(), PlanText::length),
            (plan, stage, text) -> plan.with(HealthEdits.looking(
                    plan.health(), plan.health().window(), read(text, typed -> PlanText.length("interval", typed))))),
    HEALTH_SAMPLE(
            "health-sample",
            "Requests needed for a verdict",
            "such as 10",
            (plan, stage) -> said(plan.health().minSample(), sample -> Integer.toString(sample)),
            (plan, stage, text) -> plan.with(HealthEdits.sampled(
                    plan.health(), read(text, typed -> sample(PlanText.whole("minSample", typed)))))),
    HEALTH_CHECK(
            "health-check",
            "A person looks every",
            "such as 2 h",
            (plan, stage) -> said(plan.health().humanCheck(), PlanText::length),
            (plan, stage, text) -> plan.with(
                    HealthEdits.checked(plan.health(), read(text, typed -> PlanText.length("humanCheck", typed))))),
    STARTS(
            "schedule-starts",
            "Opens at, in UTC",
            "2026-03-01 14:30, or empty: at any time",
            (plan, stage) -> PlanText.moment(plan.schedule().startsAt()),
            (plan, stage, text) -> plan.with(new Schedule(
                    PlanText.moment("startsAt", text), plan.schedule().endsAt()))),
    ENDS(
            "schedule-ends",
            "Closes at, in UTC",
            "2026-04-01 14:30, or empty: never",
            (plan, stage) -> PlanText.moment(plan.schedule().endsAt()),
            (plan, stage, text) ->
                    plan.with(new Schedule(plan.schedule().startsAt(), PlanText.moment("endsAt", text))));

    private final String id;
    private final String label;
    private final String hint;
    private final BiFunction<RolloutPlan, Integer, String> read;
    private final Write write;

    private interface Write {
        RolloutPlan apply(RolloutPlan plan, int stage, String text);
    }

    PlanField(String id, String label, String hint, BiFunction<RolloutPlan, Integer, String> read, Write write) {
        this.id = id;
        this.label = label;
        this.hint = hint;
        this.read = read;
        this.write = write;
    }

    /// Names its place on the screen.
    public String id() {
        return id;
    }

    /// What a person reads beside it.
    public String label() {
        return label;
    }

    /// What can be typed, as an example.
    public String hint() {
        return hint;
    }

    /// True when it is about one stage.
    public boolean isOfStage() {
        return id.startsWith("stage-");
    }

    /// What it says in `plan`.
    ///
    /// @param stage index of the one that is looked at
    public String text(RolloutPlan plan, int stage) {
        return read.apply(plan, stage);
    }

    /// `plan` with it saying `text`.
    ///
    /// @param stage index of the one that is looked at
    /// @throws InvalidValueException for what it cannot say
    public RolloutPlan typed(RolloutPlan plan, int stage, String text) {
        return write.apply(plan, stage, text);
    }

    private static BiFunction<RolloutPlan, Integer, String> ofStage(Function<Stage, String> text) {
        return (plan, stage) -> text.apply(plan.ladder().stage(stage));
    }

    private static Write onStage(BiFunction<Stage, String, Stage> edit) {
        return (plan, stage, text) -> {
            UnaryOperator<Stage> change = old -> edit.apply(old, text);
            return plan.with(LadderEdits.change(plan.ladder(), stage, change));
        };
    }

    private static <T> BiFunction<RolloutPlan, Integer, String> ofStageHealth(
            Function<HealthPolicy, Optional<T>> figure, Function<T, String> words) {
        return ofStage(stage -> said(stage.health().flatMap(figure), words));
    }

    private static Write onStageHealth(BiFunction<HealthPolicy, String, HealthPolicy> edit) {
        return onStage((stage, text) ->
                StageEdits.judgedBy(stage, edit.apply(stage.health().orElse(HealthPolicy.INHERITED), text)));
    }

    private static String share(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> "";
            case StageTarget.InternalActors() -> "";
            case StageTarget.Share(var share) -> Integer.toString(share.value());
            case StageTarget.SegmentMembers(var segment, var share) -> Integer.toString(share.value());
            case StageTarget.Count(long subjects) -> Long.toString(subjects);
        };
    }

    private static RolloutPlan sharing(RolloutPlan plan, int stage, long number) {
        StageLadder ladder = plan.ladder();
        if (ladder.stage(stage).target() instanceof StageTarget.Count) {
            return plan.with(
                    LadderEdits.change(ladder, stage, old -> StageEdits.aimedAt(old, new StageTarget.Count(number))));
        }
        Percentage share = new Percentage(Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
        return plan.with(LadderEdits.shared(ladder, stage, share.value()));
    }

    /// Nothing is said of a figure that a wider level decides.
    private static <T> String said(Optional<T> figure, Function<T, String> words) {
        return figure.map(words).orElse("");
    }

    private static <T> Optional<T> read(String text, Function<String, T> read) {
        return text.isBlank() ? Optional.empty() : Optional.of(read.apply(text));
    }

    private static int sample(long typed) {
        return Math.clamp(typed, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
