package dev.grille.reader;

import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a template's picture gave.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param features opaque, versioned bytes: keypoints, descriptors and fixed text; not copied,
 *     nobody writes to them
 * @param fields what was read in the template's own picture, one per name in the order in which
 *     each comes first; empty where it was not read
 * @param warnings what whoever registers it should look at
 * @param anchors what was read of each anchor, in their order
 * @param selfTest what distorted copies of the picture gave; null where none was tried
 */
public record LearnedTemplate(
    int width,
    int height,
    byte[] features,
    List<FieldReading> fields,
    List<Warning> warnings,
    List<AnchorReading> anchors,
    @Nullable SelfTestReport selfTest) {
  public LearnedTemplate {
    fields = List.copyOf(fields);
    warnings = List.copyOf(warnings);
    anchors = List.copyOf(anchors);
  }

  /** A template without anchors that was not tried. */
  public LearnedTemplate(
      int width, int height, byte[] features, List<FieldReading> fields, List<Warning> warnings) {
    this(width, height, features, fields, warnings, List.of(), null);
  }

  /** A template whose own picture was not read. */
  public LearnedTemplate(int width, int height, byte[] features) {
    this(width, height, features, List.of(), List.of());
  }
}
