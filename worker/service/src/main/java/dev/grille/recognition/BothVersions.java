package dev.grille.recognition;

import dev.grille.contracts.BothReadings;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.Stage;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import dev.grille.templates.ServedTemplate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads each picture with the version that is evaluated, and with the published one. That one of
 * them refuses it is what is to be known; what a replay can heal is the picture's failure.
 */
final class BothVersions implements PictureReading<BothReadings> {
  private final ServedTemplate evaluated;
  private final @Nullable ServedTemplate published;
  private final boolean evidence;
  private final Reader reader;
  private final ResultShaper shaper;

  /**
   * With these versions.
   *
   * @param published null where there is no other one
   * @param evidence whether to show what each score of the evaluated version rests on
   */
  BothVersions(
      ServedTemplate evaluated,
      @Nullable ServedTemplate published,
      boolean evidence,
      Reader reader,
      ResultShaper shaper) {
    this.evaluated = evaluated;
    this.published = published;
    this.evidence = evidence;
    this.reader = reader;
    this.shaper = shaper;
  }

  /** What a kept reading rests on. */
  String readWith() {
    // What the answer shows is kept with it.
    String key = evaluated.stored().key() + (evidence ? " with evidence" : "");
    return published == null ? key : key + " beside " + published.stored().key();
  }

  @Override
  public Done<BothReadings> read(Picture picture) {
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    return new Done<>(
        new BothReadings(
            read(picture, evaluated, evidence, timings),
            // No answer shows more of it than whether it is right.
            published == null ? null : read(picture, published, false, timings)),
        timings);
  }

  private PictureAnswer<FormResult> read(
      Picture picture, ServedTemplate template, boolean withEvidence, Map<Stage, Long> timings) {
    try {
      Reading reading = reader.ask(new Task.ReadForm(template.stored(), picture));
      reading.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
      return new PictureAnswer.Read<>(
          null, shaper.form(reading, template.rules(), template.reviewBelow(), withEvidence));
    } catch (CommandException e) {
      if (e.code().replayCanHelp()) {
        throw e;
      }
      return new PictureAnswer.Failed<>(
          new PictureFailure(null, e.code(), e.plainMessage(), e.path(), e.alignment()));
    }
  }
}
