package dev.grille.vision.selftest;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Reads distorted copies of a template's own picture with the template. A form that is lost in them
 * will be lost in photographs, and a field that is read otherwise in them will be misread. Tables
 * are not read again: that takes too long. The more fields a template has, the fewer copies are
 * read; of more than {@value #MOST_FIELDS}, none.
 */
public final class SelfTest {
  /** From aside; from afar; blurred in poor light; turned, with noise, in a small file. */
  private static final List<Distortion> COPIES =
      List.of(
          new Distortion(6, 0.14, 0.9, 0.5, 0.8, 2, 85),
          new Distortion(-3, 0.04, 0.7, 0.3, 0.9, 2, 85),
          new Distortion(2, 0.06, 1, 1.2, 0.4, 3, 85),
          new Distortion(176, 0.1, 0.9, 0.6, 0.6, 7, 50));

  /** Longest side of what is copied, in pixels: more is no harder to find, and takes long. */
  private static final double LONGEST = 2_400;

  /** Of the copies in which the form was found, those in which a weak field is read otherwise. */
  private static final double WEAK = 0.5;

  /**
   * Fields that are read in all copies together, at most: about eight seconds of one core, since
   * registering has the time of three pictures only.
   */
  private static final int MOST_FIELDS = 300;

  private SelfTest() {}

  /** Finds a form and reads its fields. */
  @FunctionalInterface
  public interface Trial {
    /**
     * Reads a copy.
     *
     * @param others the copy with other marks where the values stand: the form is to be found by
     *     its own print, since no photograph will show these values
     * @param copy what is read in the same place
     * @return one reading for each field
     * @throws CommandException {@code TEMPLATE_MISMATCH} where the form is not found
     */
    List<FieldReading> read(Mat others, Mat copy);
  }

  /**
   * Tries a template.
   *
   * @param form its upright picture, 8-bit BGR
   * @param fields of it
   * @param known what was read in its own picture, one for each field
   * @param trial reads with the template
   * @return what its maker should look at; empty where all went well
   */
  public static List<Warning> of(
      Mat form, List<FieldSpec> fields, List<FieldReading> known, Trial trial) {
    List<Distortion> distortions = distortions(fields.size());
    if (distortions.isEmpty()) {
      return List.of();
    }
    List<List<FieldReading>> read = read(distortions, form, fields, trial);
    List<Warning> warnings = new ArrayList<>();
    int copies = distortions.size();
    if (read.size() < copies) {
      warnings.add(
          Warning.of(
              WarningCode.HARD_TO_FIND,
              "the form was found in %d of %d distorted copies of its own picture"
                  .formatted(read.size(), copies)));
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).table() != null) {
        continue;
      }
      weak(i, fields.get(i), known.get(i), read, warnings);
    }
    return warnings;
  }

  private static List<Distortion> distortions(int fields) {
    return COPIES.subList(0, Math.min(COPIES.size(), MOST_FIELDS / fields));
  }

  /** What was read in the copies in which the form was found. */
  private static List<List<FieldReading>> read(
      List<Distortion> distortions, Mat form, List<FieldSpec> fields, Trial trial) {
    double fit = Math.min(1, LONGEST / Math.max(form.cols(), form.rows()));
    List<List<FieldReading>> read = new ArrayList<>();
    try (MatScope outer = new MatScope()) {
      // Once, before it is copied and blurred: a registered picture may have 50 million pixels.
      Mat fitting = form;
      if (fit < 1) {
        fitting = outer.mat();
        Imgproc.resize(form, fitting, new Size(), fit, fit, Imgproc.INTER_AREA);
      }
      Mat others = withOtherValues(fitting, fit, fields, outer);
      for (Distortion distortion : distortions) {
        try (MatScope scope = new MatScope()) {
          read.add(trial.read(distortion.of(others, scope), distortion.of(fitting, scope)));
        } catch (CommandException e) {
          if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
            throw e;
          }
        }
      }
    }
    return read;
  }

  /**
   * The form with each window mirrored: as much ink, and nothing that was there.
   *
   * @param scale its pixels per pixel of the windows
   */
  private static Mat withOtherValues(
      Mat form, double scale, List<FieldSpec> fields, MatScope scope) {
    Mat others = scope.own(form.clone());
    try (MatScope inner = new MatScope()) {
      for (FieldSpec field : fields) {
        Box window = Box.around(field.quad());
        int left = (int) Math.max(0, Math.floor(window.left() * scale));
        int top = (int) Math.max(0, Math.floor(window.top() * scale));
        int right = (int) Math.min(form.cols(), Math.ceil(window.right() * scale));
        int bottom = (int) Math.min(form.rows(), Math.ceil(window.bottom() * scale));
        if (right > left && bottom > top) {
          Mat part = inner.own(others.submat(new Rect(left, top, right - left, bottom - top)));
          Mat mirrored = inner.mat();
          Core.flip(part, mirrored, -1);
          mirrored.copyTo(part);
        }
      }
    }
    return others;
  }

  private static void weak(
      int index,
      FieldSpec field,
      FieldReading known,
      List<List<FieldReading>> copies,
      List<Warning> warnings) {
    Set<String> others = new LinkedHashSet<>();
    int off = 0;
    for (List<FieldReading> copy : copies) {
      FieldReading reading = copy.get(index);
      if (!isSame(reading.value(), known.value())) {
        off++;
        others.add(reading.value().isEmpty() ? "nothing" : "'" + reading.value() + "'");
      }
    }
    if (off > 0 && off >= WEAK * copies.size()) {
      warnings.add(
          Warning.ofField(
              WarningCode.WEAK_FIELD,
              field.name(),
              "in %d of %d distorted copies of the picture it was read as %s"
                  .formatted(off, copies.size(), String.join(", ", others))));
    }
  }

  private static boolean isSame(String one, String other) {
    return Writing.folded(one).equals(Writing.folded(other));
  }
}
