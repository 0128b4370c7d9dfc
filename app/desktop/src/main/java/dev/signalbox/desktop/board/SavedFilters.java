package dev.signalbox.desktop.board;

import dev.signalbox.desktop.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The filters that a person has named, kept on this computer in the order in which they were named. Confined to the
/// screen's thread.
final class SavedFilters {
    /// More do not fit on a button.
    static final int LONGEST_NAME = 40;

    private static final String SETTING = "board.filters";

    private final Settings settings;
    private final ObservableList<SavedFilter> all = FXCollections.observableArrayList();
    private final ObservableList<SavedFilter> seen = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<SavedFilter>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int deletedAt;

    SavedFilters(Settings settings) {
        this.settings = settings;
        settings.other(SETTING)
                .ifPresent(kept -> kept.lines()
                        .flatMap(line -> SavedFilter.of(line).stream())
                        .forEach(all::add));
    }

    ObservableList<SavedFilter> all() {
        return seen;
    }

    /// The one that was deleted last, as long as it can be brought back.
    ReadOnlyObjectProperty<Optional<SavedFilter>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    /// Keeps `query` under `name`, in place of what had that name before.
    ///
    /// @return why not, with what to do; absent when it is kept
    Optional<String> keep(String name, String query) {
        String called = plain(name);
        String typed = plain(query);
        if (typed.isEmpty()) {
            return Optional.of("There is no filter to keep. Type one first.");
        }
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Optional.of("Give the filter a name of 1 to " + LONGEST_NAME + " characters.");
        }
        SavedFilter kept = new SavedFilter(called, typed);
        int before = all.stream().map(SavedFilter::name).toList().indexOf(called);
        if (before < 0) {
            all.add(kept);
        } else {
            all.set(before, kept);
        }
        deleted.set(Optional.empty());
        write();
        return Optional.empty();
    }

    /// Deletes `filter`; until the next change it can be brought back.
    void delete(SavedFilter filter) {
        deletedAt = all.indexOf(filter);
        if (deletedAt >= 0) {
            all.remove(deletedAt);
            deleted.set(Optional.of(filter));
            write();
        }
    }

    /// Brings back what was deleted last, where it stood.
    void restore() {
        deleted.get().ifPresent(filter -> {
            all.add(Math.min(deletedAt, all.size()), filter);
            deleted.set(Optional.empty());
            write();
        });
    }

    /// On one line, as it is kept.
    private static String plain(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    private void write() {
        List<SavedFilter> now = List.copyOf(all);
        settings.keepOther(SETTING, now.stream().map(SavedFilter::text).collect(Collectors.joining("\n")));
    }
}
