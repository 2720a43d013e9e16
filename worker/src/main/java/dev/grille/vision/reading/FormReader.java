package dev.grille.vision.reading;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.vision.FieldReading;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.choice.Expectation;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldMemory;
import dev.grille.vision.ink.FieldSight;
import dev.grille.vision.ink.FieldWatcher;
import dev.grille.vision.ink.FormMemory;
import dev.grille.vision.ink.FormWatcher;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.ocr.Writing;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.Features;
import dev.grille.vision.score.ScoreListener;
import dev.grille.vision.score.ScoreModel;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/** Reads the fields of a form that was found in a picture. Belongs to one thread. */
public final class FormReader {
  private static final double SURE_MEMORY = 78;

  /** Stands for unknown Han text. */
  private static final String HAN = "中";

  private final FieldReader reader;
  private final ScoreModel scores;
  private final ScoreListener listener;

  /**
   * Reads with these recognisers; they stay the caller's to close.
   *
   * @param scores the fitted curves that turn evidence into a probability
   */
  public FormReader(TextRecognizer recognizer, ScoreModel scores) {
    this(recognizer, scores, ScoreListener.NO_OP);
  }

  /**
   * As above.
   *
   * @param listener is told what each score rests on
   */
  public FormReader(TextRecognizer recognizer, ScoreModel scores, ScoreListener listener) {
    this.reader = new FieldReader(recognizer);
    this.scores = scores;
    this.listener = listener;
  }

  /**
   * Looks once at a template's own picture.
   *
   * @param template upright, 8-bit BGR
   * @param fields what will be read
   */
  public FormMemory learn(Mat template, List<FieldSpec> fields) {
    Cropper cropper = new Cropper(template);
    FieldWatcher watcher = new FieldWatcher(cropper, Homography.IDENTITY);
    List<FieldMemory> memories = new ArrayList<>();
    for (FieldSpec spec : fields) {
      FieldFrame frame = FieldFrame.of(spec.quad());
      FieldSight sight =
          watcher.look(
              frame, FieldMemory.NONE, FieldFrame.neighbours(frame, spec, fields), 0, true);
      List<Box> fixed =
          sight.line().foreign().stream()
              .filter(box -> !frame.box().contains(box.centreX(), box.centreY()))
              .toList();
      if (sight.line().box() == null) {
        memories.add(new FieldMemory("", null, 0, null, fixed));
        continue;
      }
      Expectation nothing = Expectation.of(spec, "");
      Chooser.Choice choice = new Chooser(nothing).choose(reader.study(cropper, sight, nothing));
      memories.add(
          new FieldMemory(
              remembered(choice.best()),
              sight.line().box(),
              sight.line().lineHeight(),
              sight.colour().text(),
              fixed));
    }
    return new FormMemory(memories);
  }

  /** The value where it is sure or its form tells its kind; else that it is Han, where it is. */
  private static String remembered(Candidate best) {
    if (best.confidence() >= SURE_MEMORY || Expectation.told(best.value()) != null) {
      return best.value();
    }
    return Writing.hasHan(best.value()) ? HAN : "";
  }

