package dev.grille.vision.alignment;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.MatScope;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Looks at a template's picture once. Not thread-safe. */
public final class TemplateLearner {
  /** Below so many pieces of fixed print a form cannot be told from another. */
  private static final int FEWEST_PATCHES = 12;

  /** Where less than this stands outside the fields, what stands inside must help. */
  private static final int ENOUGH_PATCHES = 40;

  private final AlignmentSettings settings;
  private final FeatureDetector detector;

  public TemplateLearner(AlignmentSettings settings) {
    this.settings = settings;
    this.detector = new FeatureDetector(settings);
  }

  /**
   * Finds what later alignments need. What stands in the fields changes from picture to picture and
   * is left out, unless almost nothing else is there.
   *
   * @param grey upright, CV_8U; copied
   * @throws CommandException {@code TEMPLATE_UNUSABLE} when there is too little to recognise
   */
  public TemplateModel learn(Mat grey, List<FieldSpec> fields) {
    MatScope scope = new MatScope();
    try (MatScope inner = new MatScope()) {
      Mat kept = scope.own(grey.clone());
      Mat mask = fixedPrint(grey.size(), fields, inner);
      float[][] patches = PatchSelector.select(kept, mask);
      if (patches[0].length < ENOUGH_PATCHES) {
        mask.setTo(Scalar.all(255));
        patches = PatchSelector.select(kept, mask);
      }
      if (patches[0].length < FEWEST_PATCHES) {
        throw new CommandException(
            ErrorCode.TEMPLATE_UNUSABLE,
            "the template's picture shows too little to recognise the form by");
      }
      int size = settings.workingSize();
      FeatureSet orb = detector.detect(DetectorKind.ORB, kept, mask, size, scope);
      FeatureSet sift = detector.detect(DetectorKind.SIFT, kept, mask, size, scope);
      return new TemplateModel(kept, orb, sift, patches[0], patches[1], scope);
    } catch (RuntimeException e) {
      scope.close();
      throw e;
    }
  }

  private static Mat fixedPrint(Size size, List<FieldSpec> fields, MatScope scope) {
    Mat mask = scope.own(new Mat(size, CvType.CV_8U, Scalar.all(255)));
    for (FieldSpec field : fields) {
      Point[] corners =
          field.quad().corners().stream().map(p -> new Point(p.x(), p.y())).toArray(Point[]::new);
      Imgproc.fillConvexPoly(mask, scope.own(new MatOfPoint(corners)), Scalar.all(0));
    }
    return mask;
  }
}
