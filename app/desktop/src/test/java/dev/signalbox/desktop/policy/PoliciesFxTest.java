package dev.signalbox.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Link;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The policies by keyboard: every section, a change with its differences, and what somebody sees who may not.
class PoliciesFxTest {
    private static final int MOST_STOPS = 25;

    @TempDir
    private Path folder;

    private final ManualTicker ticker = new ManualTicker();
    private Optional<PolicyRig> store = Optional.empty();
    private Optional<PoliciesScreen> screen = Optional.empty();
    private Optional<FxRig> window = Optional.empty();

    @AfterEach
    void close() {
        window.ifPresent(FxRig::close);
        store.ifPresent(PolicyRig::close);
    }

    @Test
    void thresholdIsRaisedByKeyboardAloneAndItsNameIsTyped() {
        open(Actors.SAM);
        assertEquals(Optional.of("policy-sections"), focus());
        tabTo("policy-lines");
        rig().press(KeyCode.DOWN);
        assertEquals("Change what holds for Production", text("policy-title"));
        tabTo("health-max");
        rig().type("9 %");
        tabTo("health-why");
        rig().type("the seed was too strict");
        assertTrue(words("policy-changes").contains("5 %, as it ships → 9 %, set here"));
        act("policy.send");
        assertEquals("Not sent: type Production into the last field first.", text("policy-said"));
        tabTo("policy-guard");
        rig().type("Production");
        Screenshots.take(rig(), "policies-health");
        act("policy.send");

        assertEquals(
                List.of(new HealthCommand.SetWiderHealth(
                        new PolicyScope.InEnvironment(Fixtures.PRODUCTION),
                        new HealthPolicy(
                                Optional.of(9.0),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))),
                store.orElseThrow().workbench.sent());
        assertEquals(List.of(), WholeText.lost(rig()));
    }

    @Test
    void internalActorIsAddedByKeyboardAlone() {
        open(Actors.SAM);
        section("Internal actors");
        act("policy.begin");
        assertEquals(Optional.of("internal-subject"), focus());
        rig().type("cleo");
        rig().press(KeyCode.TAB);
        rig().type("joined the mobile team");
        Screenshots.take(rig(), "policies-internal");
        act("policy.send");

        assertEquals(
                List.of(new Command.SetInternalActor("cleo", InternalStatus.INTERNAL)),
                store.orElseThrow().workbench.sent());
        assertEquals(List.of(), WholeText.lost(rig()));
    }

    @Test
    void whoeverMayNotReadsEverythingAndTheFormIsAbsent() {
        open(Actors.VERA);
        section("Internal actors");

        assertEquals("Vera may not say who is internal. It takes a system administrator.", text("policy-right"));
        assertEquals(List.of("ana", "ben"), listed());
        for (String absent : List.of("policy-begin", "policy-send", "policy-remove", "policy-title")) {
            assertFalse(rig().sees(absent), absent);
        }
        Screenshots.take(rig(), "policies-viewer");
        assertEquals(List.of(), WholeText.lost(rig()));
    }

    @Test
    void withoutAConnectionItIsReadWithItsAgeAndADraftIsKept() {
        open(Actors.RINA);
        PolicyRig rig = store.orElseThrow();
        rig.log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> rig.session.view().link() instanceof Link.Offline);
        rig.clock.advance(Duration.ofMinutes(4));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
        section("Scope holds");

        assertEquals("What you see is 4 min old", text("policy-staleness"));
        assertEquals(List.of("publisher acme"), listed());
        act("policy.begin");
        tabTo("hold-id");
        rig().type("globex");
        act("policy.send");

        assertEquals(
                List.of(new ScopeCommand.HoldScope(
                        Fixtures.IN_PRODUCTION, new ScopeHold(SubjectKind.PUBLISHER, "globex", 0))),
                rig.workbench.sent(),
                "the outbox has it");
        Screenshots.take(rig(), "policies-offline");
        assertEquals(List.of(), WholeText.lost(rig()));
    }

    @Test
    void everySectionIsReachedByTheArrowsAndWholeAndNamed() {
        open(Actors.RINA);
        for (String name :
                List.of("Health", "Internal actors", "Size categories", "Procedures", "Templates", "Scope holds")) {
            section(name);
            if (name.equals("Procedures")) {
                tabTo("policy-lines");
                rig().press(KeyCode.END);
                assertEquals("Record a rehearsal of Reverse migration", text("policy-title"));
            }
            Screenshots.take(rig(), "policies-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            assertEquals(List.of(), WholeText.lost(rig()), name);
            assertEquals(List.of(), nameless(), name);
        }
        section("Procedures");
        act("policy.begin");
        Screenshots.take(rig(), "policies-new-procedure");
        assertEquals(List.of(), WholeText.lost(rig()));
    }

    private void open(Actor person) {
        PolicyRig made = new PolicyRig(folder, person);
        store = Optional.of(made);
        FxRig.start();
        PoliciesScreen policies = FxRig.onFx(
                () -> new PoliciesScreen(made.session, made.workbench, SameThread.withScreen(), ticker, made.clock));
        screen = Optional.of(policies);
        window = Optional.of(FxRig.open(() -> {
            Parent root = (Parent) policies.root();
            policies.shown(new Route.Policies());
            return root;
        }));
        FxRig.onFx(() -> {
            rig().find("policy-sections").requestFocus();
            return true;
        });
        rig().settle();
    }

    private FxRig rig() {
        return window.orElseThrow();
    }

    /// Goes to the section `name` by the arrows.
    private void section(String name) {
        ListView<SectionModel<?>> sections = rig().find("policy-sections");
        FxRig.onFx(() -> {
            sections.requestFocus();
            return true;
        });
        rig().press(KeyCode.HOME);
        for (int step = 0; step < sections.getItems().size(); step++) {
            SectionModel<?> shown =
                    FxRig.onFx(() -> sections.getSelectionModel().getSelectedItem());
            if (shown.section().name().equals(name)) {
                return;
            }
            rig().press(KeyCode.DOWN);
        }
    }

    /// Does the screen's action called `id`, as its key would.
    private void act(String id) {
        FxRig.onFx(() -> {
            screen.orElseThrow().actions().stream()
                    .filter(action -> action.id().equals(id))
                    .forEach(Action::run);
            return true;
        });
        rig().settle();
    }

    private void tabTo(String id) {
        for (int step = 0; step < MOST_STOPS && !focus().equals(Optional.of(id)); step++) {
            rig().press(KeyCode.TAB);
        }
        assertEquals(Optional.of(id), focus());
    }

    private Optional<String> focus() {
        return FxRig.onFx(
                () -> Optional.ofNullable(rig().scene().getFocusOwner()).map(Node::getId));
    }

    private List<String> listed() {
        ListView<Line> lines = rig().find("policy-lines");
        return FxRig.onFx(() -> lines.getItems().stream().map(Line::name).toList());
    }

    private List<String> nameless() {
        return FxRig.onFx(() -> rig().scene().getRoot().lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(Node::isFocusTraversable)
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank()))
                .map(Node::toString)
                .toList());
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig().<Label>find(id).getText());
    }

    private String words(String id) {
        return FxRig.onFx(() -> rig().find(id).lookupAll(".label").toString());
    }
}
