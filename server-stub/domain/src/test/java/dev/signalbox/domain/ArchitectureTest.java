package dev.signalbox.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What keeps the rule book pure.
final class ArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.signalbox.domain");

    @Test
    void domainKnowsTheJdkAndItselfAlone() {
        check(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "dev.signalbox.domain.."),
                "the same rules run in the desktop, in the embedded store and on every server, whatever those are built on");
    }

    @Test
    void domainReadsNoClock() {
        check(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class),
                "time is the store's and comes in through Context, so that a rule gives the same answer when it is replayed");
    }

    @Test
    void domainMakesNoIdsAndRollsNoDice() {
        check(
                noClasses()
                        .should()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Random.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ThreadLocalRandom.class)
                        .orShould()
                        .callMethod(Math.class, "random"),
                "an id made inside would differ between the console's preview and the store's act");
    }

    @Test
    void domainDoesNoInputOrOutput() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql.."),
                "a rule that can block or fail on the way cannot be asked while somebody types");
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.signalbox.domain.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each part can then be read knowing only the parts below it")
                .check(DOMAIN);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(DOMAIN);
    }
}
