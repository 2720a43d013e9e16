package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.alignment.DifferingPrint.PlacedForm;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class DifferingPrintTest {
  private static final int WIDTH = 1800;
  private static final int HEIGHT = 1200;
  private static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.text(
              "number",
              new Quad(
                  new Point(700, 560),
                  new Point(1200, 560),
                  new Point(1200, 640),
                  new Point(700, 640))));

  private final MatScope scope = new MatScope();

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
  void smallPrintTellsEditionsApartAtACloserLook() {
    Mat seen = scope.mat();
    Imgproc.GaussianBlur(page("seam", 14), seen, new Size(), 1.2);
    Imgproc.cvtColor(seen, seen, Imgproc.COLOR_GRAY2BGR);
    try (TemplateModel first = model(page("scan", 14));
        TemplateModel second = model(page("seam", 14));
        SeenPicture picture = new SeenPicture(seen)) {
      PlacedForm other = new PlacedForm(second, Homography.IDENTITY, FIELDS);
      DifferingPrint print =
          new DifferingPrint(new PlacedForm(first, Homography.IDENTITY, FIELDS), picture);

      assertThat(print.betterFit(other)).isZero();
      assertThat(print.closer().betterFit(other)).isGreaterThan(0.5);
      DifferingPrint right = new DifferingPrint(other, picture).closer();
      assertThat(right.betterFit(new PlacedForm(first, Homography.IDENTITY, FIELDS)))
          .isLessThan(-0.5);
    }
  }

  @Test
  void editionsAreToldApartOnCurledPaper() {
    Mat seen = scope.mat();
    Mat map = scope.own(new Mat(HEIGHT, WIDTH, CvType.CV_32FC2));
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        map.put(y, x, x, y - arc(x));
      }
    }
    Imgproc.remap(
        page("Manager", 44), seen, map, scope.mat(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
    Imgproc.cvtColor(seen, seen, Imgproc.COLOR_GRAY2BGR);
    try (TemplateModel first = model(page("Cashier", 44));
        TemplateModel second = model(page("Manager", 44));
        SeenPicture picture = new SeenPicture(seen)) {
      PlacedForm held = new PlacedForm(first, Homography.IDENTITY, new Rolled(), FIELDS);
      PlacedForm other = new PlacedForm(second, Homography.IDENTITY, FIELDS);

      assertThat(new DifferingPrint(held, picture).betterFit(other)).isGreaterThan(0.5);
    }
  }

  /** Paper that is rolled about an upright axis and seen from a little above. */
  private static final class Rolled implements PlaneMap {
    @Override
    public Point toPicture(Point template) {
      return new Point(template.x(), template.y() + arc(template.x()));
    }

    @Override
    public Homography around(Quad field) {
      return Homography.fromQuad(field, toPicture(field));
    }
  }

  private static double arc(double x) {
    return 50 * Math.sin(Math.PI * x / WIDTH);
  }

  private Mat page(String label, int size) {
    return new DrawnPage(WIDTH, HEIGHT)
        .text("Harbour Lane Stores", 120, 140, 80)
        .text("12 Harbour Lane, Whitby, North Yorkshire", 120, 260, 44)
        .box(100, 300, 1600, 4)
        .text(label, 120, 610, size)
        .box(700, 560, 500, 80)
        .text("Goods are returned within fourteen days of purchase", 120, 1000, 44)
        .grey(scope);
  }

  private static TemplateModel model(Mat grey) {
    return new TemplateLearner(AlignmentSettings.standard(), TextDetector.NONE, TextRecognizer.NONE)
        .learn(grey, FIELDS);
  }
}
