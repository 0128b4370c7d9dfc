package dev.signalbox.desktop;

/// Who sits at this computer, as far as its operating system says.
final class ComputerAccount {
    private ComputerAccount() {}

    /// The account's name.
    static String name() {
        return System.getProperty("user.name", "you");
    }
}
