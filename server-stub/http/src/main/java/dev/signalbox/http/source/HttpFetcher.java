package dev.signalbox.http.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Gets documents over HTTP, and nothing more: ten seconds, a mebibyte, no redirect, no link-local address, where
/// clouds keep their secrets.
final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LARGEST = 1 << 20;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;

    private Optional<HttpClient> http = Optional.empty();

    @Override
    public String get(URI address, Optional<String> token) throws SourceFault {
        check(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        HttpResponse<String> answer = answer(request.build());
        int status = answer.statusCode();
        if (status >= REDIRECT && status < REFUSED) {
            throw new SourceFault(
                    "It answers with a redirect (" + status + "), which is not followed. Name the place it points to.");
        }
        if (status != OK) {
            throw new SourceFault("It answers with status " + status + ".");
        }
        return answer.body();
    }

    @Override
    public synchronized void close() {
        http.ifPresent(HttpClient::close);
    }

    /// Made when something is asked: a console that has no sources starts without it.
    private synchronized HttpClient http() {
        if (http.isEmpty()) {
            http = Optional.of(HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build());
        }
        return http.get();
    }

    private HttpResponse<String> answer(HttpRequest request) throws SourceFault {
        CompletableFuture<HttpResponse<String>> answer =
                http().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            // A request's own timeout ends with the headers; a body may drip for ever.
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new SourceFault("It gave no whole answer within " + PATIENCE.toSeconds() + " s.", slow);
        } catch (ExecutionException failed) {
            throw new SourceFault(problem(failed), failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SourceFault("The server is stopping.", stopped);
        }
    }

    private static String problem(ExecutionException failed) {
        return failed.getCause() instanceof IOException io
                        && String.valueOf(io.getMessage()).contains("capacity")
                ? "Its answer is larger than a mebibyte."
                : "It cannot be reached, or broke off.";
    }

    private static void check(URI address) throws SourceFault {
        try {
            boolean forbidden = Arrays.stream(InetAddress.getAllByName(address.getHost()))
                    .anyMatch(
                            host -> host.isLinkLocalAddress() || host.isAnyLocalAddress() || host.isMulticastAddress());
            if (forbidden) {
                throw new SourceFault("Its host is a link-local or multicast address, which is never asked.");
            }
        } catch (UnknownHostException unknown) {
            throw new SourceFault("There is no host '" + address.getHost() + "'.", unknown);
        }
    }
}
