/// `signalboxctl`: the console's commands without a screen.
@org.jspecify.annotations.NullMarked
module dev.signalbox.cli {
    requires dev.signalbox.client;
    requires dev.signalbox.domain;
    requires dev.signalbox.protocol;
    requires static org.jspecify;
}
