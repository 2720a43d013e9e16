package dev.grille.templates;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.QuadRules;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Warning;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.TemplateTask;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final ConfusableTemplates confusable;
  private final MonotonicClock clock;

  public VersionLearner(
      PictureSource pictures, Reader reader, ConfusableTemplates confusable, MonotonicClock clock) {
    this.pictures = pictures;
    this.reader = reader;
    this.confusable = confusable;
    this.clock = clock;
  }

  /**
   * Fetches the picture and learns it.
   *
   * @param own the template whose next version it will be; null for a new one
   * @throws CommandException when it cannot be had, or cannot serve as a template
   */
  LearntVersion learn(PictureRef ref, VersionContent content, @Nullable String own) {
    String json = json(content.fields());
    long begin = clock.nanoTime();
    Picture picture = fetch(ref);
    long fetch = clock.since(begin).toMillis();
    return learn(picture, fetch, content, json, own);
  }

  /** The same with a picture that is there. */
  LearntVersion learn(Picture picture, VersionContent content, @Nullable String own) {
    return learn(picture, 0, content, json(content.fields()), own);
  }

  /** A picture that may be a template's. */
  Picture fetch(PictureRef ref) {
    return pictures.fetch(ref, PictureKind.OF_TEMPLATES);
  }

  private LearntVersion learn(
      Picture picture, long fetch, VersionContent content, String json, @Nullable String own) {
    long begin = clock.nanoTime();
    ConfusableTemplates.Others others = confusable.others(own);
    List<FieldSpec> fields = content.fields();
    LearnedTemplate learned =
        reader.ask(new TemplateTask.Learn(picture, fields, content.anchors()));
    QuadRules.checkInside(fields, learned.width(), learned.height());
    Signature signature = reader.ask(new TemplateTask.Sign(picture, fields));
    List<Warning> warnings = new ArrayList<>(learned.warnings());
    warnings.addAll(RuleWarnings.of(content.rules(), learned.fields()));
    warnings.addAll(others.warnings(picture, content, learned, signature));
    long learn = TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - begin);
    return new LearntVersion(
        picture,
        learned,
        signature,
        warnings,
        json,
        content.rules(),
        content.reviewBelow(),
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
