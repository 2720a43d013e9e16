package dev.grille.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record on the results topic says: one final answer per command. */
public sealed interface Answer {
  /** What every answer carries. */
  Envelope envelope();

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
      Map<String, Long> timings) {
    public Envelope {
      warnings = List.copyOf(warnings);
      timings = Map.copyOf(timings);
    }
  }

  /**
   * The template is stored and published.
   *
   * @param results what was read in the template's own picture, in the order of its fields; empty
   *     in answers that were stored before Grille told it
   */
  record TemplateAdded(
      Envelope envelope,
      String templateId,
      int templateVersion,
      int width,
      int height,
      List<FieldResult> results)
      implements Answer {
    public TemplateAdded {
      results = List.copyOf(results);
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

  /** The picture was read. */
  record Recognized(
      Envelope envelope,
      String templateId,
      int templateVersion,
      List<FieldResult> results,
      AlignmentEvidence alignment)
      implements Answer {}

  /**
   * The command failed.
   *
   * @param path place in the record, as a JSON path; null where it has none
   * @param templateId the template that the command named; null where it named none
   * @param alignment what the alignment saw, for a mismatch; else null
   */
  record Failed(
      Envelope envelope,
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable String templateId,
      @Nullable AlignmentEvidence alignment)
      implements Answer {}
}
