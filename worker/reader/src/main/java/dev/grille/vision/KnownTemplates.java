package dev.grille.vision;

import dev.grille.vision.alignment.FormAnchors;
import dev.grille.vision.alignment.TemplateModel;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The templates used last, ready for use; the one unused longest goes first. Not thread-safe. */
final class KnownTemplates implements AutoCloseable {
  /**
   * A template that is ready.
   *
   * @param model for the alignment; holds native memory
   * @param memory for the reading
   * @param print what the form itself prints; its native memory is the model's
   * @param anchors fixed texts that were marked, and the fields that move with them
   */
  record Known(TemplateModel model, FormReference memory, FormPrint print, FormAnchors anchors) {}

  private final int most;
  private final Map<String, Known> byKey = new LinkedHashMap<>(16, 0.75f, true);

  /** Keeps up to {@code most} templates; at least 2, which may be held against each other. */
  KnownTemplates(int most) {
    if (most < 2) {
      throw new IllegalArgumentException("at least two templates have to be kept");
    }
    this.most = most;
  }

  /** The template under a key, made ready when it is not there. */
  Known get(String key, Supplier<Known> load) {
    Known known = byKey.get(key);
    if (known == null) {
      known = load.get();
      byKey.put(key, known);
      if (byKey.size() > most) {
        String eldest = byKey.keySet().iterator().next();
        byKey.remove(eldest).model().close();
      }
    }
    return known;
  }

  @Override
  public void close() {
    byKey.values().forEach(known -> known.model().close());
    byKey.clear();
  }
}
