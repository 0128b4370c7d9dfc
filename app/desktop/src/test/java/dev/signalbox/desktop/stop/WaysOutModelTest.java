package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.device.DeviceKey;
import dev.signalbox.client.device.EnrolledDevice;
import dev.signalbox.client.device.EnrolmentFile;
import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopPress;
import dev.signalbox.client.stop.StopReach;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.desktop.fx.FakeComputer;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.stop.WaysOutModel.Told;
import dev.signalbox.desktop.stop.WaysOutModel.Wanted;
import dev.signalbox.desktop.stop.WaysOutModel.Way;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be done about a stop that nobody has confirmed.
class WaysOutModelTest {
    private static final StopId STOP = new StopId(UUID.fromString("5167616c-0000-4000-8000-000000000007"));
    private static final String COMMAND = "signalboxctl stop --flag deeplinks.enabled --environment production --id "
            + STOP + " --server https://flags.example.com --token-file FILE";

    private final FakeComputer computer = new FakeComputer();
    private final EnrolledDevice device =
            new EnrolledDevice(Fixtures.TENANT, StoreKind.LIVE, DeviceKey.generate(new DeviceId(new UUID(7, 8))));
    private Optional<StopPress> pressed = Optional.of(press(List.of(Fixtures.IN_PRODUCTION)));

    @TempDir
    private Path folder;

    @Test
    void theCommandIsThereBeforeAnythingIsTaken() {
        WaysOutModel model = model();
        model.follow();
        assertEquals(new Told(Optional.empty(), "", COMMAND, Wanted.NOTHING), told(model));
        assertEquals(List.of(), computer.copied);
    }

    @Test
    void theCommandIsCopied() {
        assertEquals(Told.of(Way.COMMAND, "Copied.", COMMAND), taken(Way.COMMAND));
        assertEquals(List.of(COMMAND), computer.copied);
    }

    @Test
    void aClipboardThatTakesNothingIsSaid() {
        computer.clipboardFault = Optional.of("this computer's clipboard takes nothing");
        assertEquals(
                Told.of(
                        Way.COMMAND,
                        "Not copied, because this computer's clipboard takes nothing: read it out.",
                        COMMAND),
                taken(Way.COMMAND));
    }

    @Test
    void theSavedFileIsTheSameStopSigned() throws IOException {
        new EnrolmentFile(key()).write(device);
        Path file = folder.resolve("stop.txt");
        computer.chosen = Optional.of(file);

        assertEquals(
                Told.of(
                        Way.FILE,
                        "Saved, and NOT SENT: " + file + ". This line sends it from any machine, without a token.",
                        "signalboxctl send-stop FILE --server https://flags.example.com"),
                taken(Way.FILE));

        SignedStop saved = SignedStop.parse(Files.readString(file));
        assertEquals(STOP, saved.statement().stop());
        assertEquals(pressed.orElseThrow().reach().scope(), saved.statement().scope());
        assertTrue(saved.isSignedBy(device.key().verification()));
        assertEquals(List.of("stop-5167616c.txt"), computer.suggested);
    }

    @Test
    void aComputerWithoutAKeySaysHowToGetOne() {
        Told told = taken(Way.FILE);
        assertTrue(told.words().startsWith("This computer has no device key, so it cannot sign."), told.words());
        assertEquals(
                "signalboxctl enrol-device --name NAME --key-file '" + key()
                        + "' --server https://flags.example.com --token-file FILE",
                told.text());
        assertEquals(List.of(), computer.suggested);
    }

    @Test
    void aKeyThatIsNoneIsSaid() throws IOException {
        Files.writeString(key(), "nonsense");
        assertTrue(
                taken(Way.FILE).words().startsWith("Key file: the file " + key() + " "),
                taken(Way.FILE).words());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        new EnrolmentFile(key()).write(device);
        Path file = folder.resolve("missing").resolve("stop.txt");
        computer.chosen = Optional.of(file);
        assertEquals(
                Told.of(Way.FILE, "Signed stop file: '" + file + "' cannot be written. Choose another folder.", ""),
                taken(Way.FILE));
    }

    @Test
    void choosingNoFileSavesNothing() {
        new EnrolmentFile(key()).write(device);
        assertEquals(Told.of(Way.FILE, "Not saved: no file was chosen.", ""), taken(Way.FILE));
    }

