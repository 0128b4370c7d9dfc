package dev.signalbox.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What keeps the client usable without a screen, and testable without a network.
class ArchitectureTest {
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.signalbox.client");

    @Test
    void clientKnowsNoToolkit() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "dev.signalbox.desktop.."),
                "the command line and the tests run the same client, and neither brings a screen");
    }

    @Test
    void clientKnowsStoresByTheirPortOnly() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.signalbox.store..", "dev.signalbox.http.."),
                "embedded or remote, a store must be the same to it");
    }

    @Test
    void onlyTheRemoteStoreSpeaksHttp() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.signalbox.client.remote..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..", "javax.net.."),
                "how long is waited, whom is trusted and what a token is sent to is settled in one place");
    }

    @Test
    void sessionKnowsNoTransport() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("dev.signalbox.client.session..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.signalbox.client.remote..",
                                "dev.signalbox.client.profile..",
                                "dev.signalbox.protocol.."),
                "it folds the feed of any store, and an embedded one has no address");
    }

    @Test
    void clientIsGivenItsClock() {
        check(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(InstantSource.class, "system")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class),
                "ages and late stops are tested by moving a clock, not by waiting");
    }

    @Test
    void chanceIsNotTakenFromAThread() {
        check(
                noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class),
                "a generator of one thread that is handed to another spreads nothing, and retries come together");
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.signalbox.client.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package in disguise")
                .check(CLIENT);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(CLIENT);
    }
}
