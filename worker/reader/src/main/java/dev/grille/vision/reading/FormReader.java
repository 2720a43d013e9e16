package dev.grille.vision.reading;

import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.reader.FieldReading;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ink.FieldInkFinder;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.FormInkFinder;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.ink.GrowingWindows;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.score.ScoreListener;
import dev.grille.vision.score.ScoreModel;
import dev.grille.vision.tables.FieldTableReader;
import dev.grille.vision.tables.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** Reads the fields of a form that was found in a picture. Belongs to one thread. */
public final class FormReader {
  private final LineReader reader;
  private final FieldScorer scorer;
  private final FormLearner learner;
  private final AnchorReader anchors;
  private final WindowReader others;

  /**
   * Reads with these engines; they stay the caller's to close.
   *
   * @param scores the fitted curves that turn evidence into a probability
   */
  public FormReader(OcrEngines engines, ScoreModel scores) {
    this(engines, scores, ScoreListener.NO_OP);
  }

  /**
   * As above.
   *
   * @param listener is told what each score rests on
   */
  public FormReader(OcrEngines engines, ScoreModel scores, ScoreListener listener) {
    this(engines, scores, listener, true);
  }

  /** Reads all but tables: each of them takes as long as a page. */
  public static FormReader withoutTables(OcrEngines engines, ScoreModel scores) {
    return new FormReader(engines, scores, ScoreListener.NO_OP, false);
  }

  private FormReader(
      OcrEngines engines, ScoreModel scores, ScoreListener listener, boolean withTables) {
    this.reader = new LineReader(engines);
    this.scorer = new FieldScorer(scores, listener);
    FieldScorer unheard = new FieldScorer(scores, ScoreListener.NO_OP);
    FieldTableReader tables =
        new FieldTableReader(
            new TableReader(engines, LineScoreModel.shipped()),
            (picture, cells) -> cells(picture, cells, unheard));
    this.others = new WindowReader(tables, withTables, listener);
    this.learner = new FormLearner(reader, unheard, tables);
    this.anchors = new AnchorReader(reader, unheard);
  }

  /**
   * Looks once at a template's own picture.
   *
   * @param template upright, 8-bit BGR
   * @param fields what will be read
   */
  public LearnedForm learn(Mat template, List<FieldSpec> fields) {
    return learner.learn(template, fields);
  }

  /**
   * Reads the fixed texts that are marked in a template's own picture.
   *
   * @param template upright, 8-bit BGR
   * @param marked each one's place, and what it says where its maker said so
   * @param fields the windows of the same template
   * @throws dev.grille.contracts.CommandException {@code INVALID_ANCHOR} where one cannot serve
   */
  public List<AnchorReading> anchors(
      Mat template, List<AnchorSpec> marked, List<FieldSpec> fields) {
    return anchors.read(template, marked, fields);
  }

  /** As below, of a form in which no anchors were found. */
  public List<FieldReading> read(
      Mat picture,
      PlaneMap map,
      double alignment,
      FormReference reference,
      @Nullable FormPrint print,
      List<FieldSpec> windows) {
    return read(picture, map, alignment, reference, print, windows, List.of());
  }

