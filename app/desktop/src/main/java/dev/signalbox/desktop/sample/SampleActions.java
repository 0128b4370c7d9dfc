package dev.signalbox.desktop.sample;

import dev.signalbox.demo.Fault;
import dev.signalbox.demo.Scenario;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person can make the sample do, in a menu of its own.
public final class SampleActions {
    /// The stage that the founding scenario fails at (S2-118).
    private static final int FAILING_FROM = 25;

    private final Supplier<SampleRun> run;
    private final TaskRunner tasks;
    private final Consumer<String> tell;

    /// @param run asked in the background; may block until the sample runs
    /// @param tell says one sentence to the person
    public SampleActions(Supplier<SampleRun> run, TaskRunner tasks, Consumer<String> tell) {
        this.run = run;
        this.tasks = tasks;
        this.tell = tell;
    }

    /// All of them.
    public List<Action> actions() {
        return List.of(
                fault(
                        "errors",
                        "Fail 5 % of requests from 25 % on",
                        "The new path fails one request in twenty once a quarter of the users have it.",
                        new Fault(Scenario.ERRORS, FAILING_FROM)),
                fault(
                        "security",
                        "Report security problems from 25 % on",
                        "The new path reports a security problem now and then.",
                        new Fault(Scenario.SECURITY, FAILING_FROM)),
                fault(
                        "latency",
                        "Become slow from 25 % on",
                        "One request in ten takes more than a second.",
                        new Fault(Scenario.LATENCY, FAILING_FROM)),
                fault("healthy", "Work again", "The new path works from now on.", Fault.NONE),
                Action.always(
                        "sample.confirm-resume",
                        "Let Ana confirm the resume",
                        "",
                        "Ana, the sample's second person, confirms what you asked to lift.",
                        Section.SAMPLE,
                        this::letAnaConfirm));
    }

    private Action fault(String id, String name, String effect, Fault fault) {
        return Action.always("sample." + id, name, "", effect, Section.SAMPLE, () -> fail(fault));
    }

    private void fail(Fault fault) {
        tasks.run(
                () -> {
                    run.get().fail(fault);
                    return fault;
                },
                set -> tell.accept("The sample's traffic is now: " + set + "."),
                gone -> tell.accept("The sample's traffic has ended. Open the sample again."));
    }

    private void letAnaConfirm() {
        tasks.run(
                () -> run.get().letAnaConfirm(),
                receipt -> tell.accept(
                        receipt.isPresent() ? "Ana has confirmed." : "Nothing waits for Ana. Ask for a resume first."),
                gone -> tell.accept("The sample's store does not answer."));
    }
}
