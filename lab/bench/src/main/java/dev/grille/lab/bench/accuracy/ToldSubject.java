package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.FieldReading;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.reading.FormReader;
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

  private final TextRecognizer recognizer;
  private final FormReader reader;
  private final Memories memories;

  /** Opens a reader of its own. */
  public ToldSubject(ReaderSettings settings, Memories memories) {
    OpenCvLibrary.load(settings.natives());
    Core.setNumThreads(1);
    this.recognizer = new TextRecognizer(settings.tessdata());
    this.reader = new FormReader(recognizer, ScoreModel.shipped());
    this.memories = memories;
  }

  @Override
  public @Nullable Attempt read(CaseFolder folder, CaseQuery query, byte[] picture) {
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
      return new Attempt(readings, null, null, GrilleSubject.millisSince(start));
    } catch (CommandException e) {
      return new Attempt(List.of(), e.code().name(), null, GrilleSubject.millisSince(start));
    }
  }

  @Override
  public void close() {
    recognizer.close();
  }

  private FormReference learn(CaseFolder folder) {
    try (MatScope scope = new MatScope()) {
      byte[] template = folder.picture(folder.file().templateImage());
      return reader.learn(PictureDecoder.decode(template, scope), folder.file().fields()).memory();
    }
  }
}
