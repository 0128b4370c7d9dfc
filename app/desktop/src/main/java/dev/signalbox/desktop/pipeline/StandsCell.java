package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.WrappingCell;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.jspecify.annotations.Nullable;

/// Where a rollout stands; dashed and with its age where that is not live any more.
final class StandsCell extends WrappingCell<Lane> {
    private final ObservableValue<String> age;
    private final ChangeListener<String> aged = (of, before, now) -> updateItem(getItem(), isEmpty());

    /// @param age such as `4 min old`; empty while it is live
    StandsCell(ObservableValue<String> age) {
        this.age = age;
        age.addListener(new WeakChangeListener<>(aged));
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        String old = empty || words == null ? "" : age.getValue();
        super.updateItem(words == null ? null : Ageing.words(words, old), empty);
        Ageing.mark(this, old);
    }
}
