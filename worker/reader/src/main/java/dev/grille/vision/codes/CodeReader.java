package dev.grille.vision.codes;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.codes.CodeAttempts.Decoded;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Reads the code in a window. What cannot be read for certain is empty and has a reason: there are
 * no half-read codes.
 */
public final class CodeReader {
  /** Room around a window that is looked at with it, in its height: a code needs a quiet zone. */
  private static final double QUIET = 0.12;

  /** Pixels of a crop at most. */
  private static final double MAX_PIXELS = 1_500_000;

  /** A code that corrects its errors, and one that was read alike in two ways. */
  private static final double CERTAIN = 99.5;

  private static final double AGREED = 98;

  /** Where no code can be read and something stands there, it is hardly nothing. */
  private static final double UNREADABLE = 3;

  /** Where nothing stands there. */
  private static final double BARE = 97;

  /** Contrast of a window, 0 to 255, below which no code stands in it. */
  private static final int MIN_CONTRAST = 40;

  /** Percentile of a window's brightness that is paper: bars take two thirds at most. */
  private static final int PAPER = 80;

  private final CodeAttempts attempts = new CodeAttempts();

  /**
   * Reads a code.
   *
   * @param cropper of the picture
   * @param seen where the window is in it
   */
  public FieldReading read(Cropper cropper, FieldSpec spec, SeenField seen) {
    if (!seen.isSeen()) {
      return unread(spec, seen, 0, Reason.OUTSIDE_PICTURE);
    }
    try (MatScope scope = new MatScope()) {
      Box window = seen.frame().box();
      double room = QUIET * Math.min(window.width(), window.height());
      Optional<Decoded> decoded =
          attempts.decode(cut(cropper, seen, window.grow(room, room), scope));
      if (isCertain(decoded)) {
        return read(spec, seen, decoded.orElseThrow());
      }
      Mat inside = cut(cropper, seen, window, scope);
      decoded = attempts.decode(bordered(CodeFrame.without(inside, scope), scope));
      if (isCertain(decoded)) {
        return read(spec, seen, decoded.orElseThrow());
      }
      if (seen.isCut()) {
        return unread(spec, seen, UNREADABLE, Reason.CUT_OFF);
      }
      return decoded.isEmpty() && isBare(inside)
          ? unread(spec, seen, BARE, null)
          : unread(spec, seen, UNREADABLE, Reason.UNREADABLE_CODE);
    }
  }

  private static boolean isCertain(Optional<Decoded> decoded) {
    return decoded.map(Decoded::isCertain).orElse(false);
  }

  private static Mat cut(Cropper cropper, SeenField seen, Box region, MatScope scope) {
    double scale = Math.min(1.5 * seen.pixels(), Math.sqrt(MAX_PIXELS / region.area()));
    return Pixels.grey(cropper.cut(seen.toPicture(), region, scale, scope), scope);
  }

  /**
   * In a quiet zone as bright as the paper: forms print frames and labels close to codes, outside
   * of their windows.
   */
  private static Mat bordered(Mat grey, MatScope scope) {
    int room = (int) Math.ceil(QUIET * Math.max(grey.cols(), grey.rows()));
    int paper = Pixels.percentile(Pixels.histogram(Pixels.bytes(grey)), PAPER);
    Mat wide = scope.mat();
    Scalar bright = Scalar.all(paper);
    Core.copyMakeBorder(grey, wide, room, room, room, room, Core.BORDER_CONSTANT, bright);
    return wide;
  }

  /** Whether hardly anything is darker than the paper. */
  private static boolean isBare(Mat grey) {
    int[] counts = Pixels.histogram(Pixels.bytes(grey));
    return Pixels.percentile(counts, 90) - Pixels.percentile(counts, 10) < MIN_CONTRAST;
  }

  private static FieldReading read(FieldSpec spec, SeenField seen, Decoded code) {
    String format = code.format().name().toLowerCase(Locale.ROOT);
    Value value = new Value.Barcode(code.text(), format);
    double score = code.agreeing() > 1 ? AGREED : CERTAIN;
    return new FieldReading(spec.name(), value, score, null, evidence(code.text(), 100, seen));
  }

  private static FieldReading unread(
      FieldSpec spec, SeenField seen, double score, @Nullable Reason reason) {
    Value value = new Value.Barcode("", null);
    return new FieldReading(spec.name(), value, score, reason, evidence("", 0, seen));
  }

  private static FieldEvidence evidence(String raw, double confidence, SeenField seen) {
    return new FieldEvidence(
        raw, confidence, 1, null, List.of(), "", "", new Point(0, 0), seen.quad());
  }
}
