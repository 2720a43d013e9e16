package dev.grille.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record on the results topic says: one final answer per command. */
public sealed interface Answer permits TemplateAnswer, Answer.OfPictures, Answer.Failed {
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

  /** The picture's documents were read, or those of at least one of several. */
  record DocumentsRead(Envelope envelope, PictureAnswers<PageDocuments> pictures)
      implements OfPictures<PageDocuments> {
    public DocumentsRead {
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
