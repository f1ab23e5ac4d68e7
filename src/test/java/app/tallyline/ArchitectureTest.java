package app.tallyline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.FileDialog;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javax.swing.JFileChooser;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import app.tallyline.exchange.TableFile;

/// The arrows: a room knows only the rooms before it in the list.
class ArchitectureTest {
    private static final List<String> ORDER = List.of("model", "calendar", "metrics", "store", "words", "chart",
            "exchange",
            "terminal");
    private static final List<String> SCREENS = List.of("today", "review", "goal", "prospects", "measures", "data",
            "settings", "welcome");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("app.tallyline");

    @TestFactory
    Stream<DynamicTest> aRoomKnowsOnlyTheRoomsBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> above = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            above.add("desktop");
            tests.add(knowsNone(ORDER.get(i), above));
        }
        tests.add(knowsNone("desktop", List.of("terminal")));
        return tests.stream();
    }

    private static DynamicTest knowsNone(String room, List<String> forbidden) {
        ArchRule rule = noClasses().that().resideInAPackage("app.tallyline." + room + "..").should()
                .dependOnClassesThat(resideInAnyPackage(
                        forbidden.stream().map(other -> "app.tallyline." + other + "..").toArray(String[]::new))
                        .or(resideInAPackage("app.tallyline")));
        return DynamicTest.dynamicTest(room + " knows none of " + forbidden, () -> rule.check(PROGRAM));
    }

    @TestFactory
    Stream<DynamicTest> inTheDesktopFrameAndControlsKnowNoScreenAndScreensNotEachOther() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(inDesktop("frame", List.of("control", "shell"), SCREENS));
        tests.add(inDesktop("control", List.of("frame", "shell"), SCREENS));
        tests.add(inDesktop("dialog", List.of("frame", "control", "shell"), SCREENS));
        tests.add(inDesktop("shell", List.of(), SCREENS));
        SCREENS.forEach(screen -> tests.add(inDesktop(screen, List.of("shell"),
                SCREENS.stream().filter(other -> !other.equals(screen)).toList())));
        return tests.stream();
    }

    private static DynamicTest inDesktop(String room, List<String> some, List<String> more) {
        String[] forbidden = Stream.concat(some.stream(), more.stream())
                .map(other -> "app.tallyline.desktop." + other + "..").toArray(String[]::new);
        ArchRule rule = noClasses().that().resideInAPackage("app.tallyline.desktop." + room + "..").should()
                .dependOnClassesThat(resideInAnyPackage(forbidden));
        return DynamicTest.dynamicTest(room, () -> rule.check(PROGRAM));
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("app.tallyline.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void jdbcIsInTheStoreAlone() {
        noClasses().that().resideOutsideOfPackage("app.tallyline.store..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..").check(PROGRAM);
    }

    @Test
    void javaFxIsInTheDesktopAlone() {
        noClasses().that().resideOutsideOfPackages("app.tallyline.desktop..", "app.tallyline").should()
                .dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..").check(PROGRAM);
    }

    /// Shown in the process that has the store open, on Linux they let its locks fall.
    @Test
    void theToolkitsDialogsForFilesAreShownWhereTheyDoNoHarm() {
        noClasses().that().resideOutsideOfPackage("app.tallyline.desktop.dialog..").should().dependOnClassesThat()
                .belongToAnyOf(FileChooser.class, DirectoryChooser.class, JFileChooser.class, FileDialog.class)
                .check(PROGRAM);
        noClasses().that().resideInAPackage("app.tallyline.desktop.dialog..").should().dependOnClassesThat()
                .resideInAnyPackage("app.tallyline.store..", "app.tallyline.exchange..").check(PROGRAM);
    }

    /// The import asks the store first whether the file is one of its own.
    @Test
    void aTableIsReadByTheImportAlone() {
        noClasses().that().doNotHaveFullyQualifiedName("app.tallyline.exchange.Import").should()
                .callMethod(TableFile.class, "read", Path.class).orShould()
                .callMethod(TableFile.class, "read", Path.class, TableFile.Said.class)
                .because("a store's file that is opened and closed loses its locks").check(PROGRAM
                        .that(DescribedPredicate.not(JavaClass.Predicates.type(TableFile.class))));
    }

    @Test
    void modelsKnowNoNode() {
        noClasses().that().haveSimpleNameEndingWith("Model").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..").check(PROGRAM);
    }

    @Test
    void theMachinesClockZoneAndLanguageAreAskedInTheWiringAlone() {
        timeIsAParameter().check(PROGRAM);
    }

    private static ArchRule timeIsAParameter() {
        return noClasses().that().doNotHaveFullyQualifiedName("app.tallyline.Wiring").should()
                .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould()
                .callMethod(LocalDateTime.class, "now").orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould()
                .callMethod(TimeZone.class, "getDefault").orShould()
                .callMethod(TimeZone.class, "setDefault", TimeZone.class).orShould()
                .callMethod(Locale.class, "getDefault").orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class).orShould()
                .callMethod(Locale.class, "setDefault", Locale.class).orShould()
                .callMethod(String.class, "format", String.class, Object[].class).orShould()
                .callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase");
    }

    @Test
    void inTheTerminalOneClassAloneWritesToTheStreams() {
        oneClassAloneWrites().check(PROGRAM);
    }

    private static ArchRule oneClassAloneWrites() {
        return noClasses().that().resideInAPackage("app.tallyline.terminal..").and()
                .doNotHaveFullyQualifiedName("app.tallyline.terminal.Output").and()
                .doNotHaveFullyQualifiedName("app.tallyline.terminal.Sink").should()
                .callMethodWhere(describe("writes to a stream", call -> call.getName().matches("print.*|write|append")
                        && (call.getTargetOwner().isAssignableTo(Writer.class)
                                || call.getTargetOwner().isAssignableTo(OutputStream.class))));
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(PROGRAM);
    }

    @Test
    void noConstructorTakesMoreThanSixParts() {
        classes().should(new ArchCondition<>("take at most six parts") {
            @Override
            public void check(JavaClass each,
                    ConditionEvents events) {
                each.getConstructors().stream().filter(made -> made.getRawParameterTypes().size() > 6)
                        .forEach(made -> events.add(SimpleConditionEvent.violated(made,
                                made.getFullName())));
            }
        }).check(PROGRAM);
    }

    /// A rule that cannot fail guards nothing: this test class breaks it on purpose.
    @Test
    void theRulesCanFail() {
        JavaClasses breaking = new ClassFileImporter().importClasses(AsksTheMachine.class);
        assertThrows(AssertionError.class, () -> timeIsAParameter().check(breaking));
    }

    private static final class AsksTheMachine {
        static LocalDate today() {
            return LocalDate.now();
        }
    }
}