  /**
   * Reads all fields.
   *
   * @param picture upright, 8-bit BGR
   * @param map where the template's places are in the picture
   * @param alignment how good the alignment is, 0 to 1
   * @param memory what {@link #learn} gave for these fields, or {@link FormMemory#none}
   * @param fields what to read
   * @return one reading per field, in their order
   */
  public List<FieldReading> read(
      Mat picture, PlaneMap map, double alignment, FormMemory memory, List<FieldSpec> fields) {
    Cropper cropper = new Cropper(picture);
    List<FieldSight> sights = new FormWatcher(new FieldWatcher(cropper, map)).look(memory, fields);
    List<FieldReading> readings = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldSight sight = sights.get(i);
      FieldSpec spec = fields.get(i);
      readings.add(
          sight.line().box() == null
              ? blank(spec, sight)
              : reading(cropper, spec, memory.field(i), sight, alignment));
    }
    return readings;
  }

  private FieldReading reading(
      Cropper cropper, FieldSpec spec, FieldMemory memory, FieldSight sight, double alignment) {
    Expectation expectation = Expectation.of(spec, memory.text());
    List<Candidate> candidates = reader.read(cropper, sight, spec, memory, expectation);
    Chooser.Choice choice = new Chooser(expectation).choose(candidates);
    Candidate best = choice.best();
    if (best.value().isEmpty()) {
      return blank(spec, sight);
    }
    Features features = features(choice, candidates, sight, alignment);
    double score = scores.probability(spec.kind(), features);
    InkLine line = sight.line();
    Box box = java.util.Objects.requireNonNull(line.box());
    FieldEvidence evidence =
        new FieldEvidence(
            best.raw(),
            best.confidence(),
            choice.agreement(),
            best.valid(),
            choice.others(),
            best.look().language().traineddata(),
            best.look().preparation().name().toLowerCase(java.util.Locale.ROOT),
            shift(sight, memory, box),
            FieldFrame.inPicture(box, sight.toPicture()));
    listener.scored(spec, features);
    return new FieldReading(spec.name(), best.value(), rounded(score), evidence);
  }

  /** Nothing stands there: sure when the ground is clean, less so when something was seen. */
  private FieldReading blank(FieldSpec spec, FieldSight sight) {
    double clean = sight.line().box() == null ? 0.97 - Math.min(0.4, sight.noise() / 60) : 0.3;
    FieldEvidence evidence =
        new FieldEvidence(
            "",
            0,
            1,
            null,
            List.of(),
            "",
            "",
            new Point(0, 0),
            FieldFrame.inPicture(sight.frame().box(), sight.toPicture()));
    return new FieldReading(spec.name(), "", rounded(clean), evidence);
  }

  private static Point shift(FieldSight sight, FieldMemory memory, Box box) {
    Box home = memory.ink() == null ? sight.frame().box() : memory.ink();
    double dx =
        Math.abs(box.left() - home.left()) < Math.abs(box.right() - home.right())
            ? box.left() - home.left()
            : box.right() - home.right();
    return new Point(memory.ink() == null ? 0 : dx, box.centreY() - home.centreY());
  }

  private static Features features(
      Chooser.Choice choice, List<Candidate> looks, FieldSight sight, double alignment) {
    Candidate best = choice.best();
    String value = best.value();
    double height = sight.line().lineHeight() * sight.pixels();
    double network = certainty(looks, best.folded(), true);
    double tesseract = certainty(looks, best.folded(), false);
    boolean mixed = Writing.hasHan(value) && (Writing.hasLatin(value) || Writing.hasDigit(value));
    return new Features(
        best.confidence() / 100,
        best.worst() / 100,
        choice.agreement(),
        Math.min(1, (looks.size() - 1) / 6.0),
        best.valid() == null ? 0.5 : best.valid() ? 1 : 0,
        best.likeness(),
        Math.min(1, sight.contrast() / 200),
        Math.max(0, Math.min(1, (height - 6) / 18)),
        Math.min(1, value.length() / 25.0),
        mixed ? 1 : 0,
        alignment,
        network,
        tesseract,
        network > 0 && tesseract > 0 ? 1 : 0);
  }

  /**
   * How sure one kind of reader was of a value: a quarter for every nine of its worst character.
   */
  private static double certainty(List<Candidate> looks, String folded, boolean network) {
    return looks.stream()
        .filter(look -> (look.look().language() == Language.NETWORK) == network)
        .filter(look -> look.folded().equals(folded))
        .mapToDouble(look -> Math.min(1, -Math.log10(1.0001 - look.worst() / 100) / 4))
        .max()
        .orElse(0);
  }

  private static double rounded(double probability) {
    return Math.round(probability * 10_000) / 100.0;
  }
}
