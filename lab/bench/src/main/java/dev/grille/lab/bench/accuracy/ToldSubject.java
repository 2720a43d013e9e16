package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.Attempt;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Reading;
import dev.grille.recognition.ResultShaper;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.reading.JoinedFields;
import dev.grille.vision.score.ScoreModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;

/** Our reader, told where the form is: what is left of its errors is not the alignment's. */
public final class ToldSubject implements Subject {
  /** What was seen of each template, for all threads. */
  public static final class Memories {
    private final Map<Path, FormReference> seen = new ConcurrentHashMap<>();
  }

  private final OcrEngines engines;
  private final FormReader reader;
  private final Memories memories;

  /** Opens a reader of its own. */
  public ToldSubject(ReaderSettings settings, Memories memories) {
    OpenCvLibrary.load(settings.natives());
    Core.setNumThreads(1);
    this.engines = new OcrEngines(settings.tessdata());
    this.reader = new FormReader(engines, ScoreModel.shipped());
    this.memories = memories;
  }

  @Override
  public @Nullable TimedAttempt read(CaseFolder folder, CaseQuery query, byte[] picture) {
    List<Double> truth = query.trueHomography();
    if (truth == null) {
      return null;
    }
    List<FieldSpec> fields = folder.file().fields();
    FormReference memory = memories.seen.computeIfAbsent(folder.path(), path -> learn(folder));
    long start = System.nanoTime();
    try (MatScope scope = new MatScope()) {
      TrueMap map = TrueMap.of(fields, query.trueQuads(), truth);
      List<FieldReading> readings =
          reader.read(PictureDecoder.decode(picture, scope), map, 1, memory, null, fields);
      double millis = GrilleSubject.millisSince(start);
      readings = JoinedFields.join(fields, readings);
      Reading reading = new Reading(told(truth), readings, Map.of());
      Attempt attempt = Attempt.read(ResultShaper.standard().shape(reading, List.of(), null, true));
      return new TimedAttempt(attempt, null, millis);
    } catch (CommandException e) {
      return new TimedAttempt(Attempt.failed(e.code()), null, GrilleSubject.millisSince(start));
    }
  }

  private static AlignmentEvidence told(List<Double> truth) {
    return new AlignmentEvidence("told", 0, 0, 0, 0, truth, null, null);
  }

  @Override
  public void close() {
    engines.close();
  }

  private FormReference learn(CaseFolder folder) {
    try (MatScope scope = new MatScope()) {
      byte[] template = folder.picture(folder.file().templateImage());
      return reader
          .learn(PictureDecoder.decode(template, scope), folder.file().fields())
          .reference();
    }
  }
}
