package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.Figures;
import dev.grille.evaluation.Share;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.families.Families;
import dev.grille.lab.cases.families.FamilyGenerator;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small fixed set, drawn anew each time, below whose floors no family may fall. It notices what
 * breaks; how good the reader is, docs/accuracy.md says from thousands of fields.
 */
class AccuracyFloorTest {
  /** A seed that accuracy is not measured with and scores are not fitted on. */
  private static final long SEED = 4711;

  /** A form whose print stands where it should, and one whose printer drifts. */
  private static final List<String> FORMS = List.of("phone-screen", "taxi-receipt");

  /**
   * What is drawn into a folder: a line for each family or group of families, and a floor for each
   * family below. A group of four pictures takes about five seconds.
   */
  private static final List<Function<Path, Stream<CaseFolder>>> DRAWN =
      List.of(
          folder -> forms(Severity.SCAN, folder),
          folder -> forms(Severity.HARD, folder),
          AccuracyFloorTest::situations);

  private static final String FIXED =
      "print that stands in its place is read without a fault here; of a family's 26 fields"
          + " one may be lost, none that nobody would look at";

  private static final String DRIFTING =
      "faint drifting print still loses one value in thirty; of a family's 22 fields two may be lost,"
          + " one of them with a high score";

  private static final String SITUATION =
      "of a family's few fields one more than now may be lost, none that nobody would look at";

  private static final String PINS =
      "of worn nine-pin print one field of eleven is misread, and one more may be; none trusted";

  private static final String STRANGERS = "these two are to be refused, or withheld field by field";

  private static final String UNKNOWN =
      "what no engine can write cannot be right; of its 16 fields, 7 of which are, one may be lost";

  private static final String TABLES =
      "a third of its fields are whole tables, which one cell spoils";

  /** What must hold in each family. */
  private static final List<Floor> FLOORS =
      List.of(
          new Floor("scan, fixed print", 0.96, 1, FIXED),
          new Floor("hard, fixed print", 0.96, 1, FIXED),
          new Floor("scan, drifting print", 0.9, 0.95, DRIFTING),
          new Floor("hard, drifting print", 0.9, 0.95, DRIFTING),
          new Floor("blank", 0.88, 1, SITUATION),
          new Floor("codes", 0.87, 1, SITUATION),
          new Floor("copies", 0.93, 1, SITUATION),
          new Floor("covered", 0.83, 1, SITUATION),
          new Floor("crops", 0.91, 1, SITUATION),
          new Floor("cut-off", 0.91, 1, SITUATION),
          new Floor("dot-matrix", 0.81, 1, PINS),
          new Floor("item-tables", 0.75, 1, TABLES),
          new Floor("joined-windows", 0.85, 1, SITUATION),
          new Floor("label-beside", 0.93, 1, SITUATION),
          new Floor("little-print", 0.9, 1, SITUATION),
          new Floor("marks", 0.99, 1, SITUATION),
          new Floor("moved-total", 0.9, 1, SITUATION),
          new Floor("moved-rows", 0.95, 1, SITUATION),
          new Floor("new-edition", 0, 1, STRANGERS),
          new Floor("part-view", 0, 1, STRANGERS),
          new Floor("same-issuer", 0.95, 1, SITUATION),
          new Floor("several-lines", 0.85, 1, SITUATION),
          new Floor("signs-and-currency", 0.94, 1, SITUATION),
          new Floor("spaces", 0.93, 1, SITUATION),
          new Floor("tick-boxes", 0.93, 1, SITUATION),
          new Floor("unknown-characters", 0.37, 0, UNKNOWN),
          new Floor("vertical", 0.9, 1, SITUATION),
          new Floor("wide-window", 0.87, 1, SITUATION),
          new Floor("windows-on-rules", 0.95, 1, SITUATION),
          new Floor("wrapped-below", 0.87, 1, SITUATION));

  @TempDir Path folder;

  /**
   * The least that a family may come down to.
   *
   * @param exact share of its fields
   * @param sure share of the right ones among those scored 90 and more
   * @param reason why it stands where it does
   */
  private record Floor(String family, double exact, double sure, String reason) {}

  @Test
  void noFamilyFallsBelowItsFloor() {
    List<CaseOutcome> outcomes = read(DRAWN.stream().flatMap(d -> d.apply(folder)).toList());
    Map<String, Figures> figures = new FamilyReport(outcomes).figures();
    System.out.println(new FamilyReport(outcomes).table().plain());

    assertThat(figures.keySet())
        .as("each family that is drawn has a floor, and each floor a family")
        .containsExactlyInAnyOrderElementsOf(FLOORS.stream().map(Floor::family).toList());
    assertThat(FLOORS.stream().flatMap(floor -> below(floor, figures.get(floor.family()))))
        .as(() -> FieldList.of(outcomes, FieldList.Choice.WRONG).plain())
        .isEmpty();
  }

  private static Stream<String> below(Floor floor, Figures figures) {
    List<String> broken = new ArrayList<>();
    Share exact = figures.fields().exact();
    Share sure = figures.fields().sure();
    if (exact.value() < floor.exact()) {
      broken.add("exact " + exact + " is below " + floor.exact());
    }
    if (sure.value() < floor.sure()) {
      broken.add("right among those scored >= 90 " + sure + " is below " + floor.sure());
    }
    if (figures.strangers().right() > 0 || figures.believedWrongly() > 0) {
      broken.add(
          figures.strangers().right()
              + " strangers were read, "
              + figures.believedWrongly()
              + " values at >= 80 where refusal is right");
    }
    return broken.stream().map(what -> floor.family() + ": " + what + "; " + floor.reason());
  }

  private static Stream<CaseFolder> forms(Severity severity, Path folder) {
    CaseGenerator.Settings settings = new CaseGenerator.Settings(2, SEED, false, 1, 1);
    CaseGenerator generator = new CaseGenerator(Fonts.ofThisMachine(), settings);
    return FORMS.stream().map(form -> generator.generate(Forms.named(form), severity, folder));
  }

  /** The first two styles of each family of situations, scanned. */
  private static Stream<CaseFolder> situations(Path folder) {
    FamilyGenerator generator = new FamilyGenerator(Fonts.ofThisMachine(), 1, SEED);
    return Families.all().stream()
        .flatMap(
            family ->
                family.styles().stream()
                    .filter(style -> !style.heldOut())
                    .limit(2)
                    .map(style -> generator.generate(family, style, Severity.SCAN, folder)));
  }

  private static List<CaseOutcome> read(List<CaseFolder> cases) {
    Templates templates = new Templates();
    ReaderSettings settings = ReaderSettings.standard().withoutTrials();
    return new Evaluation(Runtime.getRuntime().availableProcessors(), progress -> {})
        .run(
            "floors",
            cases,
            () -> GrilleSubject.owning(new NativeReader(settings), templates),
            Integer.MAX_VALUE);
  }
}
