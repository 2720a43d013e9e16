package dev.grille.templates;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the content of template versions, which never changes; those that were used least recently
 * give way. May be shared: ids are random, and who may see a template is not asked here.
 */
public final class TemplateCache {
  private final long maxBytes;
  // In the order of use, the longest unused first.
  private final Map<String, ServedTemplate> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  /**
   * An empty cache.
   *
   * @param maxBytes most bytes of pictures and features that are kept; 0 keeps none
   */
  public TemplateCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * What is kept under a key, or what is loaded now. Two who ask at once may both load.
   *
   * @param key names a version of a template
   */
  ServedTemplate get(String key, Supplier<ServedTemplate> load) {
    ServedTemplate found = kept(key);
    if (found != null) {
      return found;
    }
    ServedTemplate loaded = load.get();
    keep(key, loaded);
    return loaded;
  }

  private synchronized @Nullable ServedTemplate kept(String key) {
    return kept.get(key);
  }

  private synchronized void keep(String key, ServedTemplate template) {
    ServedTemplate before = kept.put(key, template);
    keptBytes += template.size() - (before == null ? 0 : before.size());
    Iterator<ServedTemplate> oldest = kept.values().iterator();
    while (keptBytes > maxBytes) {
      keptBytes -= oldest.next().size();
      oldest.remove();
    }
  }
}
