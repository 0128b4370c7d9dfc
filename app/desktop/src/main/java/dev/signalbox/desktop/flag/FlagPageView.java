package dev.signalbox.desktop.flag;

import dev.signalbox.domain.flag.Flag;
import java.util.List;
import java.util.Optional;

/// What the page shows.
///
/// @param flag absent while there is none of that name
/// @param missing why there is none to show; empty when there is, or a new one is made
/// @param places every environment, production first
/// @param apps the keys of those there are
record FlagPageView(Optional<Flag> flag, String missing, List<FlagPlace> places, List<String> apps) {
    static final FlagPageView NOTHING = new FlagPageView(Optional.empty(), "", List.of(), List.of());

    FlagPageView {
        places = List.copyOf(places);
        apps = List.copyOf(apps);
    }
}
