package dev.grille.child;

import dev.grille.reader.StoredTemplate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates a child holds, the least recently used going first. For one thread.
 *
 * <p>Bounded by number and by bytes, for it shares the child's heap with the picture that is read.
 */
final class TemplateShelf {
  private final int maxTemplates;
  private final long maxBytes;
  private final Map<String, StoredTemplate> templates = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  TemplateShelf(int maxTemplates, long maxBytes) {
    this.maxTemplates = maxTemplates;
    this.maxBytes = maxBytes;
  }

  @Nullable StoredTemplate get(String key) {
    return templates.get(key);
  }

  /** The newest stays even when it is too large alone. */
  void put(StoredTemplate template) {
    StoredTemplate before = templates.put(template.key(), template);
    bytes += size(template) - (before == null ? 0 : size(before));
    Iterator<StoredTemplate> oldest = templates.values().iterator();
    while (templates.size() > 1 && (templates.size() > maxTemplates || bytes > maxBytes)) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(StoredTemplate template) {
    return (long) template.picture().length + template.features().length;
  }
}
