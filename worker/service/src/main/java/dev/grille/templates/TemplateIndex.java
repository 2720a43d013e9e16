package dev.grille.templates;

import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.TemplateVersion;
import dev.grille.db.TemplateSignatures;
import dev.grille.db.TemplateSignatures.Change;
import dev.grille.db.TemplateSignatures.Changes;
import dev.grille.index.SignatureIndex;
import dev.grille.reader.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of a tenant as pictures are looked up in them. Each look asks the database what has
 * changed since the last one, so that what any worker has published can be found at once, and what
 * was deleted cannot. May be shared between threads.
 */
public final class TemplateIndex {
  /** Looking at templates of before, which have no signature yet, takes so long at once. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final TemplateSignatures signatures;
  private final SignatureMaker maker;

  private long mark;
  private SignatureIndex index = SignatureIndex.empty();
  private final Map<String, Integer> published = new HashMap<>();

  /** Nothing is loaded before the first look. */
  public TemplateIndex(TemplateSignatures signatures, SignatureMaker maker) {
    this.signatures = signatures;
    this.maker = maker;
  }

  /**
   * All that are published now.
   *
   * @throws LeftForLaterException while signatures of many templates of before are being made
   */
  public synchronized SignatureIndex published() {
    Changes changes = signatures.since(mark);
    if (changes.mark() < mark) {
      // Another database than before, such as one that was brought back: nothing is known of it.
      mark = 0;
      published.clear();
      index = SignatureIndex.empty();
      changes = signatures.since(0);
    }
    Map<String, Signature> added = new HashMap<>();
    List<String> removed = new ArrayList<>();
    Map<String, Integer> now = new HashMap<>();
    SignatureMaker.Turn turn = maker.turn(AT_ONCE);
    for (Change change : changes.all()) {
      Integer before = published.get(change.templateId());
      Integer version = change.published();
      if (version == null ? before == null : version.equals(before)) {
        continue;
      }
      if (before != null) {
        removed.add(key(new TemplateVersion(change.templateId(), before)));
      }
      if (version != null) {
        TemplateVersion found = new TemplateVersion(change.templateId(), version);
        added.put(key(found), turn.signature(found));
      }
      now.put(change.templateId(), version);
    }
    index = index.with(added, removed);
    now.forEach(
        (id, version) -> {
          if (version == null) {
            published.remove(id);
          } else {
            published.put(id, version);
          }
        });
    mark = changes.mark();
    return index;
  }

  /**
   * Some versions alone.
   *
   * @throws LeftForLaterException as above
   */
  public SignatureIndex of(List<TemplateVersion> versions) {
    Map<String, Signature> some = new HashMap<>();
    SignatureMaker.Turn turn = maker.turn(AT_ONCE);
    versions.forEach(version -> some.put(key(version), turn.signature(version)));
    return SignatureIndex.empty().with(some, List.of());
  }

  /** What a version is found under. */
  public static String key(TemplateVersion version) {
    return version.templateId() + "/" + version.version();
  }

  /** The version that is found under a key. */
  public static TemplateVersion version(String key) {
    int slash = key.indexOf('/');
    return new TemplateVersion(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
  }
}
