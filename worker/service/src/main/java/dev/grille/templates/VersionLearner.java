package dev.grille.templates;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.QuadRules;
import dev.grille.contracts.Stage;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.Task;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the picture of a version of a template: the long part of making one. */
public final class VersionLearner {
  /** So that a page of a list always holds one. */
  private static final int MAX_FIELDS_BYTES = ListTemplatesHandler.MAX_PAGE_BYTES;

  private final PictureSource pictures;
  private final Reader reader;
  private final MonotonicClock clock;

  public VersionLearner(PictureSource pictures, Reader reader, MonotonicClock clock) {
    this.pictures = pictures;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Fetches the picture and learns it.
   *
   * @throws CommandException when it cannot be had, or cannot serve as a template
   */
  LearntVersion learn(
      PictureRef ref,
      List<FieldSpec> fields,
      List<AnchorSpec> anchors,
      List<FieldRule> rules,
      @Nullable Double reviewBelow) {
    String json = json(fields);
    long begin = clock.nanoTime();
    Picture picture = fetch(ref);
    long fetch = clock.since(begin).toMillis();
    return learn(picture, fetch, fields, anchors, rules, json, reviewBelow);
  }

  /** The same with a picture that is there. */
  LearntVersion learn(
      Picture picture,
      List<FieldSpec> fields,
      List<AnchorSpec> anchors,
      List<FieldRule> rules,
      @Nullable Double reviewBelow) {
    return learn(picture, 0, fields, anchors, rules, json(fields), reviewBelow);
  }

  /** A picture that may be a template's. */
  Picture fetch(PictureRef ref) {
    return pictures.fetch(ref, PictureKind.OF_TEMPLATES);
  }

  private LearntVersion learn(
      Picture picture,
      long fetch,
      List<FieldSpec> fields,
      List<AnchorSpec> anchors,
      List<FieldRule> rules,
      String json,
      @Nullable Double reviewBelow) {
    long begin = clock.nanoTime();
    LearnedTemplate learned = reader.ask(new Task.Learn(picture, fields, anchors));
    QuadRules.checkInside(fields, learned.width(), learned.height());
    Signature signature = reader.ask(new Task.Sign(picture, fields));
    long learn = TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - begin);
    return new LearntVersion(
        picture,
        learned,
        signature,
        json,
        rules,
        reviewBelow,
        Map.of(Stage.FETCH, fetch, Stage.LEARN, learn));
  }

  private static String json(List<FieldSpec> fields) {
    String json = FieldSpecs.toJson(fields);
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_FIELDS_BYTES) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD,
          "the fields take " + bytes + " bytes, more than " + MAX_FIELDS_BYTES,
          "$.template");
    }
    return json;
  }
}
