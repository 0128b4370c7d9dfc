import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
                case "signalbox" -> consoleOpens();
                case "signalboxctl" -> commandLineAnswers();
                default -> throw new NotWorking("there is no launcher '" + launcher + "'");
            }
        }
    }

    private void serverKeepsItsToken() throws Exception {
        String created = serve();
        String kept = serve();
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

    /// Starts the server, asks it for its health and for somebody's decision, ends it; gives the token it made.
    private String serve() throws Exception {
        Path token = scratch.resolve("admin.token");
        List<String> arguments = List.of(
                "--data", scratch.resolve("data").toString(), "--port", "0", "--admin-token-file", token.toString());
        Process server = start("signalbox-server", arguments, "");
        try {
            URI address = ready(server);
            check(get(address, "/health", "").statusCode() == 200, "the server is not healthy");
            String bearer = "Bearer " + Files.readString(token).strip();
            check(get(address, "/v1/identity", "").statusCode() == 401, "the server answers without a token");
            check(get(address, "/v1/identity", bearer).statusCode() == 200, "the server refuses its own token");
            say("signalbox-server serves at " + address);
            return bearer;
        } finally {
            end(server);
        }
    }

    private void consoleOpens() throws Exception {
        Process console = start(
                "signalbox",
                List.of("--data", scratch.resolve("console").toString()),
                "-Dglass.platform=Headless -Dprism.order=sw -Dsignalbox.leave=warm");
        check(endsWith0(console), "the console does not show its first frame");
        say("signalbox shows its first frame");
    }

    private void commandLineAnswers() throws Exception {
        check(endsWith0(start("signalboxctl", List.of("--help"), "")), "signalboxctl does not explain itself");
        say("signalboxctl explains itself");
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
        String said = CompletableFuture.supplyAsync(() -> String.join("\n", process.inputReader().lines().toList()))
                .completeOnTimeout("no end within " + PATIENCE.toSeconds() + " s", PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get();
        boolean worked = process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
        if (!worked) {
            System.err.println(said);
            process.destroyForcibly();
        }
        return worked;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new NotWorking("the server does not end when told to");
        }
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

    private static final class NotWorking extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWorking(String message) {
            super(message);
        }
    }
}
