package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One template of a list.
 *
 * @param templateId 40 hex digits
 * @param name what people call the form; null where they did not say
 * @param templateVersion the published version, or the newest where none is
 * @param draft whether no version is published
 * @param width of its picture in pixels
 * @param height of its picture in pixels
 * @param fields what it reads
 * @param anchors fixed texts by which it is found; may be none
 */
public record TemplateSummary(
    String templateId,
    @Nullable String name,
    int templateVersion,
    boolean draft,
    int width,
    int height,
    List<FieldSpec> fields,
    List<Anchor> anchors) {
  public TemplateSummary {
    fields = List.copyOf(fields);
    anchors = List.copyOf(anchors);
  }

  /** A template that is published, without anchors. */
  public TemplateSummary(
      String templateId,
      @Nullable String name,
      int templateVersion,
      int width,
      int height,
      List<FieldSpec> fields) {
    this(templateId, name, templateVersion, false, width, height, fields, List.of());
  }
}
