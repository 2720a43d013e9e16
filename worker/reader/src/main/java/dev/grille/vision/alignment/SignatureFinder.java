package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.reader.Signature;
import dev.grille.vision.alignment.PicturePyramid.Smaller;
import dev.grille.vision.geometry.MatScope;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.features2d.SIFT;
import org.opencv.imgproc.Imgproc;

/**
 * Finds what a picture is looked up by: SIFT features at a small size, where blur and noise are
 * gone, with root descriptors of which only the side of some planes is kept (Charikar, 2002), a bit
 * for each. Not thread-safe.
 *
 * <p>Tried on 300 drawn forms and 120 pictures: of those looked for at 500 pixels each was among
 * the first three, at 400 and 640 some were not among the first twelve; ORB features of any size
 * lost one in ten. Signatures are stored: whoever changes this has to change their format.
 */
public final class SignatureFinder implements AutoCloseable {
  /** Longest side at which features are looked for, in pixels. */
  private static final int SIZE = 500;

  /**
   * The same for a closer look, in pixels. Of 400 mild pictures among 1,000 forms 399 have the
   * right one among the first eight at this size, 395 at the other; it takes twice the time.
   */
  private static final int CLOSER = 700;

  /** Most places of a template. */
  private static final int PLACES = 300;

  /** Most of a picture, which shows values and a desk too. */
  private static final int PLACES_OF_PICTURE = 600;

  private static final int COLUMNS = 128;
  private static final int BITS = 64 * Signature.WORDS;

  /** The planes are always the same; which ones does not matter. */
  private static final long SEED = 20_261_127;

  private final SIFT ofTemplates = sift(PLACES);
  private final SIFT ofPictures = sift(PLACES_OF_PICTURE);
  private final MatScope scope = new MatScope();
  private final Mat planes = planes(scope);

  private static SIFT sift(int most) {
    return SIFT.create(most, 3, 0.03, 12);
  }

  /**
   * What a template is found by.
   *
   * @param picture upright, CV_8UC3
   * @param fields what stands in them changes from picture to picture and is left out
   */
  public Signature ofTemplate(Mat picture, List<FieldSpec> fields) {
    try (MatScope inner = new MatScope()) {
      Mat grey = inner.mat();
      Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
      Mat print = TemplateLearner.fixedPrint(grey.size(), fields, inner);
      return find(ofTemplates, new PicturePyramid(grey, inner), SIZE, print);
    }
  }

  /** What is looked up of a picture. */
  public Signature ofPicture(SeenPicture picture) {
    return find(ofPictures, picture.pyramid(), SIZE, null);
  }

  /** The same at a larger size, where a form has features that fills a part of its picture only. */
  public Signature ofPictureCloser(SeenPicture picture) {
    return find(ofPictures, picture.pyramid(), CLOSER, null);
  }

  private Signature find(SIFT sift, PicturePyramid picture, int longestSide, @Nullable Mat mask) {
    try (MatScope inner = new MatScope()) {
      Smaller small = picture.smaller(longestSide, inner);
      MatOfKeyPoint found = inner.own(new MatOfKeyPoint());
      Mat descriptors = inner.mat();
      sift.detectAndCompute(small.grey(), small.mask(mask, inner), found, descriptors);
      KeyPoint[] points = found.toArray();
      float[] x = new float[points.length];
      float[] y = new float[points.length];
      for (int i = 0; i < points.length; i++) {
        Point place = small.onWhole(points[i].pt.x, points[i].pt.y);
        x[i] = (float) place.x();
        y[i] = (float) place.y();
      }
      return new Signature(x, y, sides(descriptors, inner));
    }
  }

  /** On which side of each plane the descriptors lie. Their length does not matter. */
  private long[] sides(Mat descriptors, MatScope inner) {
    long[] sides = new long[Signature.WORDS * descriptors.rows()];
    if (sides.length > 0) {
      Mat roots = inner.mat();
      Core.sqrt(descriptors, roots);
      Mat along = inner.mat();
      Core.gemm(roots, planes, 1, inner.mat(), 0, along);
      float[] values = new float[descriptors.rows() * BITS];
      along.get(0, 0, values);
      for (int i = 0; i < values.length; i++) {
        if (values[i] > 0) {
          sides[i >> 6] |= 1L << i;
        }
      }
    }
    return sides;
  }

  /** Through the middle of what descriptors can be: none of their numbers is below 0. */
  private static Mat planes(MatScope scope) {
    Random random = new Random(SEED);
    float[] all = new float[COLUMNS * BITS];
    for (int bit = 0; bit < BITS; bit++) {
      float mean = 0;
      for (int column = 0; column < COLUMNS; column++) {
        float value = (float) random.nextGaussian();
        all[column * BITS + bit] = value;
        mean += value / COLUMNS;
      }
      for (int column = 0; column < COLUMNS; column++) {
        all[column * BITS + bit] -= mean;
      }
    }
    Mat planes = scope.own(new Mat(COLUMNS, BITS, CvType.CV_32F));
    planes.put(0, 0, all);
    return planes;
  }

  @Override
  public void close() {
    scope.close();
  }
}
