package dev.signalbox.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.profile.PreferencesFile;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNamedIsThereAfterARestart() {
        SavedFilters before = filters();
        assertEquals(Optional.empty(), before.keep("  My\tteam ", " shop  paused"));
        assertEquals(Optional.empty(), before.keep("Urgent", "P0"));

        assertEquals(
                List.of(new SavedFilter("My team", "shop paused"), new SavedFilter("Urgent", "P0")),
                filters().all());
    }

    @Test
    void sameNameIsKeptOnce() {
        SavedFilters filters = filters();
        filters.keep("Mine", "shop");
        filters.keep("Urgent", "P0");
        filters.keep("Mine", "mobile");

        assertEquals(List.of(new SavedFilter("Mine", "mobile"), new SavedFilter("Urgent", "P0")), filters.all());
    }

    @Test
    void whatCannotBeKeptSaysHowToMendIt() {
        assertEquals(
                Optional.of("There is no filter to keep. Type one first."),
                filters().keep("Mine", " "));
        assertEquals(
                Optional.of("Give the filter a name of 1 to 40 characters."),
                filters().keep(" ", "shop"));
        assertEquals(
                Optional.of("Give the filter a name of 1 to 40 characters."),
                filters().keep("x".repeat(41), "shop"));
    }

    @Test
    void whatIsDeletedComesBackWhereItStood() {
        SavedFilters filters = filters();
        filters.keep("Mine", "shop");
        filters.keep("Urgent", "P0");
        filters.delete(new SavedFilter("Mine", "shop"));
        assertEquals(List.of(new SavedFilter("Urgent", "P0")), filters().all());

        filters.restore();
        assertEquals(
                List.of(new SavedFilter("Mine", "shop"), new SavedFilter("Urgent", "P0")),
                filters().all());
    }

    @Test
    void linesThatAreNoFilterAreLeftOut() {
        settings().keepOther("board.filters", "half\n\tno name\nMine\tshop\nempty\t");

        assertEquals(List.of(new SavedFilter("Mine", "shop")), filters().all());
    }

    private SavedFilters filters() {
        return new SavedFilters(settings());
    }

    private Settings settings() {
        return new Settings(new PreferencesFile(folder.resolve("preferences")), new SameThread());
    }
}
