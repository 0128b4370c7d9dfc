package dev.signalbox.http;

import dev.signalbox.store.Engine;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The store over HTTP: what the standalone server runs, and the console for its sample.
public final class HttpServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final WebServer server;
    private final Followers followers;
    private final URI uri;

    private HttpServer(WebServer server, Followers followers, URI uri) {
        this.server = server;
        this.followers = followers;
        this.uri = uri;
    }

    /// Serves `engine`, plainly.
    ///
    /// @param port 0 for any free one
    public static HttpServer start(Engine engine, String host, int port) {
        return start(engine, Listening.on(host, port));
    }

    /// Serves `engine`.
    public static HttpServer start(Engine engine, Listening listening) {
        Followers followers = new Followers(engine);
        Credentials credentials = new Credentials(engine.tokens(), engine.clock());
        Dispatcher dispatcher =
                new Dispatcher(new Router(routes(engine, followers, new Gate(credentials))), engine, credentials);
        WebServerConfig.Builder config = WebServer.builder()
                .host(listening.host())
                .port(listening.port())
                .shutdownHook(false)
                // Refused before it is read, and the connection closed: nobody waits for the rest of it.
                .maxPayloadSize(HelidonRequest.LONGEST_BODY)
                .shutdownGracePeriod(GRACE)
                .directHandlers(early())
                .routing(routing -> routing.any(new HelidonAdapter(dispatcher)));
        listening.tls().ifPresent(tls -> secure(config, tls));
        WebServer server = config.build().start();
        String scheme = listening.tls().isPresent() ? "https" : "http";
        return new HttpServer(server, followers, URI.create(scheme + "://" + listening.host() + ":" + server.port()));
    }

    /// Where it serves, with the real port.
    public URI uri() {
        return uri;
    }

    /// Ends every stream and lets go of the port. The store stays open.
    @Override
    public void close() {
        followers.close();
        server.stop();
    }

    static List<Route> routes(Engine engine, Followers followers, Gate gate) {
        return Stream.of(
                        new ServiceRoutes(engine).routes(),
                        new StoreRoutes().routes(),
                        new FeedRoutes(engine, followers, gate).routes(),
                        new FlagRoutes().routes(),
                        new IncidentRoutes(engine.clock()).routes(),
                        new BackOutRoutes().routes(),
                        new AftercareRoutes(engine.clock()).routes(),
                        new PolicyRoutes().routes(),
                        new RolloutRoutes().routes(),
                        new CalendarRoutes(engine.clock()).routes(),
                        new TemplateRoutes().routes(),
                        new ExemptionRoutes().routes(),
                        new ExplainRoutes(engine).routes(),
                        new RoutingRoutes(engine).routes(),
                        new SubjectRoutes().routes(),
                        new ExchangeRoutes().routes(),
                        new StopRoutes(engine).routes(),
                        new MetricRoutes(engine.clock()).routes(),
                        new WhatIfRoutes(engine.clock()).routes(),
                        new SourceRoutes(engine).routes(),
                        new StatisticsRoutes(engine).routes(),
                        new TelemetryRoutes(engine).routes(),
                        new AuditRoutes().routes(),
                        new ReachRoutes().routes(),
                        new TokenRoutes(engine).routes(),
                        new OfrepRoutes(engine).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static DirectHandlers early() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, HelidonAdapter::early);
        }
        return handlers.build();
    }

    private static void secure(WebServerConfig.Builder config, Tls tls) {
        Keys keys = Keys.builder()
                .pem(pem -> pem.key(Resource.create(tls.key())).certChain(Resource.create(tls.certificates())))
                .build();
        config.tls(tlsConfig ->
                tlsConfig.privateKey(keys.privateKey().orElseThrow()).privateKeyCertChain(keys.certChain()));
    }
}
