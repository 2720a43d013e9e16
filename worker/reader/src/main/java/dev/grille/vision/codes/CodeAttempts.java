package dev.grille.vision.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Decodes a crop in several ways, until it is certain what stands there. A code whose symbology
 * corrects errors is believed at once; of one that has but a check digit, or none, two ways of
 * looking have to say the same.
 */
final class CodeAttempts {
  /** Error correction or a check over all characters leaves nothing to chance. */
  private static final Set<BarcodeFormat> CERTAIN =
      EnumSet.of(
          BarcodeFormat.QR_CODE,
          BarcodeFormat.DATA_MATRIX,
          BarcodeFormat.AZTEC,
          BarcodeFormat.PDF_417);

  private static final Set<BarcodeFormat> LINEAR =
      EnumSet.of(
          BarcodeFormat.CODE_128,
          BarcodeFormat.CODE_39,
          BarcodeFormat.CODE_93,
          BarcodeFormat.CODABAR,
          BarcodeFormat.ITF,
          BarcodeFormat.EAN_13,
          BarcodeFormat.EAN_8,
          BarcodeFormat.UPC_A,
          BarcodeFormat.UPC_E);

  /** The first is the crop as it is; blur and coarse modules each have a size that suits them. */
  private static final double[] SCALES = {1, 2, 0.5, 1.5};

  /** Larger pictures are not looked at: at four pixels to a module nothing is gained. */
  private static final int MAX_SIDE = 2_000;

  private static final int MIN_SIDE = 24;

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private final Map<DecodeHintType, Object> hints;

  CodeAttempts() {
    Set<BarcodeFormat> formats = EnumSet.copyOf(CERTAIN);
    formats.addAll(LINEAR);
    hints =
        Map.of(
            DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.copyOf(formats));
  }

  /**
   * What a crop says.
   *
   * @param text of the code
   * @param format its symbology
   * @param agreeing ways of looking that read it
   * @param disputed whether another way read something else
   */
  record Decoded(String text, BarcodeFormat format, int agreeing, boolean disputed) {
    /** Whether it can be believed. */
    boolean isCertain() {
      return !disputed && isText() && (CERTAIN.contains(format) || agreeing > 1);
    }

    /** A code may hold any bytes; text with a NUL among it can be stored nowhere. */
    private boolean isText() {
      return text.indexOf(0) < 0;
    }
  }

  /** Looks at a crop, 8-bit grey. */
  Optional<Decoded> decode(Mat grey) {
    List<Result> read = new ArrayList<>();
    for (double scale : SCALES) {
      for (int turn = 0; turn < 2; turn++) {
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
          once(grey, scale, turn == 1, binarizer).ifPresent(read::add);
          Optional<Decoded> so = together(read);
          if (so.map(Decoded::isCertain).orElse(false)) {
            return so;
          }
        }
      }
    }
    return together(read);
  }

  private static Optional<Decoded> together(List<Result> read) {
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Result first = read.get(0);
    int agreeing =
        (int) read.stream().filter(other -> other.getText().equals(first.getText())).count();
    return Optional.of(
        new Decoded(first.getText(), first.getBarcodeFormat(), agreeing, agreeing < read.size()));
  }

  private Optional<Result> once(
      Mat grey, double scale, boolean turned, Function<LuminanceSource, Binarizer> binarizer) {
    int longest = (int) (scale * Math.max(grey.cols(), grey.rows()));
    if (longest > MAX_SIDE || scale * Math.min(grey.cols(), grey.rows()) < MIN_SIDE) {
      return Optional.empty();
    }
    try (MatScope scope = new MatScope()) {
      Mat sized = scope.mat();
      int how = scale > 1 ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA;
      Imgproc.resize(grey, sized, new Size(), scale, scale, how);
      if (turned) {
        Core.rotate(sized, sized, Core.ROTATE_90_CLOCKWISE);
      }
      int width = sized.cols();
      int height = sized.rows();
      LuminanceSource pixels =
          new PlanarYUVLuminanceSource(
              Pixels.bytes(sized), width, height, 0, 0, width, height, false);
      Result read =
          new MultiFormatReader().decode(new BinaryBitmap(binarizer.apply(pixels)), hints);
      return PartialCodes.contain(sized, read) ? Optional.empty() : Optional.of(read);
    } catch (NotFoundException nothing) {
      return Optional.empty();
    }
  }
}
