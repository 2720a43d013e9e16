package dev.grille.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record on the results topic says: one final answer per command. */
public sealed interface Answer {
  /** What every answer carries. */
  Envelope envelope();

  /** The template that was added, read with, or named by what failed; null where there is none. */
  default @Nullable String templateId() {
    return null;
  }

  /** The values that were read, in the order of the template's fields; empty where none were. */
  default List<FieldResult> results() {
    return List.of();
  }

  /**
   * Why the command's record is kept as a dead letter beside the answer; empty where all is well.
   */
  default Optional<Failure> failure() {
    return Optional.empty();
  }

  /**
   * What every answer carries.
   *
   * @param id the command's id
   * @param type the command's type; {@code unknown} where it could not be told
   * @param attempt 1 for the first, one more for each replay
   * @param replayOf id of the dead letter that was replayed; null for a first attempt
   * @param warnings what was noticed and did not stop the command, such as unknown properties
   * @param readerVersion the version of Grille that answered
   * @param timings milliseconds by stage
   */
  record Envelope(
      String id,
      String type,
      int attempt,
      @Nullable String replayOf,
      List<Warning> warnings,
      String readerVersion,
      Map<Stage, Long> timings) {
    public Envelope {
      warnings = List.copyOf(warnings);
      timings = Map.copyOf(timings);
    }
  }

  /**
   * The template, or its next version, is stored; and published, unless it is a draft.
   *
   * @param draft whether it is not published yet
   * @param results what was read in the template's own picture, in the order of its fields; empty
   *     in answers that were stored before Grille told it
   * @param anchors what was read of the anchors there, in their order
   */
  record TemplateAdded(
      Envelope envelope,
      String templateId,
      int templateVersion,
      int width,
      int height,
      boolean draft,
      List<FieldResult> results,
      List<AnchorReading> anchors)
      implements Answer {
    public TemplateAdded {
      results = List.copyOf(results);
      anchors = List.copyOf(anchors);
    }

    /** Of what is published. */
    public TemplateAdded(
        Envelope envelope,
        String templateId,
        int templateVersion,
        int width,
        int height,
        List<FieldResult> results) {
      this(envelope, templateId, templateVersion, width, height, false, results, List.of());
    }
  }

  /**
   * A new draft of the template is stored, or it has another name.
   *
   * @param templateVersion the new draft; the version that was there where only the name changed
   * @param results what was read in the draft's own picture, in the order of its fields; empty
   *     where only the name changed
   * @param anchors what was read of the anchors there, in their order
   */
  record TemplateUpdated(
      Envelope envelope,
      String templateId,
      int templateVersion,
      int width,
      int height,
      List<FieldResult> results,
      List<AnchorReading> anchors)
      implements Answer {
    public TemplateUpdated {
      results = List.copyOf(results);
      anchors = List.copyOf(anchors);
    }
  }

  /**
   * Queries read with another version from now on.
   *
   * @param previousVersion the one that was published before; null where none was
   */
  record TemplatePublished(
      Envelope envelope, String templateId, int templateVersion, @Nullable Integer previousVersion)
      implements Answer {}

  /**
   * All that is known of a template, and of one of its versions.
   *
   * @param name what people call the form; null where nobody said
   * @param publishedVersion what queries read with; null where none is published
   * @param versions the newest {@link CommandParser#MAX_TEMPLATES} of them, oldest first
   * @param templateVersion the version that the rest is about
   * @param reviewBelow null for the worker's default
   * @param picture the registered file as base64; null where it was not asked for
   * @param overlay a JPEG of the upright picture with its fields as base64; null where it was not
   *     asked for
   */
  record TemplateShown(
      Envelope envelope,
      String templateId,
      @Nullable String name,
      @Nullable Integer publishedVersion,
      List<VersionSummary> versions,
      int templateVersion,
      int width,
      int height,
      @Nullable Double reviewBelow,
      List<FieldSpec> fields,
      List<Anchor> anchors,
      List<FieldRule> rules,
      @Nullable String picture,
      @Nullable String overlay)
      implements Answer {
    public TemplateShown {
      versions = List.copyOf(versions);
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
      rules = List.copyOf(rules);
    }
  }

  /**
   * The templates are gone.
   *
   * @param asList whether to answer with a list, as the command asked
   */
  record TemplatesDeleted(Envelope envelope, List<String> templateIds, boolean asList)
      implements Answer {}

  /**
   * A page of the templates.
   *
   * @param nextPage what to send as {@code after} for the next page; null on the last
   */
  record TemplatesListed(
      Envelope envelope, List<TemplateSummary> templates, @Nullable String nextPage)
      implements Answer {}

  /**
   * Pictures were read, one at least.
   *
   * @param <R> what is read in a picture
   */
  sealed interface OfPictures<R> extends Answer {
    /** What each of them gave. */
    PictureAnswers<R> pictures();

    @Override
    default Optional<Failure> failure() {
      return pictures().failure();
    }
  }

