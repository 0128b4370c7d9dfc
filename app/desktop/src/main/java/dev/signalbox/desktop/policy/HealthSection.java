package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.HealthField.ACT;
import static dev.signalbox.desktop.policy.HealthField.CHECK;
import static dev.signalbox.desktop.policy.HealthField.CRITICAL;
import static dev.signalbox.desktop.policy.HealthField.INTERVAL;
import static dev.signalbox.desktop.policy.HealthField.MAX;
import static dev.signalbox.desktop.policy.HealthField.SAMPLE;
import static dev.signalbox.desktop.policy.HealthField.WARN;
import static dev.signalbox.desktop.policy.HealthField.WHY;
import static dev.signalbox.desktop.policy.HealthField.WINDOW;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.policy.HealthFigure;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.health.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What rollouts are judged by where neither they nor their stages say anything: for everything, and for each
/// environment.
final class HealthSection implements Section<HealthField> {
    private static final String LEFT_OPEN = "Left to wider levels";

    /// More rollouts than these that say figures of their own are only counted.
    private static final int NAMED = 4;

    @Override
    public String name() {
        return "Health";
    }

    @Override
    public String about() {
        return "What rollouts are judged by. The nearest level that says a figure decides it: the stage, then the"
                + " flag's rollout, then its environment, then the policy for everything.";
    }

    @Override
    public Permission needed() {
        return Permission.SET_UP;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        return scopes(state).stream().map(scope -> line(state, scope)).toList();
    }

