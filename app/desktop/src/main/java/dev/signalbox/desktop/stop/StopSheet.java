package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopGesture;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.navigation.StopReadiness;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The emergency stop as the shell reaches it. Built and laid out invisibly soon after the first frame ([#warmth]), so
/// that the first press is as quick as any; a press that comes before builds it. Confined to the JavaFX thread.
public final class StopSheet implements StopLauncher, AutoCloseable {
    private final StopModel model;
    private final StopTones tones;
    private final OnCallModel onCall;
    private Optional<Consumer<Consumer<String>>> practice = Optional.empty();
    private final StopGesture gesture;
    private final Supplier<StopSheetController> build;
    private final StackPane place = new StackPane();
    private Optional<StopSheetController> built = Optional.empty();

    /// @param whereabouts what a stop would be about
    public StopSheet(StopPorts ports, Supplier<StopContext> whereabouts) {
        this.tones = ports.tones();
        ports.ways().byKey().listen(ports.flow()::signed);
        AfterModel after = new AfterModel(ports.flow(), ports.session(), ports.tasks(), ports.computer());
        AskModel ask = new AskModel(ports.flow(), ports.ways(), ports.computer(), ports.tasks());
        this.model = new StopModel(ports, whereabouts, after, ask);
        this.gesture =
                new StopGesture(ports.flow(), ports.timer(), ports.tasks().screen(), ports.time());
        this.onCall = new OnCallModel(ports.ways().onCall(), ports.tasks());
        this.build = () -> build(ports, after, ask);
        place.setPickOnBounds(false);
    }

    private StopSheetController build(StopPorts ports, AfterModel after, AskModel ask) {
        WaysOutModel waysOut =
                new WaysOutModel(model::pressed, ports.ways(), ports.computer(), ports.tasks(), ports.zone());
        StopSheetController made = new StopSheetController(model, ports.flow(), gesture);
        place.getChildren()
                .addFirst(FxmlView.load(
                        made,
                        new StopAlarmController(model, waysOut),
                        new StopHeldController(model),
                        new StopAfterController(model, after),
                        new StopAskController(ask),
                        new StopScoreController(),
                        new OnCallController(onCall)));
        return made;
    }

    private void openOnCall() {
        StopSheetController unusedShown = controller();
        onCall.open();
    }

    private StopSheetController controller() {
        StopSheetController controller = built.orElseGet(build);
        built = Optional.of(controller);
        return controller;
    }

    @Override
    public Parent sheet() {
        return place;
    }

    /// Lays `other` under this sheet: nothing covers a real stop.
    public void layUnder(StopSheet other) {
        other.place.setViewOrder(1);
        place.getChildren().add(other.place);
    }

    /// Takes `other`, which was laid under this, away.
    public void takeAway(StopSheet other) {
        place.getChildren().remove(other.place);
    }

    /// Closes the sheet; what was pressed goes on.
    public void dismiss() {
        gesture.dismissed();
    }

    /// Offers to practise from now on.
    ///
    /// @param begin opens the drill, and says through what it is given what becomes of it
    public void offerPractice(Consumer<Consumer<String>> begin) {
        practice = Optional.of(begin);
    }

    @Override
    public List<Action> actions(Consumer<String> tell) {
        Stream<Action> practise = practice.stream()
                .map(begin -> Action.always(
                        "incident.practise",
                        "Practise stop",
                        "",
                        "The same sheet over a store of its own: nothing will stop.",
                        Section.INCIDENT,
                        () -> begin.accept(tell)));
        return Stream.concat(practise, own(tell).stream()).toList();
    }

    private List<Action> own(Consumer<String> tell) {
        return List.of(
                Action.always(
                        "incident.on-call",
                        "On-call contact",
                        "",
                        "Sets whom to reach about this store when a stop is not confirmed.",
                        Section.INCIDENT,
                        this::openOnCall),
                Action.always(
                        "incident.tones",
                        "Stop tones on or off",
                        "",
                        "A short tone when a stop is accepted, another when it is not confirmed.",
                        Section.INCIDENT,
                        () -> tell.accept(tones.toggle())));
    }

    /// Reads the sheet's markup, then lays it out and renders it once without showing it. Run when it is in a scene.
    public List<Runnable> warmth() {
        return List.of(this::controller, () -> controller().warm());
    }

    /// All of [#warmth] at once.
    public void warm() {
        warmth().forEach(Runnable::run);
    }

    @Override
    public void pressed(Reach reach) {
        StopSheetController controller = controller();
        gesture.pressed(model.opening(
                switch (reach) {
                    case HERE -> StopWidth.FLAG;
                    case ENVIRONMENT -> StopWidth.ENVIRONMENT;
                }));
        controller.holding();
    }

    @Override
    public void released() {
        gesture.released();
        built.ifPresent(StopSheetController::letGo);
    }

    @Override
    public ObservableValue<StopReadiness> readiness() {
        return model.readiness();
    }

    @Override
    public void close() {
        model.close();
    }
}
