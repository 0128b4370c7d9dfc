package dev.signalbox.client.profile;

/// The key ring did not take a token.
final class TokenNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenNotKeptException(Throwable cause) {
        super("The key ring did not take the token.", cause);
    }
}
