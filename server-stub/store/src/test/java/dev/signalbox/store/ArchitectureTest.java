package dev.signalbox.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What keeps the store embeddable, and its file in one pair of hands.
class ArchitectureTest {
    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.signalbox.store");

    @Test
    void storeKnowsNeitherNetworkNorScreen() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.net.http..",
                                "io.helidon..",
                                "okhttp3..",
                                "javafx..",
                                "dev.signalbox.http..",
                                "dev.signalbox.client..",
                                "dev.signalbox.desktop.."),
                "it runs inside the console as it runs inside a server");
    }

    @Test
    void onePackageOpensTheFile() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.signalbox.store.sqlite..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.sqlite..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.sql.DriverManager"),
                "durability rests on how a connection is opened, and on there being one writer");
    }

    @Test
    void monitorSubmitsLikeAnybodyElse() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("dev.signalbox.store.monitor..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.signalbox.store.log..",
                                "dev.signalbox.store.metric..",
                                "dev.signalbox.store.sqlite..",
                                "org.jdbi.."),
                "what rolls back by itself goes through the same rules and leaves the same trace");
    }

    @Test
    void tablesKnowNoEngine() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "dev.signalbox.store.evaluator..",
                                "dev.signalbox.store.log..",
                                "dev.signalbox.store.metric..",
                                "dev.signalbox.store.sqlite..",
                                "dev.signalbox.store.token..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.signalbox.store"),
                "they can be read, and tested against a file, without what is above them");
    }

    @Test
    void storeIsGivenItsClock() {
        check(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class),
                "the time of an entry is the store's, and a test's to set");
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.signalbox.store.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package in disguise")
                .check(STORE);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(STORE);
    }
}
