package dev.signalbox.cli;

import java.util.HashSet;
import java.util.Set;

/// The commands and how they are written.
final class Usage {
    static final String HINT = "Run signalboxctl without a command to see them all.";

    static final String TEXT = """
            signalboxctl status
            signalboxctl stop (--flag F | --app A) --environment E [--reason R]
            signalboxctl stop --environment E [--reason R]     the whole environment
            signalboxctl stop --everything [--reason R]
            signalboxctl stop ... --database FILE              in the store's own file, when no server answers
            signalboxctl enrol-device --name N --key-file F    makes a key that may stop without a token
            signalboxctl stop ... --key-file F [--save FILE]   signs with it; sends it, or saves it in a file
            signalboxctl send-stop FILE                        a signed stop that a console saved; needs no token
            signalboxctl revoke-device --device ID
            signalboxctl review-stop --stop ID --reason R      says what became of a stop that came without a token
            signalboxctl rollback --flag F --environment E [--reason R]
            signalboxctl export --format T --environment E --file F    T is flagd, goff or unleash
            signalboxctl import --format T --environment E --file F --app A [--owner O] [--population N] [--apply]
                                                               says what it would do; does it with --apply
            signalboxctl audit [--flag F] [--limit N]

            --server URL       http://127.0.0.1:8080 unless given; repeated, the next one is asked when one fails
            --token-file FILE  the file that holds your token
            --ca FILE          PEM file of the only authorities to trust, instead of those this computer trusts
            --id UUID          for stop and rollback: repeats a command whose answer did not come

            Exit code: 0 accepted, 1 refused, 2 the command line makes no sense, 3 unknown.""";

    private static final Set<String> CONNECTION = Set.of("server", "token-file", "ca");

    private Usage() {}

    /// `own` and the options that every command has.
    static Set<String> with(String... own) {
        Set<String> all = new HashSet<>(CONNECTION);
        all.addAll(Set.of(own));
        return Set.copyOf(all);
    }
}
