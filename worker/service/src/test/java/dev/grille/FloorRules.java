package dev.grille;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.grille.Rooms.APP;
import static dev.grille.Rooms.CHILD;
import static dev.grille.Rooms.CLIENT;
import static dev.grille.Rooms.COMMANDS;
import static dev.grille.Rooms.CONFINEMENT;
import static dev.grille.Rooms.CONSOLE;
import static dev.grille.Rooms.CONTRACTS;
import static dev.grille.Rooms.DB;
import static dev.grille.Rooms.DIALECTS;
import static dev.grille.Rooms.DOCUMENTS;
import static dev.grille.Rooms.EVALUATION;
import static dev.grille.Rooms.GATE;
import static dev.grille.Rooms.INDEX;
import static dev.grille.Rooms.JPEG2000;
import static dev.grille.Rooms.JUDGING;
import static dev.grille.Rooms.MESSAGING;
import static dev.grille.Rooms.READER;
import static dev.grille.Rooms.RECOGNITION;
import static dev.grille.Rooms.RECORDS;
import static dev.grille.Rooms.SANDBOX;
import static dev.grille.Rooms.SHEETS;
import static dev.grille.Rooms.SOURCES;
import static dev.grille.Rooms.TEMPLATES;
import static dev.grille.Rooms.VISION;
import static dev.grille.Rooms.nothingIn;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house has floors; each knows only those below it. */
final class FloorRules {
  @ArchTest static final ArchRule MESSAGING_KNOWS_NOBODY_ABOVE = nothingIn(MESSAGING, APP);

