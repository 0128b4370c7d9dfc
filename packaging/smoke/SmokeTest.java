import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts what was built as its users do, through the launchers, and looks whether it works.
///
/// Run by `verify` from the sources: `java SmokeTest.java PACKAGING_DIRECTORY LAUNCHER...`.
public final class SmokeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "of no importance";

    private final Path packaging;
    private final Path bin;
    private final Path scratch;

    private SmokeTest(Path packaging, Path scratch) {
        this.packaging = packaging;
        this.bin = packaging.resolve("bin");
        this.scratch = scratch;
    }

    /// Exits with 1 and a sentence when something does not work.
    public static void main(String[] arguments) throws Exception {
        Path packaging = Path.of(arguments[0]).toAbsolutePath();
        Path scratch = Files.createTempDirectory(packaging.resolve("target"), "smoke-");
        try {
            new SmokeTest(packaging, scratch).run(List.of(arguments).subList(1, arguments.length));
        } catch (NotWorking broken) {
            System.err.println("smoke test: " + broken.getMessage());
            System.exit(1);
        }
        remove(scratch);
    }

    private void run(List<String> launchers) throws Exception {
        licencesAreListed();
        for (String launcher : launchers) {
            switch (launcher) {
                case "signalbox-server" -> serverKeepsItsToken();
                case "signalbox" -> {
                    consoleOpens();
                    cacheOfOtherJarsIsLeftAlone();
                }
                case "signalboxctl" -> {
                    commandLineStops();
                    commandLineKnowsTheServerByItsCertificate();
                    enrolledComputerStopsWithoutAToken();
                }
                default -> throw new NotWorking("there is no launcher '" + launcher + "'");
            }
        }
    }

    private void serverKeepsItsToken() throws Exception {
        Server first = serve("data");
        String created = first.token();
        first.end();
        Server second = serve("data");
        String kept = second.token();
        second.end();
        check(created.equals(kept), "the second start changed the administrator's token");
    }

    private void licencesAreListed() throws IOException {
        List<Pattern> listed = Pattern.compile("`([a-z0-9_-]+\\*?)`")
                .matcher(Files.readString(packaging.resolve("THIRD-PARTY.md")))
                .results()
                .map(name -> Pattern.compile(name.group(1).replace("-*", "-.+") + "-[0-9].*"))
                .toList();
        try (Stream<Path> jars = Files.list(packaging.resolve("target/lib"))) {
            List<String> missing = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("signalbox-"))
                    .filter(name -> listed.stream().noneMatch(pattern -> pattern.matcher(name).matches()))
                    .sorted()
                    .toList();
            check(missing.isEmpty(), "THIRD-PARTY.md does not name " + missing);
        }
        say("every jar's licence is listed");
    }

    /// Starts the server on the store in `data`, asks it for its health and for who it takes one for.
    private Server serve(String data, String... more) throws Exception {
        Path token = scratch.resolve(data + ".token");
        List<String> arguments = new ArrayList<>(List.of(
                "--data", scratch.resolve(data).toString(), "--port", "0", "--admin-token-file", token.toString()));
        arguments.addAll(List.of(more));
        Process process = start("signalbox-server", arguments, "");
        try {
            Server server = new Server(process, ready(process), token);
            if (more.length == 0) {
                isHealthy(server);
            }
            say("signalbox-server serves at " + server.address());
            return server;
        } catch (Exception failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static void isHealthy(Server server) throws Exception {
        HttpResponse<String> health = get(server.address(), "/health", "");
        check(health.statusCode() == 200 && health.body().contains("\"revision\""), "the server is not healthy");
        check(get(server.address(), "/v1/identity", "").statusCode() == 401, "the server answers without a token");
        check(
                get(server.address(), "/v1/identity", "Bearer " + server.token()).statusCode() == 200,
                "the server refuses its own token");
    }

    private void consoleOpens() throws Exception {
        Process console = start(
                "signalbox",
                List.of("--data", scratch.resolve("console").toString()),
                "-Dglass.platform=Headless -Dprism.order=sw -Dsignalbox.leave=warm");
        check(endsWith0(console), "the console does not show its first frame");
        say("signalbox shows its first frame");
    }

    /// With a Java that only prints how it was started, in place of the real one.
    private void cacheOfOtherJarsIsLeftAlone() throws Exception {
        Path copy = scratch.resolve("packaging");
        Path cache = copy.resolve("target/signalbox.aot");
        Path jar = copy.resolve("target/lib/signalbox-desktop.jar");
        Path jdk = scratch.resolve("jdk");
        Files.createDirectories(jar.getParent());
        Files.createDirectories(copy.resolve("bin"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(packaging.resolve("launch.sh"), copy.resolve("launch.sh"));
        Files.copy(bin.resolve("signalbox"), copy.resolve("bin/signalbox"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
        check(jdk.resolve("bin/java").toFile().setExecutable(true), "no file can be made executable");
        Files.createFile(jar);
        Files.createFile(cache);
        check(startsWith(copy, jdk, cache, jar, 1), "the launcher does not use the cache of these jars");
        check(!startsWith(copy, jdk, cache, jar, -1), "the launcher uses a cache of other jars");
        say("signalbox uses its ahead-of-time cache only with the jars that it was made of");
    }

    /// Whether the launcher names the cache when it was made `minutes` after the jar.
    private static boolean startsWith(Path copy, Path jdk, Path cache, Path jar, int minutes) throws Exception {
        Instant made = Instant.parse("2026-01-01T00:00:00Z");
        Files.setLastModifiedTime(jar, FileTime.from(made));
        Files.setLastModifiedTime(cache, FileTime.from(made.plus(Duration.ofMinutes(minutes))));
        ProcessBuilder launcher = new ProcessBuilder(copy.resolve("bin/signalbox").toString());
        launcher.environment().put("JAVA_HOME", jdk.toString());
        return ended(launcher.redirectErrorStream(true).start()).said().contains("-XX:AOTCache=" + cache);
    }

    /// What was accepted before the server was told to end is there when it starts again, and so is what was written
    /// into its file meanwhile.
    private void commandLineStops() throws Exception {
        check(endsWith0(start("signalboxctl", List.of("--help"), "")), "signalboxctl does not explain itself");
        Server server = serve("stopped");
        try {
            expect(0, "as Administrator, revision 0", ctl(server, "status"));
            expect(0, "Accepted at revision 1.", ctl(server, "stop", "--everything", "--reason", "smoke"));
            // The server that does not answer comes first: the next one is asked.
            expect(0, "stop engaged, everything: smoke", ctl("http://127.0.0.1:1", server, "audit"));
        } finally {
            server.end();
        }
        expect(3, "NOT CONFIRMED. ", ctl(server, "stop", "--everything"));
        String file = scratch.resolve("stopped/signalbox.db").toString();
        expect(3, "NOT CONFIRMED. The row is written", ctl("stop", "--everything", "--database", file));
        Server again = serve("stopped");
        try {
            expect(0, "STOPPED everything, by Administrator", ctl(again, "status"));
            expect(0, "(in the database)", ctl(again, "status"));
            expect(0, "Taken up: ", ctl("stop", "--everything", "--database", file));
        } finally {
            again.end();
        }
        say("signalboxctl stops with a server and without one, and the server's end loses nothing");
    }

    private void commandLineKnowsTheServerByItsCertificate() throws Exception {
        Path certificate = scratch.resolve("server.pem");
        Path key = scratch.resolve("server.key");
        writeCertificate(certificate, key);
        Server server = serve("secure", "--tls-cert", certificate.toString(), "--tls-key", key.toString());
        try {
            expect(0, "as Administrator, revision 0", ctl(server, "status", "--ca", certificate.toString()));
            expect(3, "No answer. ", ctl(server, "status"));
        } finally {
            server.end();
        }
        say("signalboxctl trusts the authority that it is given, and no stranger");
    }

    private void enrolledComputerStopsWithoutAToken() throws Exception {
        String key = scratch.resolve("device.key").toString();
        String file = scratch.resolve("signed.stop").toString();
        Server live = serve("enrolled");
        Server drill = serve("drill", "--kind", "drill");
        try {
            String server = live.address().toString();
            expect(0, "Accepted", ctl(live, "enrol-device", "--name", "smoke test", "--key-file", key));
            expect(0, "Accepted", ctl("stop", "--everything", "--key-file", key, "--server", server));
            expect(3, "NOT SENT", ctl("stop", "--everything", "--key-file", key, "--save", file));
            expect(1, "drills", ctl("send-stop", file, "--server", drill.address().toString()));
            expect(0, "Accepted", ctl("send-stop", file, "--server", server));
            expect(0, "by the device 'smoke test'", ctl(live, "status"));
            expect(0, "break glass used", ctl(live, "audit"));
        } finally {
            live.end();
            drill.end();
        }
        say("an enrolled computer stops without a token, and a drill's server takes none of it");
    }

    /// A certificate for this computer that is its own authority, and its key, as the JDK's keytool makes them.
    private void writeCertificate(Path certificate, Path key) throws Exception {
        Path store = scratch.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1",
                        "-dname", "CN=smoke test", "-ext", "san=ip:127.0.0.1", "-validity", "2",
                        "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true)
                .start();
        check(endsWith0(keytool), "keytool makes no certificate");
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private Ended ctl(Server server, String... arguments) throws Exception {
        return ctl(server.address().toString(), server, arguments);
    }

    private Ended ctl(String asked, Server server, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--server", asked, "--server", server.address().toString()));
        line.addAll(List.of("--token-file", server.tokenFile().toString()));
        return ctl(line.toArray(String[]::new));
    }

    private Ended ctl(String... arguments) throws Exception {
        return ended(start("signalboxctl", List.of(arguments), ""));
    }

    private static void expect(int code, String words, Ended ended) {
        check(
                ended.code() == code && ended.said().contains(words),
                "signalboxctl ended with " + ended.code() + " instead of " + code + ", and did not say '" + words
                        + "' but: " + ended.said());
    }

    private Process start(String launcher, List<String> arguments, String javaOptions) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve(launcher).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "SIGNALBOX_JAVA_OPTIONS", javaOptions));
        return builder.start();
    }

    private static URI ready(Process server) throws Exception {
        BufferedReader lines = server.inputReader();
        List<String> seen = new ArrayList<>();
        CompletableFuture<Optional<URI>> address = CompletableFuture.supplyAsync(() -> lines.lines()
                .peek(seen::add)
                .filter(line -> line.startsWith("ready http"))
                .findFirst()
                .map(line -> URI.create(line.substring("ready ".length()))));
        return address.completeOnTimeout(Optional.empty(), PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get()
                .orElseThrow(() -> new NotWorking("the server printed no ready line: " + seen));
    }

    private static HttpResponse<String> get(URI server, String path, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static boolean endsWith0(Process process) throws Exception {
        Ended ended = ended(process);
        if (ended.code() != 0) {
            System.err.println(ended.said());
        }
        return ended.code() == 0;
    }

    private static Ended ended(Process process) throws Exception {
        String said = CompletableFuture.supplyAsync(() -> String.join("\n", process.inputReader().lines().toList()))
                .completeOnTimeout("no end within " + PATIENCE.toSeconds() + " s", PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get();
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ended(-1, said);
        }
        return new Ended(process.exitValue(), said);
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void check(boolean works, String problem) {
        if (!works) {
            throw new NotWorking(problem);
        }
    }

    private static void say(String what) {
        System.out.println("smoke test: " + what);
    }

    /// @param code -1 when it had to be killed
    private record Ended(int code, String said) {}

    private record Server(Process process, URI address, Path tokenFile) {
        String token() throws IOException {
            return Files.readString(tokenFile).strip();
        }

        /// Tells it to end, as a service manager does.
        void end() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new NotWorking("the server does not end when told to");
            }
            check(process.exitValue() == 0, "the server ended with " + process.exitValue() + " when told to");
        }
    }

    private static final class NotWorking extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWorking(String message) {
            super(message);
        }
    }
}
