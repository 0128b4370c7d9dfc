package dev.signalbox.desktop.draft;

import dev.signalbox.client.draft.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The buttons below a draft: what can be done with it now.
///
/// @param save keeps what is typed
/// @param perform does what a button says
/// @param why the reason that giving up asks for
record ActButtons(Runnable save, Consumer<DraftAct> perform, Supplier<ObservableValue<String>> why) {
    /// What the buttons of a draft are made of.
    ///
    /// @param likely what is most likely wanted of it
    private record Offer(UUID draft, Set<DraftAct> acts, Set<DraftAct> likely) {}

    /// Equal for drafts that have the same buttons.
    static Object offer(DraftDetail now) {
        Set<DraftAct> likely =
                now.acts().stream().filter(act -> isOffered(act, now)).collect(Collectors.toSet());
        return new Offer(now.row().id(), now.acts(), likely);
    }

    /// The buttons for `now`, in their order.
    List<Node> of(DraftDetail now) {
        List<Node> buttons = new ArrayList<>();
        if (now.acts().contains(DraftAct.SEND)) {
            Button keep = new Button("Save draft");
            keep.setId("drafts-save");
            keep.setOnAction(pressed -> save.run());
            buttons.add(keep);
        }
        for (DraftAct act : DraftAct.values()) {
            if (now.acts().contains(act)) {
                buttons.add(button(act, now));
            }
        }
        return buttons;
    }

    /// Whether a reason has to be given before the draft of `now` can be discarded: it is in the outbox.
    static boolean asksWhy(DraftDetail now) {
        return now.acts().contains(DraftAct.DISCARD) && !now.acts().contains(DraftAct.SEND);
    }

    private Button button(DraftAct act, DraftDetail now) {
        Button button = new Button(label(act));
        button.setId("drafts-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (act == DraftAct.DISCARD && asksWhy(now)) {
            button.disableProperty().bind(why.get().map(String::isBlank));
        }
        button.setOnAction(pressed -> perform.accept(act));
        if (isOffered(act, now)) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    /// What is most likely wanted; not what the rules would refuse.
    private static boolean isOffered(DraftAct act, DraftDetail now) {
        return switch (act) {
            case SEND, CONFIRM -> true;
            case MINE_ON_TOP ->
                now.conflict()
                        .filter(found -> found.effect() instanceof Forecast.Done)
                        .isPresent();
            case KEEP_THEIRS, RETRY, TAKE_BACK, UNDO, REDO, DISCARD -> false;
        };
    }

    private static String label(DraftAct act) {
        return switch (act) {
            case SEND -> "Send";
            case UNDO -> "Undo";
            case REDO -> "Redo";
            case DISCARD -> "Discard";
            case TAKE_BACK -> "Edit";
            case RETRY -> "Try now";
            case CONFIRM -> "Send now";
            case KEEP_THEIRS -> "Keep theirs";
            case MINE_ON_TOP -> "Put mine on top";
        };
    }
}
