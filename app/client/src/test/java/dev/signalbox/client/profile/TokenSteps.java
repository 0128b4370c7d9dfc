package dev.signalbox.client.profile;

import java.util.Optional;

/// The `main` of a process with a session of its own: keeps a token or asks for it, and prints what came of it.
final class TokenSteps {
    private TokenSteps() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        ComputerTokens tokens = new ComputerTokens();
        if (arguments[0].equals("keep")) {
            tokens.keep("Production EU", arguments[1]);
            System.out.println(tokens.sentence());
        } else {
            System.out.println(tokens.token("Production EU").equals(Optional.of(arguments[1])) ? "known" : "unknown");
        }
        // As the console does: the library for D-Bus leaves a thread behind that would keep the process alive.
        System.exit(0);
    }
}
