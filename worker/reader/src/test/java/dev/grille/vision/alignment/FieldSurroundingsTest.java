package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class FieldSurroundingsTest {
  private static final AlignmentSettings SETTINGS = AlignmentSettings.standard();
  private static final List<String> LABELS = DrawnPage.LABELS;
  private static final List<String> REGISTERED =
      List.of("Harrow Ltd", "Kobe Co", "EVER 21", "Felixstowe", "Kobe", "MSKU 447", "4210", "1875");
  private static final List<String> SENT =
      List.of("Pembroke", "Lisbon Lda", "ANNA 118", "Soton", "Lisbon", "TGHU 908", "98", "2240");

  private final MatScope scope = new MatScope();
  private final List<FieldSpec> fields = DrawnPage.boxWindows();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void findsTheLabelsOfTheRightForm() {
    Alignment found = find(DrawnPage.boxes(LABELS, SENT));
    assertThat(found.surroundings()).hasSize(8).containsOnly(Surroundings.FOUND);
  }

  @Test
  void doesNotSpeakForAFieldThatBearsAnotherName() {
    List<String> renamed = new ArrayList<>(LABELS);
    renamed.set(3, "Insurance value");
    Alignment found = find(DrawnPage.boxes(renamed, SENT));
    assertThat(found.surroundings().get(3)).isEqualTo(Surroundings.OTHER);
    assertThat(found.isReadable(3)).isFalse();
    assertThat(found.isReadable(2)).isTrue();
  }

  /** A caption that stands beside several fields says of none which it is. */
  @Test
  void doesNotSpeakForAFieldByWhatItSharesWithOthers() {
    Label shared = new Label(60, 210, 90, 20, true, false);
    TemplateModel model = learn(DrawnPage.boxes(LABELS, REGISTERED), fields);
    List<FieldLabels> labelled =
        model.labels().fields().stream().map(field -> withLabel(field, shared)).toList();
    List<String> renamed = new ArrayList<>(LABELS);
    renamed.set(3, "Insurance value");
    FormLabels labels = new FormLabels(labelled, model.labels().otherRows());
    TemplateModel captioned =
        new TemplateModel(
            model.grey(),
            model.orb(),
            model.sift(),
            model.patchX(),
            model.patchY(),
            model.words(),
            labels,
            model.scope());
    Alignment found = find(captioned, DrawnPage.boxes(renamed, SENT).colour(scope));
    assertThat(found.surroundings().get(3)).isEqualTo(Surroundings.OTHER);
    assertThat(found.surroundings().get(2)).isEqualTo(Surroundings.FOUND);
  }

  private static FieldLabels withLabel(FieldLabels field, Label label) {
    List<Label> labels = new ArrayList<>(field.labels());
    labels.add(label);
    return new FieldLabels(field.name(), field.quad(), labels);
  }

  @Test
  void refusesAnotherPageWithTheSameHeadAndBoxesAndNamesWhatIsMissing() {
    List<String> other =
        List.of(
            "Marks and numbers",
            "Description",
            "Tariff code",
            "Country of origin",
            "Deductible",
            "Policy number",
            "Surveyor",
            "Claims agent");
    assertRefused(DrawnPage.boxes(other, SENT), "other print stands beside", "f0");
  }

  @Test
  void refusesAnEditionWithItsColumnsExchanged() {
    List<String> exchanged = new ArrayList<>(LABELS);
    List<String> values = new ArrayList<>(SENT);
    for (int i = 0; i < exchanged.size(); i += 2) {
      Collections.swap(exchanged, i, i + 1);
      Collections.swap(values, i, i + 1);
    }
    assertRefused(DrawnPage.boxes(exchanged, values), "other print stands beside", "f7");
  }

  @Test
  void followsRowsBelowOneThatWasAddedAmongEqualBoxes() {
    List<String> longer = new ArrayList<>(LABELS);
    List<String> values = new ArrayList<>(SENT);
    longer.addAll(4, List.of("Notify party", "Telephone"));
    values.addAll(4, List.of("Same", "555 0101"));
    Alignment found = find(DrawnPage.boxes(longer, values));
    assertThat(found.surroundings()).containsOnly(Surroundings.FOUND);
    for (int i = 0; i < fields.size(); i++) {
      Point at = fields.get(i).quad().upperLeft();
      double expected = at.y() + (i >= 4 ? 160 : 0);
      assertThat(found.map().covers(fields.get(i).quad())).isTrue();
      assertThat(found.map().toPicture(fields.get(i).quad()).upperLeft().y())
          .isBetween(expected - 2, expected + 2);
    }
  }

  @Test
  void leavesRowsWhereTheyAreThatThePictureDoesNotShow() {
    List<FieldSpec> cells = cells();
    Mat upper = DrawnPage.logBook(20, 5).colour(scope).rowRange(0, 720);
    Alignment found = find(learn(DrawnPage.logBook(20, 4), cells), upper);
    for (int i = 0; i < cells.size(); i++) {
      double y = found.map().toPicture(cells.get(i).quad()).upperLeft().y();
      assertThat(y).isBetween(y(cells.get(i)) - 3, y(cells.get(i)) + 3);
      assertThat(found.surroundings().get(i))
          .isEqualTo(y > 720 ? Surroundings.UNSEEN : Surroundings.FOUND);
    }
  }

  @Test
  void refusesAPartOfEqualRowsWithoutWhatHeadsThem() {
    Mat middle = DrawnPage.logBook(20, 5).colour(scope).rowRange(190, 1000);
    TemplateModel model = learn(DrawnPage.logBook(20, 4), cells());
    assertThatExceptionOfType(CommandException.class).isThrownBy(() -> find(model, middle));
  }

  /** Where rows moved, a label that resembles another's may call a field to that one's place. */
  @Test
  void doubtsBothOfTwoFieldsThatAreFoundInOnePlace() {
    TemplateModel model = learn(DrawnPage.boxes(LABELS, REGISTERED), fields);
    assertThat(judgedWithFieldThreeUponFieldOne(model))
        .containsExactly(
            Surroundings.FOUND,
            Surroundings.DOUBTFUL,
            Surroundings.FOUND,
            Surroundings.DOUBTFUL,
            Surroundings.FOUND,
            Surroundings.FOUND,
            Surroundings.FOUND,
            Surroundings.FOUND);
  }

  @Test
  void givesAPlaceToTheFieldWhoseLabelIsFoundThere() {
    TemplateModel labelled = learn(DrawnPage.boxes(LABELS, REGISTERED), fields);
    List<FieldLabels> labels = new ArrayList<>(labelled.labels().fields());
    FieldLabels third = labels.get(3);
    labels.set(3, new FieldLabels(third.name(), third.quad(), List.of()));
    TemplateModel model =
        new TemplateModel(
            labelled.grey(),
            labelled.orb(),
            labelled.sift(),
            labelled.patchX(),
            labelled.patchY(),
            labelled.words(),
            new FormLabels(labels, List.of()),
            labelled.scope());
    List<Surroundings> judged = judgedWithFieldThreeUponFieldOne(model);
    assertThat(judged.get(1)).isEqualTo(Surroundings.FOUND);
    assertThat(judged.get(3)).isEqualTo(Surroundings.OTHER);
  }

  @Test
  void windowsThatWereDrawnInOnePlaceMayStandThere() {
    List<FieldSpec> twice = new ArrayList<>(fields);
    twice.add(FieldSpec.text("again", fields.get(1).quad()));
    TemplateModel model = learn(DrawnPage.boxes(LABELS, REGISTERED), twice);
    PlaneMap map = map(quad -> Homography.IDENTITY, true);
    List<Surroundings> judged =
        judge(model, surroundings -> surroundings.judge(alignment(map)).surroundings());
    assertThat(judged).hasSize(9).containsOnly(Surroundings.FOUND);
  }

  private List<Surroundings> judgedWithFieldThreeUponFieldOne(TemplateModel model) {
    Quad moved = fields.get(3).quad();
    PlaneMap map = map(quad -> Homography.shift(0, quad.equals(moved) ? -160 : 0), true);
    return judge(model, surroundings -> surroundings.judge(alignment(map)).surroundings());
  }

  @Test
  void refusesAFormOfWhichNoFieldsPlaceIsKnown() {
    TemplateModel model = learn(DrawnPage.boxes(LABELS, REGISTERED), fields);
    PlaneMap map = map(quad -> Homography.IDENTITY, false);
    String rejection = judge(model, surroundings -> surroundings.rejection(alignment(map)));
    assertThat(rejection).isEqualTo("rows are elsewhere, and no field's place is known");
  }

  private <T> T judge(TemplateModel model, Function<FieldSurroundings, T> ask) {
    try (model) {
      return ask.apply(new FieldSurroundings(model, new PicturePyramid(model.grey(), scope)));
    }
  }

  private static Alignment alignment(PlaneMap map) {
    AlignmentEvidence evidence = new AlignmentEvidence("orb", 9, 9, 0, 1, null, null, null);
    return new Alignment(map, evidence, new Alignment.Quality(1, 0, 1, 1, 1, 0));
  }

  private static PlaneMap map(Function<Quad, Homography> around, boolean known) {
    return new PlaneMap() {
      @Override
      public Point toPicture(Point template) {
        return template;
      }

      @Override
      public Homography around(Quad field) {
        return around.apply(field);
      }

      @Override
      public boolean covers(Quad field) {
        return known;
      }
    };
  }

  private static List<FieldSpec> cells() {
    List<FieldSpec> cells = new ArrayList<>();
    for (int row : new int[] {3, 7, 11, 15, 18}) {
      for (int column = 0; column < 4; column++) {
        cells.add(DrawnPage.cell(row, column));
      }
    }
    return cells;
  }

  private static double y(FieldSpec field) {
    return field.quad().upperLeft().y();
  }

  private void assertRefused(DrawnPage page, String... parts) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> find(page))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH);
              assertThat(refused.alignment().rejectedBecause()).contains(parts);
            });
  }

  private Alignment find(DrawnPage page) {
    return find(learn(DrawnPage.boxes(LABELS, REGISTERED), fields), page.colour(scope));
  }

  private Alignment find(TemplateModel model, Mat picture) {
    Mat soft = scope.mat();
    Imgproc.GaussianBlur(picture, soft, new Size(0, 0), 0.7);
    try (model) {
      return new FormFinder(SETTINGS, TextDetector.NONE).find(model, soft);
    }
  }

  private TemplateModel learn(DrawnPage page, List<FieldSpec> windows) {
    return new TemplateLearner(SETTINGS, TextDetector.NONE, TextRecognizer.NONE)
        .learn(page.grey(scope), windows);
  }
}
