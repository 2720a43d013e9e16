package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.vision.LearnedTemplate;
import dev.grille.vision.PictureReader;
import dev.grille.vision.StoredTemplate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cases' templates, each learned once for all threads and all cases that have the same picture
 * and fields: the severities of a drawn style do.
 */
public final class Templates {
  private record Registration(UUID picture, List<FieldSpec> fields) {}

  private final Map<Registration, StoredTemplate> learned = new ConcurrentHashMap<>();

  /** The template of a case. */
  public StoredTemplate of(CaseFolder folder, PictureReader reader) {
    byte[] picture = folder.picture(folder.file().templateImage());
    List<FieldSpec> fields = folder.file().fields();
    return learned.computeIfAbsent(
        new Registration(UUID.nameUUIDFromBytes(picture), fields),
        registration -> {
          LearnedTemplate template = reader.learn(picture, fields);
          String key = folder.path().toString();
          return new StoredTemplate(key, picture, fields, template.features());
        });
  }
}
