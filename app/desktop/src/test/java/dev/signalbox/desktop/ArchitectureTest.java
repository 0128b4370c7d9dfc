package dev.signalbox.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final List<String> FEATURES = List.of(
            "audit",
            "board",
            "calendar",
            "connection",
            "flag",
            "flags",
            "incident",
            "palette",
            "pipeline",
            "plan",
            "policy",
            "rollout",
            "routing",
            "source",
            "stop",
            "welcome",
            "why");

    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.desktop");

    @Test
    void featuresDoNotKnowEachOther() {
        for (String feature : FEATURES) {
            String[] others = FEATURES.stream()
                    .filter(other -> !other.equals(feature))
                    .map(other -> "dev.signalbox.desktop." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.signalbox.desktop." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("a feature that knows another one cannot be read, changed or left out alone")
                    .check(DESKTOP);
        }
    }

    @Test
    void shellKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("dev.signalbox.desktop.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES.stream()
                        .map(feature -> "dev.signalbox.desktop." + feature + "..")
                        .toArray(String[]::new))
                .because("the shell only navigates; what it knew of features would grow into it")
                .check(DESKTOP);
    }

    @Test
    void modelsKnowNoView() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                .because("what a screen does is tested without a toolkit")
                .check(DESKTOP);
    }

    @Test
    void everyScreenHasAModelAndAController() {
        for (String screen : List.of(
                "audit",
                "board",
                "connection",
                "flag",
                "flags",
                "palette",
                "plan",
                "policy",
                "rollout",
                "routing",
                "stop")) {
            for (String role : List.of("Model", "Controller")) {
                assertTrue(
                        DESKTOP.stream()
                                .filter(type -> type.getPackageName().equals("dev.signalbox.desktop." + screen))
                                .anyMatch(type -> type.getSimpleName().endsWith(role)),
                        screen + " has no " + role + ": the rules that go by its name would bind nothing");
            }
        }
    }

    @Test
    void controllersKnowNoStore() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.signalbox.client.session..", "dev.signalbox.domain.store..", "dev.signalbox.store..")
                .because("a controller binds; what it may ask for, its view model asks")
                .check(DESKTOP);
    }

    @Test
    void oneClassHopsToTheScreensThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.signalbox.desktop.fx..")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("who may touch a property is settled in one place")
                .check(DESKTOP);
    }

    @Test
    void stylesLiveInStylesheets() {
        noClasses()
                .should()
                .callMethod(Node.class, "setStyle", String.class)
                .because("a colour in code escapes the tokens, and with them dark mode and the contrast test")
                .check(DESKTOP);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.signalbox.desktop.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package in disguise")
                .check(DESKTOP);
    }
}
