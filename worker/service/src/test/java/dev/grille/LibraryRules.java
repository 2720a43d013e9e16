package dev.grille;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.origin;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.grille.Rooms.DB;
import static dev.grille.Rooms.GATE;
import static dev.grille.Rooms.MESSAGING;
import static dev.grille.Rooms.RECOGNITION;
import static dev.grille.Rooms.SANDBOX;
import static dev.grille.Rooms.SHEETS;
import static dev.grille.Rooms.SOURCES;
import static dev.grille.Rooms.TEMPLATES;
import static dev.grille.Rooms.VISION;
import static dev.grille.Rooms.nothingIn;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Each library has its rooms: what decodes, sends or stores is not known where it is not used. */
final class LibraryRules {
  private static final String[] NATIVES = {
    "org.opencv..", "nu.pattern..", "ai.onnxruntime..", "com.sun.jna.."
  };
  private static final String[] KAFKA = {"org.apache.kafka..", "org.springframework.kafka.."};
  private static final String[] DATABASE = {
    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..", DB
  };
  private static final String SPRING = "org.springframework..";
  private static final String NETWORK = "java.net..";

  @ArchTest
  static final ArchRule WORKBOOKS_ARE_WRITTEN_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage(SHEETS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dhatim..");

  // Producers and consumers of results need no database: that is for operators.
  @ArchTest
  static final ArchRule PRODUCERS_KNOW_NO_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("dev.grille.client")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE);

  @ArchTest static final ArchRule MESSAGING_KNOWS_NO_NATIVES = nothingIn(MESSAGING, NATIVES);
  @ArchTest static final ArchRule TEMPLATES_KNOW_NO_NATIVES = nothingIn(TEMPLATES, NATIVES);
  @ArchTest static final ArchRule TEMPLATES_KNOW_NO_KAFKA = nothingIn(TEMPLATES, KAFKA);
  @ArchTest static final ArchRule RECOGNITION_KNOWS_NO_NATIVES = nothingIn(RECOGNITION, NATIVES);
  @ArchTest static final ArchRule RECOGNITION_KNOWS_NO_KAFKA = nothingIn(RECOGNITION, KAFKA);
  @ArchTest static final ArchRule SOURCES_KNOW_NO_NATIVES = nothingIn(SOURCES, NATIVES);
  @ArchTest static final ArchRule THE_GATE_KNOWS_NO_NATIVES = nothingIn(GATE, NATIVES);
  @ArchTest static final ArchRule SANDBOX_KNOWS_NO_NATIVES = nothingIn(SANDBOX, NATIVES);
  @ArchTest static final ArchRule SANDBOX_KNOWS_NO_SPRING = nothingIn(SANDBOX, SPRING);
  @ArchTest static final ArchRule SOURCES_KNOW_NO_SPRING = nothingIn(SOURCES, SPRING);
  @ArchTest static final ArchRule THE_GATE_KNOWS_NO_SPRING = nothingIn(GATE, SPRING);
  @ArchTest static final ArchRule SOURCES_KNOW_NO_KAFKA = nothingIn(SOURCES, KAFKA);
  @ArchTest static final ArchRule THE_GATE_KNOWS_NO_KAFKA = nothingIn(GATE, KAFKA);
  @ArchTest static final ArchRule SOURCES_KNOW_NO_DATABASE = nothingIn(SOURCES, DATABASE);
  @ArchTest static final ArchRule THE_GATE_KNOWS_NO_DATABASE = nothingIn(GATE, DATABASE);
  @ArchTest static final ArchRule SANDBOX_KNOWS_NO_KAFKA = nothingIn(SANDBOX, KAFKA);
  @ArchTest static final ArchRule SANDBOX_KNOWS_NO_DATABASE = nothingIn(SANDBOX, DATABASE);
  @ArchTest static final ArchRule THE_GATE_KNOWS_NO_NETWORK = nothingIn(GATE, NETWORK);
  @ArchTest static final ArchRule VISION_KNOWS_NO_SPRING = nothingIn(VISION, SPRING);
  @ArchTest static final ArchRule VISION_KNOWS_NO_KAFKA = nothingIn(VISION, KAFKA);
  @ArchTest static final ArchRule VISION_KNOWS_NO_DATABASE = nothingIn(VISION, DATABASE);
  @ArchTest static final ArchRule VISION_KNOWS_NO_NETWORK = nothingIn(VISION, NETWORK);

  // The JDK's may take exponential time. Those that are constants were read by whoever wrote them;
  // a stranger's is RE2/J's business, by way of FieldPattern.
  @ArchTest
  static final ArchRule PATTERNS_OF_THE_JDK_ARE_CONSTANTS =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(type(Pattern.class)))
                  .and(target(name("compile")))
                  .and(not(origin(name("<clinit>")))));

  private LibraryRules() {}
}