  /** Pictures of a form were read, one at least. */
  sealed interface OfForms extends OfPictures<FormResult> {
    /** Of one picture after the other. */
    @Override
    default List<FieldResult> results() {
      return pictures().read().stream().flatMap(form -> form.results().stream()).toList();
    }
  }

  /**
   * The picture was read, or at least one of several.
   *
   * @param template read all of them; null where the query offered several templates, of which each
   *     picture names its own
   */
  record Recognized(
      Envelope envelope, @Nullable TemplateVersion template, PictureAnswers<FormResult> pictures)
      implements OfForms {
    public Recognized {
      pictures.requireRead();
    }

    /** With one template. */
    public Recognized(
        Envelope envelope,
        String templateId,
        int templateVersion,
        PictureAnswers<FormResult> pictures) {
      this(envelope, new TemplateVersion(templateId, templateVersion), pictures);
    }

    /** Of a command's only picture. */
    public Recognized(
        Envelope envelope,
        String templateId,
        int templateVersion,
        List<FieldResult> results,
        AlignmentEvidence alignment) {
      this(
          envelope,
          templateId,
          templateVersion,
          PictureAnswers.of(new FormResult(results, alignment)));
    }

    /** What has read the pictures, all of them; null where that is not one version. */
    public @Nullable TemplateVersion readWith() {
      if (template != null || pictures.asList()) {
        return template;
      }
      ChosenTemplate chosen = pictures.read().get(0).chosen();
      return chosen == null ? null : new TemplateVersion(chosen.templateId(), chosen.version());
    }

    @Override
    public @Nullable String templateId() {
      TemplateVersion version = readWith();
      return version == null ? null : version.templateId();
    }
  }

  /** The picture was read with a version that is tried, or at least one of several. */
  record Tried(
      Envelope envelope,
      String templateId,
      int templateVersion,
      PictureAnswers<FormResult> pictures)
      implements OfForms {
    public Tried {
      pictures.requireRead();
    }
  }

  /** A version was read in pictures with known values. */
  record TemplateEvaluated(
      Envelope envelope, String templateId, int templateVersion, Evaluation evaluation)
      implements Answer {
    @Override
    public Optional<Failure> failure() {
      return evaluation.failure();
    }
  }

  /**
   * What a picture shows is stored.
   *
   * @param templateVersion that has read it
   * @param picture what was judged
   * @param judged how many of its values there are that somebody said the truth of
   * @param wrong those of them that were read otherwise
   * @param kept whether the template's set has the picture itself
   */
  record TruthStored(
      Envelope envelope,
      String templateId,
      int templateVersion,
      AnsweredPicture picture,
      int judged,
      List<WrongValue> wrong,
      boolean kept)
      implements Answer {
    public TruthStored {
      wrong = List.copyOf(wrong);
    }
  }

  /** The picture's text was read, or that of at least one of several. */
  record TextRead(Envelope envelope, PictureAnswers<TextResult> pictures)
      implements OfPictures<TextResult> {
    public TextRead {
      pictures.requireRead();
    }
  }

  /** The picture's tables were read, or those of at least one of several. */
  record TablesRead(Envelope envelope, PictureAnswers<TableResult> pictures)
      implements OfPictures<TableResult> {
    public TablesRead {
      pictures.requireRead();
    }
  }

  /**
   * The command failed.
   *
   * @param path place in the record, as a JSON path; null where it has none
   * @param templateId the template that the command named; null where it named none
   * @param alignment what the alignment saw, for a mismatch; else null
   * @param pictures why each of several pictures failed; empty where the command did
   */
  record Failed(
      Envelope envelope,
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable String templateId,
      @Nullable AlignmentEvidence alignment,
      List<PictureFailure> pictures)
      implements Answer {
    public Failed {
      pictures = List.copyOf(pictures);
    }

    /** A failure that is no picture's of several. */
    public Failed(
        Envelope envelope,
        ErrorCode code,
        String message,
        @Nullable String path,
        @Nullable String templateId,
        @Nullable AlignmentEvidence alignment) {
      this(envelope, code, message, path, templateId, alignment, List.of());
    }

    /** All of several pictures failed. */
    public Failed(Envelope envelope, @Nullable String templateId, List<PictureFailure> pictures) {
      this(
          envelope,
          ErrorCode.ALL_PICTURES_FAILED,
          "all " + pictures.size() + " pictures failed: " + PictureFailure.counts(pictures),
          null,
          templateId,
          null,
          pictures);
    }

    /** Whose move it is. */
    public ErrorCategory category() {
      return pictures.isEmpty() ? code.category() : PictureFailure.category(pictures);
    }

    /** Whether the same command can succeed later without being changed. */
    public boolean replayCanHelp() {
      return pictures.isEmpty()
          ? code.replayCanHelp()
          : pictures.stream().anyMatch(picture -> picture.code().replayCanHelp());
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.of(new Failure(code, category(), message));
    }

    /** Code and message in one sentence. */
    public String sentence() {
      return code + ": " + message;
    }
  }
}
