package dev.signalbox.http;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.store.log.StoredEntry;
import dev.signalbox.store.metric.Retention;
import dev.signalbox.store.sqlite.StoreFault;
import org.junit.jupiter.api.Test;

/// What keeps the server a thin layer over the store.
class ArchitectureTest {
    private static final JavaClasses HTTP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.signalbox.http");

    @Test
    void storeIsReachedThroughItsEngine() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "dev.signalbox.store.log..",
                                        "dev.signalbox.store.metric..",
                                        "dev.signalbox.store.sqlite..")
                                .and(DescribedPredicate.not(type(StoredEntry.class)
                                        .or(type(StoreFault.class))
                                        .or(type(Retention.class))))),
                "a table that is read beside the engine is read without its rules; entries and faults are what it hands"
                        + " out, and how long metrics are kept is what it is told");
    }

    @Test
    void serverAsksNoDatabase() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite.."),
                "what is durable, and when, is the store's business");
    }

    @Test
    void serverDecidesNothingItself() {
        check(
                noClasses().should().dependOnClassesThat().belongToAnyOf(RuleBook.class),
                "a rule that a route applied would not hold for the embedded store");
    }

    @Test
    void onlyTheAdapterKnowsTheWebServer() {
        check(
                noClasses()
                        .that()
                        .haveNameNotMatching("dev\\.signalbox\\.http\\.(Helidon\\w+|HttpServer)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.helidon.."),
                "routes are then tested and moved without it");
    }

    @Test
    void serverKnowsNoClient() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("dev.signalbox.client..")
                                .or(resideInAnyPackage(
                                        "dev.signalbox.desktop..", "dev.signalbox.cli..", "okhttp3..", "javafx.."))),
                "the protocol is all that the two share");
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(HTTP);
    }
}