  /**
   * Reads all fields.
   *
   * @param picture upright, 8-bit BGR
   * @param map where the template's places are in the picture
   * @param alignment how good the alignment is, 0 to 1
   * @param reference what {@link #learn} gave for these fields, or {@link FormReference#none}
   * @param print what the form itself prints; null where that is not known
   * @param windows what to read
   * @param anchors those that were found and those that were missed
   * @return one reading per field, in their order
   */
  public List<FieldReading> read(
      Mat picture,
      PlaneMap map,
      double alignment,
      FormReference reference,
      @Nullable FormPrint print,
      List<FieldSpec> windows,
      List<Landmark> anchors) {
    Cropper cropper = new Cropper(picture);
    FieldInkFinder finder = new FieldInkFinder(cropper, map, print);
    List<FieldSpec> fields =
        print == null ? windows : new GrowingWindows(finder, print).settle(reference, windows);
    List<SeenField> seen = new FormInkFinder(finder).find(reference, fields);
    List<@Nullable FieldReading> texts = texts(cropper, alignment, reference, fields, seen, scorer);
    List<FieldReading> readings = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldSpec spec = fields.get(i);
      if (spec.isWritten()) {
        readings.add(Objects.requireNonNull(texts.get(i)));
      } else {
        List<Landmark> marks = marks(spec, fields, map, anchors);
        readings.add(others.read(cropper, spec, seen.get(i), reference.field(i), map, marks));
      }
    }
    return readings;
  }

  /** The cells of a table, of which nothing is known but where they are. */
  private List<FieldReading> cells(Cropper picture, List<FieldSpec> cells, FieldScorer by) {
    FieldInkFinder finder = new FieldInkFinder(picture, Homography.IDENTITY, null);
    FormReference nothing = FormReference.none();
    List<SeenField> seen = new FormInkFinder(finder).find(nothing, cells);
    return texts(picture, 1, nothing, cells, seen, by).stream()
        .map(Objects::requireNonNull)
        .toList();
  }

  /** What is read in windows of text; null for others. */
  private List<@Nullable FieldReading> texts(
      Cropper cropper,
      double alignment,
      FormReference reference,
      List<FieldSpec> fields,
      List<SeenField> seenFields,
      FieldScorer by) {
    List<List<LineChoice>> read = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      read.add(lines(cropper, fields.get(i), reference.field(i), seenFields.get(i)));
    }
    LetterCase cases = new LetterCase(read);
    List<@Nullable FieldReading> readings = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldSpec spec = fields.get(i);
      FieldReference known = reference.field(i);
      List<LineChoice> lines = new ArrayList<>();
      for (LineChoice line : read.get(i)) {
        Expectation expectation = expectation(spec, known, lines.size(), read.get(i).size());
        lines.add(cases.settled(line, known, expectation));
      }
      SeenField seen = seenFields.get(i);
      if (!spec.isWritten()) {
        readings.add(null);
      } else if (lines.isEmpty()) {
        readings.add(by.blank(spec, known, seen));
      } else {
        readings.add(by.reading(spec, known, seen, lines, alignment));
      }
    }
    return readings;
  }

  /** The anchors and windows of a form beside one of them. */
  private static List<Landmark> marks(
      FieldSpec spec, List<FieldSpec> fields, PlaneMap map, List<Landmark> anchors) {
    List<Landmark> marks = new ArrayList<>(anchors);
    for (FieldSpec other : fields) {
      if (other != spec) {
        Quad place = map.covers(other.quad()) ? map.toPicture(other.quad()) : null;
        marks.add(new Landmark(other.quad(), place));
      }
    }
    return marks;
  }

  /** The lines of a field as they are read; none where nothing stands there or can be seen. */
  private List<LineChoice> lines(
      Cropper cropper, FieldSpec spec, FieldReference reference, SeenField seen) {
    if (!spec.isWritten() || !seen.isSeen()) {
      return List.of();
    }
    List<LineChoice> lines = new ArrayList<>();
    List<InkLine> inked = seen.ink().lines();
    for (int i = 0; i < inked.size(); i++) {
      Expectation expectation = expectation(spec, reference, i, inked.size());
      List<Candidate> candidates = reader.read(cropper, seen, inked.get(i), spec, expectation);
      lines.add(
          new LineChoice(inked.get(i), candidates, reader.chooser(expectation).choose(candidates)));
    }
    return lines;
  }

  private static Expectation expectation(
      FieldSpec spec, FieldReference reference, int line, int lines) {
    return Expectation.of(spec, known(reference.text(), line, lines));
  }

  /** What the template shows in a line, where it has as many of them. */
  private static String known(String text, int line, int lines) {
    String[] known = text.split("\n", -1);
    return known.length == lines ? known[line] : "";
  }
}
