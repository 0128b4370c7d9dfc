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
        super.updateItem(words, empty);
        Ageing.mark(this, empty || words == null ? "" : age.getValue());
    }

    @Override
    protected String shown(String words) {
        return Ageing.words(words, age.getValue());
    }
}
