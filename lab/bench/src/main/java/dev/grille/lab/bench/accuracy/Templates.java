package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.vision.LearnedTemplate;
import dev.grille.vision.PictureReader;
import dev.grille.vision.StoredTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cases' templates, each learned once for all threads. */
public final class Templates {
  private final Map<Path, StoredTemplate> learned = new ConcurrentHashMap<>();

  /** The template of a case. */
  public StoredTemplate of(CaseFolder folder, PictureReader reader) {
    return learned.computeIfAbsent(
        folder.path(),
        path -> {
          byte[] picture = folder.picture(folder.file().templateImage());
          List<FieldSpec> fields = folder.file().fields();
          LearnedTemplate template = reader.learn(picture, fields);
          return new StoredTemplate(path.toString(), picture, fields, template.features());
        });
  }
}
