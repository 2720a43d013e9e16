package dev.grille.vision.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.geometry.MatScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Whoever registers a template is told what photographs of it will make hard. */
class SelfTestTest {
  private static final Scalar PAPER = new Scalar(246, 250, 250);

  private static final Set<WarningCode> OF_THE_TEST =
      EnumSet.of(
          WarningCode.WEAK_FIELD,
          WarningCode.HARD_TO_FIND,
          WarningCode.TIGHT_WINDOW,
          WarningCode.CONFUSED_FIELD);

  private static NativeReader reader;

  private final DrawnForm form = new DrawnForm(31);

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void aFieldWhosePrintIsTooSmallForPhotographsIsNamed() {
    try (MatScope scope = new MatScope()) {
      Mat sheet = form.sheet(6, scope);
      FieldSpec small = form.fields().get(3);
      Mat window = scope.own(sheet.submat(rect(small.quad())));
      Mat value = scope.mat();
      Imgproc.resize(window, value, new Size(), 0.4, 0.4, Imgproc.INTER_AREA);
      window.setTo(PAPER);
      value.copyTo(scope.own(window.submat(new Rect(10, 8, value.cols(), value.rows()))));

      assertThat(tested(sheet, scope))
          .extracting(warning -> warning.code() + " " + warning.field())
          .containsExactly(WarningCode.WEAK_FIELD + " " + small.name());
    }
  }

  @Test
  void itIsToldHowWellASoundFormIsFoundAndReadAndNothingIsWarnedOf() {
    try (MatScope scope = new MatScope()) {
      LearnedTemplate learnt = learnt(form.sheet(6, scope), form.fields(), scope);
      SelfTestReport report = learnt.selfTest();

      assertThat(ofTheTest(learnt)).isEmpty();
      assertThat(report).isNotNull();
      assertThat(report.copies())
          .extracting(SelfTestReport.Copy::distortion)
          .containsExactly(SelfTestReport.Distortion.values());
      assertThat(report.copies()).allMatch(copy -> copy.found() && copy.printSeen() > 0.5);
      assertThat(report.fields())
          .extracting(SelfTestReport.Field::name)
          .containsExactlyElementsOf(form.fields().stream().map(FieldSpec::name).toList());
      assertThat(report.fields()).allMatch(field -> field.read() == 6 && field.same() >= 5);
    }
  }

  @Test
  void aFormThatIsLostInDistortedCopiesIsNamed() {
    try (MatScope scope = new MatScope()) {
      Mat sheet = form.sheet(6, scope);
      Mat bare = scope.own(new Mat(sheet.size(), sheet.type(), PAPER));
      Rect left = new Rect(0, 0, 200, 330);
      scope.own(sheet.submat(left)).copyTo(scope.own(bare.submat(left)));
      for (FieldSpec field : form.fields()) {
        Rect window = rect(field.quad());
        scope.own(sheet.submat(window)).copyTo(scope.own(bare.submat(window)));
      }

      assertThat(tested(bare, scope)).extracting(Warning::code).contains(WarningCode.HARD_TO_FIND);
    }
  }

  @Test
  void aLargePictureIsTriedInASizeThatPhotographsHave() {
    try (MatScope scope = new MatScope()) {
      Mat large = scope.mat();
      Imgproc.resize(form.sheet(6, scope), large, new Size(), 4, 4, Imgproc.INTER_CUBIC);
      List<FieldSpec> fields =
          form.fields().stream()
              .map(field -> FieldSpec.text(field.name(), enlarged(field.quad(), 4)))
              .toList();

      assertThat(tested(large, fields, scope)).isEmpty();
    }
  }

  private static Quad enlarged(Quad quad, double factor) {
    List<Point> corners =
        quad.corners().stream().map(p -> new Point(p.x() * factor, p.y() * factor)).toList();
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  private static Rect rect(Quad quad) {
    int left = (int) quad.upperLeft().x();
    int top = (int) quad.upperLeft().y();
    return new Rect(
        left, top, (int) quad.lowerRight().x() - left, (int) quad.lowerRight().y() - top);
  }

  /** What the self-test warns of. */
  private List<Warning> tested(Mat sheet, MatScope scope) {
    return tested(sheet, form.fields(), scope);
  }

  private static List<Warning> tested(Mat sheet, List<FieldSpec> fields, MatScope scope) {
    return ofTheTest(learnt(sheet, fields, scope));
  }

  private static List<Warning> ofTheTest(LearnedTemplate learnt) {
    return learnt.warnings().stream()
        .filter(warning -> OF_THE_TEST.contains(warning.code()))
        .toList();
  }

  private static LearnedTemplate learnt(Mat sheet, List<FieldSpec> fields, MatScope scope) {
    MatOfByte file = scope.own(new MatOfByte());
    Imgcodecs.imencode(".png", sheet, file);
    Picture picture = new Picture(file.toArray(), PictureKind.PNG, sheet.cols(), sheet.rows());
    return reader.ask(new TemplateTask.Learn(picture, fields));
  }
}
