package dev.grille.vision.selftest;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Reads distorted copies of a template's own picture with the template. A form that is lost in them
 * will be lost in photographs, and a field that is read otherwise in them will be misread. The form
 * is looked for in every copy; of more than {@value #MOST_FIELDS} fields all are read in fewer
 * copies, and tables in as few as their cells allow, each in one at least.
 */
public final class SelfTest {
  /** Longest side of what is copied, in pixels: more is no harder to find, and takes long. */
  private static final double LONGEST = 2_400;

  /**
   * Fields that are read in all copies together: about eight seconds of one core, since registering
   * has the time of three pictures only.
   */
  private static final int MOST_FIELDS = 300;

  /**
   * Cells that are read in all copies together, of which each takes as long as a field and a table
   * takes what a page does besides.
   */
  private static final int MOST_CELLS = 200;

  private final Mat form;
  private final List<FieldSpec> fields;
  private final FormReference values;

  /**
   * Tests a template.
   *
   * @param form its upright picture, 8-bit BGR
   * @param fields of it
   * @param values which ink in the picture is theirs
   */
  public SelfTest(Mat form, List<FieldSpec> fields, FormReference values) {
    this.form = form;
    this.fields = List.copyOf(fields);
    this.values = values;
  }

  /** Looks for a form. */
  @FunctionalInterface
  public interface Trial {
    /**
     * Looks for the form in a copy.
     *
     * @param others the copy with other marks where the values stand: the form is to be found by
     *     its own print, since no photograph will show these values
     * @throws CommandException {@code TEMPLATE_MISMATCH} where the form is not found
     */
    Found find(Mat others);
  }

  /** A form that was found in a copy. */
  public interface Found {
    /** Share of the form's print that was seen in its place, 0 to 1. */
    double printSeen();

    /**
     * One reading for each field, from a copy that shows the form in the same place.
     *
     * @param withTables whether tables are read; else what their readings say is of no use
     */
    List<FieldReading> read(Mat copy, boolean withTables);
  }

  /**
   * What a test gave.
   *
   * @param warnings what the template's maker should look at; empty where all went well
   */
  public record Outcome(SelfTestReport report, List<Warning> warnings) {
    public Outcome {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Tries the template.
   *
   * @param registered what was read in its own picture, one for each field
   * @param trial looks for the form and reads with the template
   */
  public Outcome run(List<FieldReading> registered, Trial trial) {
    List<SelfTestReport.Copy> copies = new ArrayList<>();
    List<CopyReading> read = new ArrayList<>();
    double fit = Math.min(1, LONGEST / Math.max(form.cols(), form.rows()));
    try (MatScope outer = new MatScope()) {
      // Once, before it is copied and blurred: a registered picture may have 50 million pixels.
      Mat fitting = fit < 1 ? outer.mat() : form;
      if (fit < 1) {
        Imgproc.resize(form, fitting, new Size(), fit, fit, Imgproc.INTER_AREA);
      }
      Mat others = withOtherValues(fitting, fit, outer);
      MovedValues moved = new MovedValues(fitting, fit);
      Map<Capture, Optional<Found>> places = new HashMap<>();
      int toRead = Math.max(1, MOST_FIELDS / fields.size());
      int tablesToRead = tablesToRead(registered);
      for (TestCopy copy : TestCopy.ALL) {
        // Values that move do not move the form: it is looked for once.
        Optional<Found> place =
            places.computeIfAbsent(copy.capture(), capture -> find(capture, others, trial));
        copies.add(
            new SelfTestReport.Copy(copy.distortion(), place.map(Found::printSeen).orElse(null)));
        if (place.isPresent() && read.size() < toRead) {
          try (MatScope scope = new MatScope()) {
            Mat shown = copy.moves() ? moved.by(copy.lines(), values, fields, scope) : fitting;
            boolean withTables =
                !copy.moves()
                    && read.stream().filter(CopyReading::withTables).count() < tablesToRead;
            read.add(
                new CopyReading(
                    copy,
                    place.get().read(copy.capture().of(shown, scope), withTables),
                    withTables));
          }
        }
      }
    }
    FieldTrials trials = new FieldTrials(fields, registered, read);
    SelfTestReport report = new SelfTestReport(copies, trials.report());
    List<Warning> warnings = new ArrayList<>();
    if (report.found() < copies.size()) {
      warnings.add(
          Warning.of(
              WarningCode.HARD_TO_FIND,
              "the form was found in %d of %d distorted copies of its own picture"
                  .formatted(report.found(), copies.size())));
    }
    warnings.addAll(trials.warnings());
    return new Outcome(report, warnings);
  }

  /** In how many of the copies that move nothing tables are read. */
  private static int tablesToRead(List<FieldReading> registered) {
    int cells = 0;
    boolean hasTables = false;
    for (FieldReading field : registered) {
      if (field.content() instanceof Value.Table table) {
        hasTables = true;
        cells += table.values().size() * table.labels().size();
      }
    }
    return hasTables ? Math.max(1, MOST_CELLS / Math.max(1, cells)) : 0;
  }

  /** Where the form is in a copy; empty where it is lost. */
  private static Optional<Found> find(Capture capture, Mat others, Trial trial) {
    try (MatScope scope = new MatScope()) {
      return Optional.of(trial.find(capture.of(others, scope)));
    } catch (CommandException e) {
      if (e.code() != ErrorCode.TEMPLATE_MISMATCH) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /**
   * The form with each window mirrored: as much ink, and nothing that was there.
   *
   * @param scale its pixels per pixel of the windows
   */
  private Mat withOtherValues(Mat fitting, double scale, MatScope scope) {
    Mat others = scope.own(fitting.clone());
    try (MatScope inner = new MatScope()) {
      for (FieldSpec field : fields) {
        Box window = Box.around(field.quad());
        int left = (int) Math.max(0, Math.floor(window.left() * scale));
        int top = (int) Math.max(0, Math.floor(window.top() * scale));
        int right = (int) Math.min(fitting.cols(), Math.ceil(window.right() * scale));
        int bottom = (int) Math.min(fitting.rows(), Math.ceil(window.bottom() * scale));
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
}
