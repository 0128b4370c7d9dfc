package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.flag.FlagAddress;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person has asked for beside the graph, above what always stands there: one thing at a time, worked out only
/// while it is shown. Confined to the screen's thread.
final class AsideModel {
    private final ReadOnlyObjectWrapper<Aside> shown = new ReadOnlyObjectWrapper<>(Aside.NOTHING);
    private final NextModel next;
    private final WhatIfModel whatIf;
    private Optional<FlagAddress> address = Optional.empty();

    /// What can be asked for.
    enum Aside {
        NOTHING,
        WHO_IS_NEXT,
        WHAT_IF
    }

    AsideModel(NextModel next, WhatIfModel whatIf) {
        this.next = next;
        this.whatIf = whatIf;
    }

    NextModel next() {
        return next;
    }

    WhatIfModel whatIf() {
        return whatIf;
    }

    ReadOnlyObjectProperty<Aside> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The screen shows the rollout at `opened` from now on.
    void open(FlagAddress opened) {
        if (!address.equals(Optional.of(opened))) {
            close();
            address = Optional.of(opened);
        }
    }

    /// The screen shows no rollout any more.
    void close() {
        show(Aside.NOTHING);
        address = Optional.empty();
    }

    /// Shows `asked`, or nothing where it is shown already.
    void toggle(Aside asked) {
        show(shown.get() == asked ? Aside.NOTHING : asked);
    }

    private void show(Aside asked) {
        if (shown.get() == asked || address.isEmpty()) {
            return;
        }
        next.close();
        whatIf.close();
        switch (asked) {
            case NOTHING -> {}
            case WHO_IS_NEXT -> address.ifPresent(next::open);
            case WHAT_IF -> address.ifPresent(whatIf::open);
        }
        shown.set(asked);
    }
}
