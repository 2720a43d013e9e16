package dev.grille;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.grille.contracts.FieldKind;

/** The rooms of the vision: which know which, and what only one of them does. */
final class VisionRules {
  private static final String VISION = "dev.grille.vision..";
  private static final String GEOMETRY = "dev.grille.vision.geometry..";
  private static final String OCR = "dev.grille.vision.ocr..";
  private static final String KINDS = "dev.grille.vision.kinds..";
  private static final String TEXT = "dev.grille.vision.text..";
  private static final String PIXELS = "dev.grille.vision.pixels..";
  private static final String INK = "dev.grille.vision.ink..";
  private static final String CROPS = "dev.grille.vision.crops..";
  private static final String CHOICE = "dev.grille.vision.choice..";
  private static final String DECODING = "dev.grille.vision.decoding..";
  private static final String MARKS = "dev.grille.vision.marks..";
  private static final String CODES = "dev.grille.vision.codes..";
  private static final String TABLES = "dev.grille.vision.tables..";
  private static final String DOCUMENTS = "dev.grille.vision.documents..";
  private static final String SEALS = "dev.grille.vision.seals..";
  private static final String ONNX = "dev.grille.vision.onnx..";

  @ArchTest
  static final ArchRule PDFS_ARE_DRAWN_IN_ONE_ROOM =
      onlyIn(DECODING, "org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest
  static final ArchRule NETWORKS_ARE_TAKEN_APART_IN_ONE_ROOM =
      onlyIn(ONNX, "com.google.protobuf..");

  @ArchTest
  static final ArchRule CODES_ARE_DECODED_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage(CODES)
          // Cases are drawn with codes on them.
          .and()
          .resideOutsideOfPackage("dev.grille.lab.cases..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.zxing..");

  @ArchTest static final ArchRule CODES_KNOW_INK = ofVisionOnly(CODES, INK, PIXELS, GEOMETRY);

  @ArchTest
  static final ArchRule MARKS_KNOW_INK_AND_SCORES =
      ofVisionOnly(MARKS, INK, PIXELS, GEOMETRY, "dev.grille.vision.score..");

  @ArchTest
  static final ArchRule TABLES_KNOW_PAGES_INK_AND_SEALS =
      ofVisionOnly(
          TABLES,
          "dev.grille.vision.pages..",
          SEALS,
          OCR,
          INK,
          PIXELS,
          GEOMETRY,
          TEXT,
          "dev.grille.vision.score..");

  @ArchTest
  static final ArchRule SEALS_KNOW_PAGES_AND_PIXELS =
      ofVisionOnly(
          SEALS, "dev.grille.vision.pages..", OCR, PIXELS, GEOMETRY, "dev.grille.vision.score..");

  @ArchTest
  static final ArchRule ONLY_WHO_READS_THROUGH_SEALS_KNOWS_THEM =
      noClasses()
          .that()
          .resideInAPackage(VISION)
          .and()
          .resideOutsideOfPackages(SEALS, DOCUMENTS, TABLES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SEALS);

  @ArchTest
  static final ArchRule NO_OTHER_ROOM_KNOWS_DOCUMENTS =
      noClasses()
          .that()
          .resideInAPackage("dev.grille.vision.*..")
          .and()
          .resideOutsideOfPackage(DOCUMENTS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DOCUMENTS);

  @ArchTest
  static final ArchRule ONLY_WHO_READS_KNOWS_TABLES =
      noClasses()
          .that()
          .resideInAPackage("dev.grille.vision.*..")
          .and()
          .resideOutsideOfPackages(TABLES, DOCUMENTS, "dev.grille.vision.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TABLES);

  @ArchTest
  static final ArchRule ROOMS_OF_VISION_DO_NOT_RUN_IN_CIRCLES =
      slices().matching("dev.grille.vision.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule PIXELS_KNOW_PLANES = ofVisionOnly(PIXELS, GEOMETRY);
  @ArchTest static final ArchRule INK_KNOWS_PIXELS = ofVisionOnly(INK, PIXELS, GEOMETRY);

  @ArchTest
  static final ArchRule CROPS_KNOW_INK_AND_TEXT =
      ofVisionOnly(CROPS, INK, PIXELS, GEOMETRY, OCR, KINDS, TEXT);

  // A new kind is a constant of FieldKind and a row in kinds: nobody else tells one from another.
  @ArchTest
  static final ArchRule KINDS_ARE_TOLD_APART_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideInAPackage(VISION)
          .and()
          .resideOutsideOfPackage(KINDS)
          .should()
          .accessFieldWhere(target(owner(type(FieldKind.class))));

  @ArchTest
  static final ArchRule CHOICE_KNOWS_CROPS_AND_NO_PIXELS =
      ofVisionOnly(CHOICE, CROPS, KINDS, OCR, TEXT);

  /** Of all the rooms of vision, a room knows itself and these. */
  private static ArchRule ofVisionOnly(String room, String... known) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(
            resideInAPackage(VISION)
                .and(resideOutsideOfPackages(room))
                .and(resideOutsideOfPackages(known)));
  }

  /** A library that one room uses and no other. */
  private static ArchRule onlyIn(String room, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private VisionRules() {}
}
