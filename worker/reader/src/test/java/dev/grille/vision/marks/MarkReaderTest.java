package dev.grille.vision.marks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldInkFinder;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreListener;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A form with a row of boxes, seen again with and without marks in them. */
class MarkReaderTest {
  private static final int SIDE = 28;
  private static final int ROOM = 6;
  private static final int PITCH = 150;
  private static final int TOP = 60;
  private static final int BOXES = 4;
  private static final Scalar INK = new Scalar(40, 40, 40);

  private final MatScope scope = new MatScope();
  private final MarkReader reader = new MarkReader(MarkScoreModel.ofMarks(), ScoreListener.NO_OP);

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void anEmptyFormHasNoMark() {
    assertThat(read(form(), form())).extracting(FieldReading::value).containsOnly("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tick", "cross", "filled", "dot", "long"})
  void whatSomebodyPutsIntoABoxIsAMark(String kind) {
    Mat picture = form();
    mark(picture, 1, kind, INK);
    List<FieldReading> boxes = read(form(), picture);

    assertThat(boxes)
        .extracting(FieldReading::value)
        .containsExactly("false", "true", "false", "false");
    assertThat(boxes.get(1).score()).isGreaterThan(90);
    assertThat(boxes.get(1).reason()).isNull();
  }

  @Test
  void aPencilsMarkOnABlurredPictureIsOne() {
    Mat picture = form();
    mark(picture, 2, "tick", new Scalar(150, 150, 150));
    Imgproc.GaussianBlur(picture, picture, new Size(), 1.2);

    assertThat(read(form(), picture))
        .extracting(FieldReading::value)
        .containsExactly("false", "false", "true", "false");
  }

  @Test
  void aPaleAndBlurredCopyOfTheEmptyFormHasNone() {
    Mat picture = form();
    Imgproc.GaussianBlur(picture, picture, new Size(), 1.8);
    picture.convertTo(picture, -1, 0.35, 150);

    assertThat(read(form(), picture)).extracting(FieldReading::value).containsOnly("false");
  }

  @Test
  void whatTheFormItselfPrintsInItsBoxesIsNone() {
    Mat form = lettered(1);
    Mat picture = scope.own(form.clone());
    mark(picture, 3, "cross", INK);

    assertThat(read(form, picture))
        .extracting(FieldReading::value)
        .containsExactly("false", "false", "false", "true");
  }

  @Test
  void aPaleDotThatHidesWhatIsPrintedInItsBoxIsAMark() {
    Mat form = lettered(2);
    Mat picture = scope.own(form.clone());
    mark(picture, 1, "dot", new Scalar(130, 130, 130));

    assertThat(read(form, picture))
        .extracting(FieldReading::value)
        .containsExactly("false", "true", "false", "false");
  }

  @Test
  void aMarkThatWasStruckOutIsInDoubt() {
    Mat picture = form();
    mark(picture, 0, "cross", INK);
    for (int i = 0; i < 8; i++) {
      Imgproc.line(
          picture,
          new org.opencv.core.Point(left(0) - 9, TOP - 4 + 5 * i),
          new org.opencv.core.Point(left(0) + SIDE + 9, TOP + 5 * i),
          INK,
          3);
    }
    FieldReading struck = read(form(), picture).get(0);

    assertThat(struck.score()).isLessThanOrEqualTo(50);
    assertThat(struck.reason()).isEqualTo(Reason.UNCLEAR_MARK);
  }

  @Test
  void aBoxOutsideThePictureIsNeitherMarkedNorEmpty() {
    Mat picture = scope.own(scope.own(form().colRange(0, left(3) - 20)).clone());
    FieldReading outside = read(form(), picture).get(3);

    assertThat(outside.content()).isEqualTo(new Value.Mark(null));
    assertThat(outside.reason()).isEqualTo(Reason.OUTSIDE_PICTURE);
    assertThat(outside.score()).isZero();
  }

  @Test
  void ofAGroupOneMarkIsSureAndTwoAreInDoubt() {
    Mat picture = form();
    mark(picture, 0, "cross", INK);
    mark(picture, 2, "cross", INK);
    List<FieldReading> one = MarkGroups.check(boxes(2), read(form(), picture));
    List<FieldReading> two = MarkGroups.check(boxes(3), read(form(), picture));

    assertThat(one).extracting(FieldReading::reason).containsOnlyNulls();
    assertThat(two)
        .extracting(FieldReading::value)
        .containsExactly("true", "false", "true", "false");
    assertThat(two.get(0).reason()).isEqualTo(Reason.SEVERAL_MARKED);
    assertThat(two.get(2).score()).isLessThanOrEqualTo(50);
    assertThat(two.get(1).reason()).isNull();
  }