    @Override
    public List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return scope(state, chosen).map(scope -> facts(state, scope)).orElse(List.of());
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return "Change what holds for "
                + scope(state, chosen).map(scope -> within(state, scope)).orElse("everything");
    }

    @Override
    public List<List<HealthField>> rows(State state, Optional<String> chosen) {
        return List.of(List.of(WARN, MAX, CRITICAL), List.of(WINDOW, INTERVAL, SAMPLE), List.of(CHECK, ACT, WHY));
    }

    @Override
    public Map<HealthField, String> begun(State state, Optional<String> chosen) {
        return texts(
                scope(state, chosen).map(scope -> Policies.set(state, scope)).orElse(HealthPolicy.INHERITED));
    }

    @Override
    public List<String> choices(State state, Typed<HealthField> typed, HealthField field) {
        return Stream.concat(
                        Stream.of(LEFT_OPEN), Stream.of(OnRollback.values()).map(HealthSection::label))
                .toList();
    }

    @Override
    public Map<HealthField, String> wrong(State state, Typed<HealthField> typed) {
        Map<HealthField, String> wrong = new EnumMap<>(HealthField.class);
        List.of(WARN, MAX, CRITICAL, WINDOW, INTERVAL, SAMPLE, CHECK)
                .forEach(field -> Wrong.tried(wrong, field, () -> alone(field, typed)));
        if (wrong.isEmpty()) {
            Wrong.tried(wrong, MAX, () -> policy(typed));
            wrong.replaceAll((field, order) -> "The rates are out of order. Keep the warning at or below the rollback,"
                    + " and that at or below the rollback of the latest sample.");
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<HealthField> typed) {
        return scope(state, typed.chosen()).map(scope -> new HealthCommand.SetWiderHealth(scope, policy(typed)));
    }

    @Override
    public String why(Typed<HealthField> typed) {
        return typed.text(WHY);
    }

    @Override
    public Optional<Typed<HealthField>> resumed(State state, Command command, String why) {
        return command instanceof HealthCommand.SetWiderHealth(var scope, var health)
                ? Optional.of(Typed.of(Optional.of(scope.key()), texts(health)).with(WHY, why))
                : Optional.empty();
    }

    /// Raising a threshold, or seeing it later, is the dangerous direction.
    @Override
    public Optional<Guard> guard(State state, Typed<HealthField> typed) {
        return scope(state, typed.chosen())
                .flatMap(scope -> guard(within(state, scope), looser(state, scope, policy(typed))));
    }

    private static Optional<Guard> guard(String where, List<HealthFigure> looser) {
        return looser.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guard(
                        "Less strict than now: "
                                + looser.stream()
                                        .map(HealthFigure::label)
                                        .map(String::toLowerCase)
                                        .collect(Collectors.joining("; "))
                                + ". Rollouts that go wrong are stopped later, or not at all.",
                        where));
    }

    private static List<HealthFigure> looser(State state, PolicyScope scope, HealthPolicy wanted) {
        EffectivePolicy was = Policies.effective(state, scope);
        EffectivePolicy is = Policies.effective(state, scope, wanted);
        return Stream.of(HealthFigure.values())
                .filter(figure -> figure.isLooser(was, is))
                .toList();
    }

    private static Line line(State state, PolicyScope scope) {
        EffectivePolicy held = Policies.effective(state, scope);
        int own = HealthFigure.count(Policies.set(state, scope));
        return Line.plain(
                scope.key(),
                name(state, scope),
                "Rolls back above " + HealthFigure.MAX.words(held) + ", warns above " + HealthFigure.WARN.words(held)
                        + ". "
                        + switch (own) {
                            case 0 -> "Says no figure of its own.";
                            case 1 -> "Says 1 figure of its own.";
                            default -> "Says " + own + " figures of its own.";
                        });
    }

    private static List<Fact> facts(State state, PolicyScope scope) {
        EffectivePolicy held = Policies.effective(state, scope);
        List<Fact> facts = new ArrayList<>();
        for (HealthFigure figure : HealthFigure.values()) {
            facts.add(Fact.figure(figure.label(), figure.inForce(held, scope.level())));
        }
        facts.add(Fact.words("Nearer levels", nearer(state, scope)));
        return facts;
    }

    private static String nearer(State state, PolicyScope scope) {
        List<FlagAddress> own = state.rollouts()
                .values()
                .filter(rollout -> covers(scope, rollout))
                .filter(HealthSection::saysItsOwn)
                .map(Rollout::address)
                .sorted()
                .toList();
        String named = own.stream().limit(NAMED).map(FlagAddress::toString).collect(Collectors.joining(", "));
        return switch (own.size()) {
            case 0 -> "No rollout here says figures of its own.";
            case 1 -> "Says figures of its own: " + named + ".";
            default ->
                "Say figures of their own: " + named
                        + (own.size() > NAMED ? " and " + (own.size() - NAMED) + " more." : ".");
        };
    }

    private static boolean covers(PolicyScope scope, Rollout rollout) {
        return switch (scope) {
            case PolicyScope.Everywhere() -> true;
            case PolicyScope.InEnvironment(var environment) ->
                rollout.address().environment().equals(environment);
        };
    }

    private static boolean saysItsOwn(Rollout rollout) {
        return HealthFigure.count(rollout.health()) > 0
                || rollout.ladder().stages().stream()
                        .anyMatch(stage -> stage.health()
                                .filter(own -> HealthFigure.count(own) > 0)
                                .isPresent());
    }

    private static List<PolicyScope> scopes(State state) {
        return Stream.<PolicyScope>concat(
                        Stream.of(new PolicyScope.Everywhere()),
                        EnvironmentOrder.of(state).stream()
                                .map(environment -> new PolicyScope.InEnvironment(environment.key())))
                .toList();
    }

    private static Optional<PolicyScope> scope(State state, Optional<String> chosen) {
        return scopes(state).stream()
                .filter(scope -> chosen.equals(Optional.of(scope.key())))
                .findFirst();
    }

    private static String name(State state, PolicyScope scope) {
        return scope instanceof PolicyScope.Everywhere ? "Everything" : within(state, scope);
    }

    private static String within(State state, PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.Everywhere() -> "everything";
            case PolicyScope.InEnvironment(var environment) ->
                state.environments().get(environment).map(Environment::name).orElse(environment.value());
        };
    }

    private static Map<HealthField, String> texts(HealthPolicy policy) {
        Map<HealthField, String> texts = new EnumMap<>(HealthField.class);
        for (HealthField field : HealthField.values()) {
            field.figure().flatMap(figure -> figure.said(policy)).ifPresent(words -> texts.put(field, words));
        }
        texts.put(ACT, policy.onRollback().map(HealthSection::label).orElse(LEFT_OPEN));
        return texts;
    }

    private static String label(OnRollback act) {
        String words = HealthFigure.who(act);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// `field` by itself, all others left open.
    private static HealthPolicy alone(HealthField field, Typed<HealthField> typed) {
        return policy(Typed.of(typed.chosen(), Map.of(field, typed.raw(field))));
    }

    private static HealthPolicy policy(Typed<HealthField> typed) {
        return new HealthPolicy(
                read(typed, MAX, text -> PlanText.rate("maxErrorRate", text)),
                read(typed, WARN, text -> PlanText.rate("warnErrorRate", text)),
                read(typed, CRITICAL, text -> PlanText.rate("criticalErrorRate", text)),
                read(typed, WINDOW, text -> PlanText.length("window", text)),
                read(typed, INTERVAL, text -> PlanText.length("interval", text)),
                read(typed, CHECK, text -> PlanText.length("humanCheck", text)),
                read(typed, SAMPLE, HealthSection::sample),
                Stream.of(OnRollback.values())
                        .filter(act -> label(act).equals(typed.text(ACT)))
                        .findFirst());
    }

    private static int sample(String text) {
        long typed = PlanText.whole("minSample", text);
        if (typed > Integer.MAX_VALUE) {
            throw new InvalidValueException("minSample", typed + " is too many", "Give fewer.");
        }
        return (int) typed;
    }

    private static <T> Optional<T> read(Typed<HealthField> typed, HealthField field, Function<String, T> parse) {
        return Optional.of(typed.text(field)).filter(text -> !text.isEmpty()).map(parse);
    }
}
