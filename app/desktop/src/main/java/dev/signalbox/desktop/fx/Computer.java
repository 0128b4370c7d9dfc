package dev.signalbox.desktop.fx;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the console asks of the computer that it runs on.
public interface Computer {
    /// Puts `text` on the clipboard. On the screen's thread.
    ///
    /// @return what is wrong with it, as a clause; absent when it is there
    Optional<String> copy(String text);

    /// Lets the person choose where to save a file; one that is there already is chosen knowingly. On the screen's
    /// thread, which goes on meanwhile.
    ///
    /// @return absent when they would rather not
    Optional<Path> chooseFile(String title, String suggestedName);

    /// Opens `link` with whatever is meant for it: a telephone, a mail program, a browser. Blocks, so not on the
    /// screen's thread.
    ///
    /// @return what is wrong with it, as a clause; absent when it was opened
    Optional<String> open(URI link);
}
