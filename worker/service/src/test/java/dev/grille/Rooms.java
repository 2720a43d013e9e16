package dev.grille;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house, each a package with all that is below it. */
final class Rooms {
  static final String APP = "dev.grille.app..";
  static final String MESSAGING = "dev.grille.messaging..";
  static final String COMMANDS = "dev.grille.commands..";
  static final String TEMPLATES = "dev.grille.templates..";
  static final String RECOGNITION = "dev.grille.recognition..";
  static final String SHEETS = "dev.grille.sheets..";
  static final String SOURCES = "dev.grille.sources..";
  static final String GATE = "dev.grille.gate..";
  static final String SANDBOX = "dev.grille.sandbox..";
  static final String READER = "dev.grille.reader..";
  static final String INDEX = "dev.grille.index..";
  static final String DOCUMENTS = "dev.grille.documents..";
  static final String VISION = "dev.grille.vision..";
  static final String CHILD = "dev.grille.child..";
  static final String JPEG2000 = "dev.grille.jpeg2000..";
  static final String CONSOLE = "dev.grille.console..";
  static final String CLIENT = "dev.grille.client..";
  static final String RECORDS = "dev.grille.records..";
  static final String DB = "dev.grille.db..";
  static final String CONFINEMENT = "dev.grille.confinement..";
  static final String EVALUATION = "dev.grille.evaluation..";
  static final String JUDGING = "dev.grille.judging..";
  static final String CONTRACTS = "dev.grille.contracts..";
  static final String DIALECTS = "dev.grille.contracts.dialects..";

  private Rooms() {}

  /** That none of the rooms under this one knows these packages. */
  static ArchRule nothingIn(String floor, String... unknown) {
    return noClasses()
        .that()
        .resideInAPackage(floor)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown);
  }
}
