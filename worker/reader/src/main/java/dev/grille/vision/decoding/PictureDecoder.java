package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.vision.decoding.PictureFile.Kind;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Decodes jpg, png and bmp into upright pixels of 8 bits in blue, green, red. */
public final class PictureDecoder {
  private PictureDecoder() {}

  /**
   * Decodes a file. Grey, palette, 16-bit and CMYK pictures become plain BGR; transparent pixels
   * are laid on white; the Exif orientation is applied.
   *
   * @param scope owns the result
   * @return CV_8UC3, never empty
   * @throws CommandException {@code IMAGE_KIND_UNSUPPORTED} or {@code IMAGE_DAMAGED}
   */
  public static Mat decode(byte[] file, MatScope scope) {
    Kind kind = PictureFile.kind(file);
    if (kind == null) {
      throw new CommandException(
          ErrorCode.IMAGE_KIND_UNSUPPORTED, "the file is neither jpg nor png nor bmp");
    }
    if (!PictureFile.isWhole(file, kind)) {
      throw damaged("the " + name(kind) + " file ends too early or a checksum is wrong", null);
    }
    Mat result = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat pixels = rawPixels(file, kind, inner);
      turn(plainBgr(pixels, inner), ExifOrientation.of(file, kind), result);
    } catch (CvException e) {
      throw damaged("the " + name(kind) + " file cannot be decoded", e);
    }
    return result;
  }

  private static Mat rawPixels(byte[] file, Kind kind, MatScope scope) {
    // Only PNG keeps transparency and 16 bits; colour decoding deals with the other kinds itself.
    int flags =
        kind == Kind.PNG
            ? Imgcodecs.IMREAD_UNCHANGED
            : Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION;
    Mat pixels = scope.own(Imgcodecs.imdecode(scope.own(new MatOfByte(file)), flags));
    if (pixels.empty()) {
      throw damaged("the " + name(kind) + " file cannot be decoded", null);
    }
    return pixels;
  }

  private static Mat plainBgr(Mat pixels, MatScope scope) {
    Mat eight = pixels;
    if (pixels.depth() == CvType.CV_16U) {
      eight = scope.mat();
      pixels.convertTo(eight, CvType.CV_8U, 1.0 / 257);
    }
    if (eight.channels() == 3) {
      return eight;
    }
    if (eight.channels() == 4) {
      return onWhite(eight, scope);
    }
    Mat colour = scope.mat();
    Imgproc.cvtColor(eight, colour, Imgproc.COLOR_GRAY2BGR);
    return colour;
  }

  private static Mat onWhite(Mat withAlpha, MatScope scope) {
    List<Mat> planes = new ArrayList<>();
    Core.split(withAlpha, planes);
    planes.forEach(scope::own);
    Mat alpha = planes.remove(3);
    Mat clear = scope.mat();
    Core.bitwise_not(alpha, clear);
    for (Mat plane : planes) {
      Core.multiply(plane, alpha, plane, 1.0 / 255);
      Core.add(plane, clear, plane);
    }
    Mat colour = scope.own(new Mat(withAlpha.size(), CvType.CV_8UC3, Scalar.all(255)));
    Core.merge(planes, colour);
    return colour;
  }

  /** Turns by the orientations of CIPA DC-008, table "Orientation". */
  private static void turn(Mat stored, int orientation, Mat upright) {
    switch (orientation) {
      case 2 -> Core.flip(stored, upright, 1);
      case 3 -> Core.rotate(stored, upright, Core.ROTATE_180);
      case 4 -> Core.flip(stored, upright, 0);
      case 5 -> Core.transpose(stored, upright);
      case 6 -> Core.rotate(stored, upright, Core.ROTATE_90_CLOCKWISE);
      case 7 -> {
        Core.transpose(stored, upright);
        Core.rotate(upright, upright, Core.ROTATE_180);
      }
      case 8 -> Core.rotate(stored, upright, Core.ROTATE_90_COUNTERCLOCKWISE);
      default -> stored.copyTo(upright);
    }
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static CommandException damaged(String message, @Nullable Exception cause) {
    return new CommandException(ErrorCode.IMAGE_DAMAGED, message, null, null, cause);
  }
}
