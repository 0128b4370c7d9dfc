package dev.signalbox.desktop.routing;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.live.ReadyFlags;
import dev.signalbox.desktop.words.Attributes;
import dev.signalbox.desktop.words.EnvironmentOrder;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Routes;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.routing.Eligibility;
import dev.signalbox.domain.routing.JobData;
import dev.signalbox.domain.routing.Router;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.routing.RoutingPolicies;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Routes a job that a person makes up, as the store would, over the state that is known here: nothing is sent, and it
/// answers without a connection too. Confined to the screen's thread; flags are compiled in the background.
final class RoutingModel {
    private final Session session;
    private final Following following;
    private final ReadyFlags ready;
    private final StringProperty policy = new SimpleStringProperty("");
    private final StringProperty environment = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("repo-1");
    private final StringProperty attributes = new SimpleStringProperty("");
    private final BooleanProperty supposed = new SimpleBooleanProperty(false);
    private final Map<String, StringProperty> facts = new HashMap<>();
    private final ReadOnlyObjectWrapper<RoutingView> view = new ReadOnlyObjectWrapper<>(RoutingView.NONE);
    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private long asked;

    RoutingModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.following = new Following(session, tasks, ticker, clock);
        this.ready = new ReadyFlags(tasks, clock);
        policy.subscribe(this::ask);
        environment.subscribe(this::ask);
        subject.subscribe(this::ask);
        attributes.subscribe(this::ask);
        supposed.subscribe(this::ask);
    }

    /// Follows the store from now on.
    void open() {
        following.begin(this::ask, this::tick);
    }

    /// Ends what [#open] began; what is typed stays.
    void close() {
        asked++;
        following.end();
        ready.forget();
    }

    /// The chosen policy's name; one that is none stands for the first there is.
    StringProperty policy() {
        return policy;
    }

    /// The chosen environment's key; one that is none stands for the first there is.
    StringProperty environment() {
        return environment;
    }

    /// The key that apps send.
    StringProperty subject() {
        return subject;
    }

    /// What apps send of the subject, one a line. An app that names no repository sends the subject's key as one.
    StringProperty attributes() {
        return attributes;
    }

    /// Whether the flag is supposed to be on, whatever it decides.
    BooleanProperty supposed() {
        return supposed;
    }

    /// What is typed into `field`.
    StringProperty fact(FactField field) {
        return facts.computeIfAbsent(field.name(), name -> {
            StringProperty text = new SimpleStringProperty(field.usual());
            text.subscribe(this::ask);
            return text;
        });
    }

    ReadOnlyObjectProperty<RoutingView> view() {
        return view.getReadOnlyProperty();
    }

    /// What is wrong with what is typed, by field.
    ReadOnlyObjectProperty<Map<String, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// Which revision it is routed by, and how old that is.
    ReadOnlyStringProperty basis() {
        return basis.getReadOnlyProperty();
    }

    private void tick() {
        String age = following.age();
        basis.set(session.view()
                .state()
                .map(state -> "Tried here by revision " + state.revision() + (age.isEmpty() ? "" : ", " + age)
                        + ", by the rules that the store routes by. Nothing is sent.")
                .orElse(""));
    }

    private void ask() {
        tick();
        long mine = ++asked;
        session.view().state().ifPresent(state -> choose(state, mine));
    }

    private void choose(State state, long mine) {
        List<RoutingPolicy> policies = RoutingPolicies.inForce(state);
        List<String> environments = EnvironmentOrder.of(state).stream()
                .map(found -> found.key().value())
                .toList();
        if (policies.isEmpty() || environments.isEmpty()) {
            problems.set(Map.of());
            view.set(RoutingView.NONE.saying(missing(policies), "", List.of()));
            return;
        }
        RoutingPolicy chosen = policies.stream()
                .filter(found -> found.name().equals(policy.get()))
                .findFirst()
                .orElse(policies.getFirst());
        EnvironmentKey place = new EnvironmentKey(
                environments.contains(environment.get()) ? environment.get() : environments.getFirst());
        RoutingView shown = new RoutingView(
                policies.stream().map(RoutingPolicy::name).toList(),
                chosen.name(),
                environments,
                place.value(),
                chosen.flag().value(),
                FactField.of(chosen),
                "",
                "",
                RoutingWords.untried(chosen));
        route(state, chosen, place, shown, mine);
    }

    private static String missing(List<RoutingPolicy> policies) {
        return policies.isEmpty()
                ? "No routing policy is in force: every job goes where its producer sends it."
                : "There is no environment yet, so no flag decides who is routed.";
    }

    private void route(State state, RoutingPolicy chosen, EnvironmentKey place, RoutingView shown, long mine) {
        Map<String, Object> data = new HashMap<>();
        Map<String, String> wrong = new HashMap<>();
        for (FactField field : shown.fields()) {
            FactField.Typed said = field.read(fact(field).get());
            said.value().ifPresent(value -> data.put(field.name(), value));
            said.problem().ifPresent(problem -> wrong.put(field.name(), problem));
        }
        String key = subject.get().strip();
        if (key.isEmpty() && !supposed.get()) {
            wrong.put("subject", "Subject: it is empty. Write the key that apps send, such as repo-1.");
        }
        Attributes typed = Attributes.of(attributes.get());
        typed.problem().filter(problem -> !supposed.get()).ifPresent(problem -> wrong.put("attributes", problem));
        problems.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            view.set(shown.saying("The job cannot be read: mend what is marked", "", shown.lines()));
        } else if (supposed.get()) {
            answer(shown, chosen, Eligibility.ELIGIBLE, "Supposed to be on, whatever the flag decides.", data);
        } else {
            decide(state, chosen, place, flags -> {
                if (mine == asked) {
                    Decision decision = flags.evaluate(chosen.flag().value(), subjectOf(key, typed));
                    answer(shown, chosen, Routes.eligibility(decision), words(decision, key, place), data);
                }
            });
        }
    }

    private void decide(State state, RoutingPolicy chosen, EnvironmentKey place, Consumer<CompiledFlags> then) {
        ready.of(
                state,
                place,
                then,
                failure -> view.set(view.get()
                        .saying(
                                "It could not be decided whether " + chosen.flag() + " is on",
                                "Suppose that it is on to try the rules alone.",
                                RoutingWords.untried(chosen))));
    }

    private void answer(
            RoutingView shown,
            RoutingPolicy chosen,
            Eligibility eligibility,
            String decided,
            Map<String, Object> data) {
        RoutingAnswer answer = Router.route(chosen, eligibility, new JobData(data));
        view.set(shown.saying(
                RoutingWords.headline(answer),
                answer.why()
                        + (eligibility == Eligibility.NOT_ELIGIBLE
                                ? " Suppose that the flag is on to try the rules."
                                : ""),
                RoutingWords.tried(chosen, eligibility, decided, answer)));
    }

    /// As an evaluator would ask for a repository (S3-48): by its id, twice, unless another one is said.
    private static Subject subjectOf(String key, Attributes said) {
        Map<String, Object> sent = new HashMap<>(said.values());
        sent.putIfAbsent(SubjectKind.REPOSITORY.attribute(), key);
        return new Subject(key, sent);
    }

    private static String words(Decision decision, String key, EnvironmentKey place) {
        if (decision.reason() == Reason.UNKNOWN_FLAG) {
            return decision.flag() + " is not laid out in " + place + ": off for everybody.";
        }
        return decision.flag() + " is " + (decision.isOn() ? "on" : "off") + " for " + key + " in " + place + ", by "
                + decision.rule() + ".";
    }
}