  @ArchTest
  static final ArchRule COMMANDS_KNOW_CONTRACTS_ALONE =
      classes()
          .that()
          .resideInAPackage(COMMANDS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(COMMANDS, CONTRACTS, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule TEMPLATES_KNOW_NOBODY_ABOVE =
      nothingIn(TEMPLATES, APP, MESSAGING, RECOGNITION);

  @ArchTest
  static final ArchRule RECOGNITION_KNOWS_NOBODY_ABOVE = nothingIn(RECOGNITION, APP, MESSAGING);

  @ArchTest
  static final ArchRule SOURCES_KNOW_NOBODY_ABOVE =
      nothingIn(SOURCES, APP, MESSAGING, TEMPLATES, RECOGNITION);

  // A check that fetches nothing: it can be run on any bytes, wherever they came from.
  @ArchTest
  static final ArchRule THE_GATE_KNOWS_NO_SOURCE =
      nothingIn(GATE, APP, MESSAGING, TEMPLATES, RECOGNITION, SOURCES);

  @ArchTest
  static final ArchRule SANDBOX_KNOWS_NOBODY_ABOVE =
      nothingIn(SANDBOX, APP, MESSAGING, TEMPLATES, RECOGNITION, SOURCES, GATE);

  // Whoever asks and whoever reads both know it; what it knew, both would know.
  @ArchTest
  static final ArchRule THE_READERS_INTERFACE_KNOWS_CONTRACTS_AND_DEFINITIONS_ALONE =
      classes()
          .that()
          .resideInAPackage(READER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(READER, DOCUMENTS, CONTRACTS, "java..", "org.jspecify..");

  // Whoever defines a kind of document says nothing of how it is read.
  @ArchTest
  static final ArchRule DEFINITIONS_OF_DOCUMENTS_KNOW_CONTRACTS_AND_JSON_ALONE =
      classes()
          .that()
          .resideInAPackage(DOCUMENTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DOCUMENTS,
              CONTRACTS,
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson.annotation..",
              "tools.jackson..",
              "com.google.re2j..");

  @ArchTest
  static final ArchRule WHO_ASKS_A_READER_KNOWS_ITS_INTERFACE_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage(MESSAGING, TEMPLATES, RECOGNITION, SOURCES, GATE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VISION, CHILD);

  // A process without native libraries searches it.
  @ArchTest
  static final ArchRule THE_INDEX_KNOWS_THE_READERS_INTERFACE_ALONE =
      classes()
          .that()
          .resideInAPackage(INDEX)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(INDEX, READER, "java..", "org.jspecify..");

  // It is handed values and truths; whose they are, a worker's or a drawn case's, is not its
  // business.
  @ArchTest
  static final ArchRule EVALUATION_KNOWS_CONTRACTS_ALONE =
      classes()
          .that()
          .resideInAPackage(EVALUATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(EVALUATION, CONTRACTS, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule JUDGING_KNOWS_WHAT_IT_COUNTS_BY =
      classes()
          .that()
          .resideInAPackage(JUDGING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JUDGING, EVALUATION, CONTRACTS, "java..", "org.jspecify..");

  // It is handed tables and gives files; which command or which program wants them, it knows not.
  @ArchTest
  static final ArchRule SHEETS_KNOW_CONTRACTS_AND_THEIR_LIBRARY =
      classes()
          .that()
          .resideInAPackage(SHEETS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SHEETS, CONTRACTS, "java..", "org.jspecify..", "org.dhatim..");

  @ArchTest
  static final ArchRule VISION_KNOWS_NOBODY_ABOVE =
      nothingIn(VISION, APP, MESSAGING, TEMPLATES, RECOGNITION, SOURCES, GATE, SANDBOX, CHILD);

  @ArchTest
  static final ArchRule A_CHILD_KNOWS_THE_READER_ALONE =
      nothingIn(CHILD, APP, MESSAGING, TEMPLATES, RECOGNITION, SOURCES, GATE, SANDBOX);

  // Other programs stand on it: it brings neither Spring nor picocli, and nothing of the worker.
  @ArchTest
  static final ArchRule THE_CLIENT_KNOWS_CONTRACTS_THE_DATABASE_AND_KAFKA =
      classes()
          .that()
          .resideInAPackage(CLIENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CLIENT,
              RECORDS,
              CONTRACTS,
              DB,
              "java..",
              "org.jspecify..",
              "org.apache.kafka..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule ONLY_THE_APP_KNOWS_THE_CLIENT =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, CONSOLE, CLIENT, "dev.grille.lab..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLIENT);

  // Options and how mistakes are said, for each program that people start.
  @ArchTest
  static final ArchRule ONLY_PROGRAMS_KNOW_THE_CONSOLE =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, CONSOLE, "dev.grille.lab..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CONSOLE);

  @ArchTest
  static final ArchRule THE_CONSOLE_KNOWS_CLIENTS_AND_PICOCLI =
      classes()
          .that()
          .resideInAPackage(CONSOLE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CONSOLE,
              CLIENT,
              CONTRACTS,
              DB,
              "java..",
              "org.jspecify..",
              "org.apache.kafka..",
              "picocli..");

  @ArchTest
  static final ArchRule RECORDS_ARE_WHAT_THE_WORKER_AND_ITS_CLIENTS_SHARE =
      classes()
          .that()
          .resideInAPackage(RECORDS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              RECORDS, CONTRACTS, DB, "java..", "org.jspecify..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule JPEG2000_IS_A_LIBRARY_OF_ITS_OWN =
      classes()
          .that()
          .resideInAPackage(JPEG2000)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JPEG2000, "java..", "javax.imageio..", "org.jspecify..");

  @ArchTest
  static final ArchRule THE_DATABASE_KNOWS_ONLY_JDBC =
      classes()
          .that()
          .resideInAPackage(DB)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              DB,
              "java..",
              "javax.sql..",
              "org.jspecify..",
              "org.flywaydb..",
              "org.springframework.core",
              "org.springframework.jdbc..",
              "org.springframework.dao..",
              "org.springframework.transaction..");

  // RE2/J: patterns come from strangers and must not run for ever.
  @ArchTest
  static final ArchRule CONTRACTS_KNOW_JACKSON_AND_PATTERNS =
      classes()
          .that()
          .resideInAPackage(CONTRACTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CONTRACTS, "java..", "org.jspecify..", "tools.jackson..", "com.google.re2j..");

  // Commands and answers are what they are, whoever else's words they were said in.
  @ArchTest
  static final ArchRule CONTRACTS_KNOW_NO_DIALECTS = nothingIn("dev.grille.contracts", DIALECTS);

  // A dialect is a vendor's words: what messaging, clients and the lab use is not for the readers.
  @ArchTest
  static final ArchRule DIALECTS_ARE_FOR_MESSAGING_AND_CLIENTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(DIALECTS, MESSAGING, CLIENT, APP, "dev.grille.lab..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DIALECTS);

  // What closes a process in is small enough to be read whole, and starts a JVM of its own.
  @ArchTest
  static final ArchRule CONFINEMENT_KNOWS_THE_SYSTEM_AND_NOBODY_ELSE =
      classes()
          .that()
          .resideInAPackage(CONFINEMENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CONFINEMENT, "java..", "org.jspecify..", "com.sun.jna..");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_RUN_IN_CIRCLES =
      slices().matching("dev.grille.(*)..").should().beFreeOfCycles();

  private FloorRules() {}
}