  @Test
  void aMarkInTheTemplatesOwnPictureIsNoticedUnlessHalfOfTheBoxesHoldPrint() {
    Mat marked = form();
    mark(marked, 1, "cross", INK);
    Mat printed = scope.own(marked.clone());
    mark(printed, 2, "cross", INK);

    assertThat(IntStream.range(0, BOXES).filter(i -> marks(marked).mark(i) != null))
        .containsExactly(1);
    assertThat(IntStream.range(0, BOXES).filter(i -> marks(printed).mark(i) != null)).isEmpty();
  }

  private Mat lettered(int thickness) {
    Mat form = form();
    for (int i = 0; i < BOXES; i++) {
      Imgproc.putText(
          form,
          "ABCD".substring(i, i + 1),
          new org.opencv.core.Point(left(i) + 7, TOP + 22),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          0.6,
          INK,
          thickness);
    }
    return form;
  }

  private static TemplateMarks marks(Mat template) {
    return new TemplateMarks(
        new Cropper(template), boxes(0).stream().map(box -> FieldFrame.of(box.quad())).toList());
  }

  private List<FieldReading> read(Mat form, Mat picture) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(form, grey, Imgproc.COLOR_BGR2GRAY);
    List<FieldSpec> boxes = boxes(0);
    FormPrint print = FormPrint.of(grey, FormReference.none(), boxes, scope);
    Cropper cropper = new Cropper(picture);
    FieldInkFinder finder = new FieldInkFinder(cropper, Homography.IDENTITY, print);
    return boxes.stream().map(box -> reader.read(cropper, box, seen(finder, box))).toList();
  }

  private static SeenField seen(FieldInkFinder finder, FieldSpec box) {
    FieldFrame frame = FieldFrame.of(box.quad());
    return finder.find(frame, FieldReference.NONE, List.of(), 0, false, false);
  }

  private Mat form() {
    Mat form = scope.own(new Mat(160, BOXES * PITCH, CvType.CV_8UC3, Scalar.all(250)));
    for (int i = 0; i < BOXES; i++) {
      Imgproc.rectangle(
          form,
          new org.opencv.core.Point(left(i), TOP),
          new org.opencv.core.Point(left(i) + SIDE, TOP + SIDE),
          INK,
          1);
      Imgproc.putText(
          form,
          "box " + i,
          new org.opencv.core.Point(left(i) + SIDE + 14, TOP + 20),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          0.6,
          INK,
          1);
    }
    return form;
  }

  private static int left(int box) {
    return 20 + box * PITCH;
  }

  private static void mark(Mat picture, int box, String kind, Scalar ink) {
    int x = left(box);
    switch (kind) {
      case "tick" -> {
        line(picture, x + 5, TOP + 14, x + 12, TOP + 23, ink);
        line(picture, x + 12, TOP + 23, x + 25, TOP + 4, ink);
      }
      case "long" -> {
        line(picture, x + 5, TOP + 14, x + 12, TOP + 23, ink);
        line(picture, x + 12, TOP + 23, x + 38, TOP - 12, ink);
      }
      case "cross" -> {
        line(picture, x + 5, TOP + 5, x + 23, TOP + 23, ink);
        line(picture, x + 23, TOP + 5, x + 5, TOP + 23, ink);
      }
      case "dot" ->
          Imgproc.circle(
              picture, new org.opencv.core.Point(x + 14, TOP + 14), 6, ink, Imgproc.FILLED);
      default -> {
        for (int i = 4; i < SIDE - 2; i += 2) {
          line(picture, x + i, TOP + 3, x + i, TOP + SIDE - 3, ink);
        }
      }
    }
    Core.min(picture, Scalar.all(255), picture);
  }

  private static void line(Mat picture, int x1, int y1, int x2, int y2, Scalar ink) {
    Imgproc.line(
        picture,
        new org.opencv.core.Point(x1, y1),
        new org.opencv.core.Point(x2, y2),
        ink,
        2,
        Imgproc.LINE_AA);
  }

  /** The boxes; the first so many are of a group. */
  private static List<FieldSpec> boxes(int grouped) {
    return IntStream.range(0, BOXES)
        .mapToObj(
            i -> {
              double x = left(i) - ROOM;
              double y = TOP - ROOM;
              double end = SIDE + 2.0 * ROOM;
              Quad quad =
                  new Quad(
                      new Point(x, y),
                      new Point(x + end, y),
                      new Point(x + end, y + end),
                      new Point(x, y + end));
              String group = i < grouped ? "group" : null;
              return new FieldSpec(
                  "box " + i, quad, FieldKind.MARK, List.of(), null, false, true, group, false);
            })
        .toList();
  }
}
