package dev.grille.vision.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** Values go where they are moved to, and the form's own print stays. */
class MovedValuesTest {
  /** A window from (20, 20) to (80, 50), in which a value of 20 pixels' height stands. */
  private static final FieldSpec FIELD =
      FieldSpec.text(
          "value",
          new Quad(new Point(20, 20), new Point(80, 20), new Point(80, 50), new Point(20, 50)));

  private static final Box VALUE = new Box(10, 5, 20, 25);
  private static final FormReference REFERENCE =
      new FormReference(
          List.of(new FieldReference("I", VALUE, List.of(VALUE), 20, null, List.of(), false)));

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theValueMovesAndTheFormStays() {
    for (int dark : new int[] {30, 220}) {
      double paper = 250 - dark;
      try (MatScope scope = new MatScope()) {
        Mat form = form(paper, dark, scope);

        Mat moved = new MovedValues(form, 1).by(0.4, REFERENCE, List.of(FIELD), scope);

        assertThat(grey(moved, 32, 30)).as("where it stood").isEqualTo(paper);
        assertThat(grey(moved, 45, 50)).as("lower and to the right").isEqualTo(dark);
        assertThat(grey(moved, 10, 53)).as("a rule of the form").isEqualTo(dark);
        assertThat(grey(form, 32, 30)).as("the form").isEqualTo(dark);
      }
    }
  }

  @Test
  void whatWouldLeaveThePictureIsCut() {
    try (MatScope scope = new MatScope()) {
      Mat form = form(250, 30, scope);

      Mat moved = new MovedValues(form, 1).by(-1.6, REFERENCE, List.of(FIELD), scope);

      assertThat(grey(moved, 34, 40)).isEqualTo(250);
      assertThat(grey(moved, 5, 3)).as("its lower right part").isEqualTo(30);
    }
  }

  private static Mat form(double paper, double ink, MatScope scope) {
    Mat form = scope.own(new Mat(60, 100, CvType.CV_8UC3, Scalar.all(paper)));
    scope.own(form.submat(new Rect(30, 25, 10, 20))).setTo(Scalar.all(ink));
    scope.own(form.submat(new Rect(0, 53, 100, 2))).setTo(Scalar.all(ink));
    return form;
  }

  private static double grey(Mat picture, int x, int y) {
    return picture.get(y, x)[0];
  }
}