    @Test
    void theOverrideNamesTheFlagAndPromisesNothing() {
        Told told = taken(Way.OVERRIDE);
        assertEquals("DEEPLINKS_ENABLED_EMERGENCY_STOP=true", told.text());
        assertEquals(List.of("DEEPLINKS_ENABLED_EMERGENCY_STOP=true"), computer.copied);
        assertTrue(told.words().endsWith("Signalbox neither sets it nor sees it."), told.words());
    }

    @Test
    void manyOverridesAreAllCopiedAndTheFirstShown() {
        pressed = Optional.of(press(IntStream.rangeClosed(10, 21)
                .mapToObj(number -> FlagAddress.of("flag-" + number, "production"))
                .toList()));
        Told told = taken(Way.OVERRIDE);
        assertTrue(told.text().endsWith("FLAG_16_EMERGENCY_STOP=true   and 5 more"), told.text());
        assertEquals(13, computer.copied.getFirst().lines().count());
    }

    @Test
    void onCallIsReachedWithTheWordsToSay() {
        onCall().keep(OnCallContact.parse("Ivo, ivo@example.com"));
        Told told = taken(Way.ON_CALL);
        assertEquals("Calling Ivo at ivo@example.com. Tell them:", told.words());
        assertTrue(
                told.text()
                        .startsWith(
                                "I pressed the emergency stop at 03:00:00 Z: Stop deeplinks.enabled in PRODUCTION."),
                told.text());
        assertTrue(told.text().endsWith(COMMAND), told.text());
        assertTrue(
                computer.opened.getFirst().toString().startsWith("mailto:ivo@example.com?subject=NOT%20CONFIRMED"),
                computer.opened.toString());
    }

    @Test
    void aLinkThatNothingOpensLeavesTheNumber() {
        onCall().keep(OnCallContact.parse("+43 660 1234567"));
        computer.linkFault = Optional.of("nothing on this computer opens tel: links");
        assertEquals(
                "Reach on-call at +436601234567 yourself, because nothing on this computer opens tel: links. Tell them:",
                taken(Way.ON_CALL).words());
    }

    @Test
    void withoutAContactOneIsAskedForAndThenCalled() {
        WaysOutModel model = model();
        model.take(Way.ON_CALL);
        assertEquals(Wanted.CONTACT, told(model).wanted());
        assertEquals(List.of(), computer.opened);

        model.keepContact("nobody");
        assertEquals(Wanted.CONTACT, told(model).wanted());
        assertTrue(
                told(model).words().startsWith("On-call contact: 'nobody' reaches nobody."),
                told(model).words());

        model.keepContact("Ivo, 112");
        assertEquals("Calling Ivo at 112. Tell them:", told(model).words());
        assertEquals(Optional.of(OnCallContact.parse("Ivo, 112")), onCall().contact());
        assertEquals(List.of(URI.create("tel:112")), computer.opened);
    }

    @Test
    void anotherPressBeginsAnew() {
        WaysOutModel model = model();
        model.follow();
        model.take(Way.OVERRIDE);
        model.follow();
        assertEquals(Optional.of(Way.OVERRIDE), told(model).way());

        pressed = Optional.empty();
        model.follow();
        assertEquals(Told.NOTHING, told(model));
    }

    private Told taken(Way way) {
        WaysOutModel model = model();
        model.take(way);
        return told(model);
    }

    private static Told told(WaysOutModel model) {
        return model.told().get();
    }

    private WaysOutModel model() {
        URI server = URI.create("https://flags.example.com");
        return new WaysOutModel(
                () -> pressed,
                new StopWays(
                        new StopElsewhere.Server(server),
                        new StopSigner.ByKey(key(), server),
                        onCall(),
                        new BreakGlassLog()),
                computer,
                new SameThread(),
                ZoneOffset.UTC);
    }

    private OnCallFile onCall() {
        return new OnCallFile(folder.resolve("on-call.properties"), "flags.example.com", Optional.empty());
    }

    private Path key() {
        return folder.resolve("device.key");
    }

    private static StopPress press(List<FlagAddress> live) {
        StopReach reach = new StopReach(
                StopWidth.FLAG,
                new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION),
                "deeplinks.enabled",
                "PRODUCTION",
                25,
                2_500,
                live,
                Optional.empty());
        return new StopPress(STOP, reach, TestClock.START, Reachability.HEARD);
    }
}
