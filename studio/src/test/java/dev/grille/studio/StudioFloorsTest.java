package dev.grille.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The studio writes only by sending commands, and each of its rooms knows one server. */
@AnalyzeClasses(packages = "dev.grille.studio", importOptions = DoNotIncludeTests.class)
class StudioFloorsTest {
  private static final String ENTRY = "dev.grille.studio.entry..";
  private static final String COMMANDS = "dev.grille.studio.commands..";
  private static final String OPERATOR = "dev.grille.studio.operator..";

  @ArchTest
  static final ArchRule ONLY_OPERATORS_ROOM_ASKS_THE_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPERATOR)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.grille.client.operator..");

  @ArchTest
  static final ArchRule NOBODY_WRITES_STATEMENTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

  @ArchTest
  static final ArchRule ONLY_COMMANDS_KNOW_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackage(COMMANDS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule ONLY_THE_ENTRY_KNOWS_WHO_IS_LET_IN =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENTRY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.security..");

  @ArchTest
  static final ArchRule NOTHING_OF_THE_WORKER_IS_KNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.grille.app..", "dev.grille.reader..", "dev.grille.vision..");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_RUN_IN_CIRCLES =
      slices().matching("dev.grille.studio.(*)..").should().beFreeOfCycles();
}
