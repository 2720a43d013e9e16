package dev.grille.vision.alignment;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
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
  private static final int MIN_PATCHES = 12;

  /** The same where anchors tell it from others: it is found by them. */
  private static final int MIN_PATCHES_WITH_ANCHORS = 1;

  /** Where less than this stands outside the fields, what stands inside must help. */
  static final int SUFFICIENT_PATCHES = 40;

  private final AlignmentSettings settings;
  private final FeatureDetector detector;
  private final TextDetector words;
  private final TextRecognizer reader;

  /**
   * A learner that remembers a form's fixed text too.
   *
   * @param words of the page, which a picture's words are compared with
   * @param reader of labels that this detector missed
   */
  public TemplateLearner(AlignmentSettings settings, TextDetector words, TextRecognizer reader) {
    this.settings = settings;
    this.words = words;
    this.reader = reader;
    this.detector = new FeatureDetector(settings);
  }

  /** What later alignments need of a form without anchors. */
  public TemplateModel learn(Mat grey, List<FieldSpec> fields) {
    return learn(grey, fields, 0);
  }

  /**
   * Finds what later alignments need. What stands in the fields changes from picture to picture and
   * is left out, unless almost nothing else is there.
   *
   * @param grey upright, CV_8U; copied
   * @param anchors how many fixed texts are marked: a form that has enough of them needs no other
   *     print
   * @throws CommandException {@code TEMPLATE_UNUSABLE} when there is too little to recognise
   */
  public TemplateModel learn(Mat grey, List<FieldSpec> fields, int anchors) {
    MatScope scope = new MatScope();
    try (MatScope inner = new MatScope()) {
      Mat kept = scope.own(grey.clone());
      Mat mask = fixedPrint(grey.size(), fields, inner);
      List<Token> text = fixedText(kept, mask);
      float[][] patches = PatchSelector.select(kept, mask);
      if (patches[0].length < SUFFICIENT_PATCHES) {
        mask.setTo(Scalar.all(255));
        patches = PatchSelector.select(kept, mask);
      }
      boolean anchored = anchors >= AnchorLocator.MIN_ANCHORS;
      if (patches[0].length < (anchored ? MIN_PATCHES_WITH_ANCHORS : MIN_PATCHES)) {
        throw new CommandException(
            ErrorCode.TEMPLATE_UNUSABLE,
            anchored
                ? "the template's picture shows too little to recognise the form by"
                : "the template's picture shows too little to recognise the form by; with %d fixed texts marked as anchors less is enough, and %d are marked"
                    .formatted(AnchorLocator.MIN_ANCHORS, anchors));
      }
      int size = settings.workingSize();
      PicturePyramid pyramid = new PicturePyramid(kept, inner);
      FeatureSet orb = detector.detect(DetectorKind.ORB, pyramid, mask, size, scope);
      FeatureSet sift = detector.detect(DetectorKind.SIFT, pyramid, mask, size, scope);
      FormLabels labels = LabelFinder.find(kept, fields, text, reader);
      return new TemplateModel(kept, orb, sift, patches[0], patches[1], text, labels, scope);
    } catch (RuntimeException e) {
      scope.close();
      throw e;
    }
  }

  /** Only whole words and characters outside the fields: what stands inside changes. */
  private List<Token> fixedText(Mat grey, Mat mask) {
    List<OcrWord> outside = new ArrayList<>();
    for (OcrWord word : words.find(grey, settings.wordSize())) {
      List<OcrSymbol> fixed = word.symbols().stream().filter(s -> free(s.box(), mask)).toList();
      StringBuilder text = new StringBuilder();
      fixed.forEach(symbol -> text.append(symbol.text()));
      outside.add(new OcrWord(text.toString(), word.confidence(), word.box(), word.line(), fixed));
    }
    return Tokens.of(outside);
  }

  private static boolean free(OcrBox box, Mat mask) {
    int x = Math.max(0, Math.min(mask.cols() - 1, (box.left() + box.right()) / 2));
    int y = Math.max(0, Math.min(mask.rows() - 1, (box.top() + box.bottom()) / 2));
    return mask.get(y, x)[0] > 0;
  }

  /** CV_8U, 255 where no window is. */
  static Mat fixedPrint(Size size, List<FieldSpec> fields, MatScope scope) {
    Mat mask = scope.own(new Mat(size, CvType.CV_8U, Scalar.all(255)));
    for (FieldSpec field : fields) {
      Point[] corners =
          field.quad().corners().stream().map(p -> new Point(p.x(), p.y())).toArray(Point[]::new);
      Imgproc.fillConvexPoly(mask, scope.own(new MatOfPoint(corners)), Scalar.all(0));
    }
    return mask;
  }
}
