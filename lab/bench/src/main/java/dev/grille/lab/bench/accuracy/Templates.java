package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TemplateTask;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cases' templates, each learned once for all threads and all cases that have the same picture
 * and fields: the severities of a drawn style do.
 */
public final class Templates {
  /** The one that a worker's pictures pass, too. */
  private static final PictureGate GATE = new PictureGate(PictureLimits.defaults());

  private record Registration(UUID picture, List<FieldSpec> fields, List<AnchorSpec> anchors) {}

  private record Registered(StoredTemplate stored, List<Warning> warnings) {}

  private final Map<Registration, Registered> learned = new ConcurrentHashMap<>();
  private final Map<String, List<Warning>> warnings = new ConcurrentHashMap<>();

  /**
   * A picture of a case as a worker would hand it to its reader.
   *
   * @throws CommandException when a worker would refuse it
   */
  public static Picture checked(byte[] picture) {
    return GATE.check(picture);
  }

  /** The template of a case. */
  public StoredTemplate of(CaseFolder folder, Reader reader) {
    byte[] picture = folder.picture(folder.file().templateImage());
    List<FieldSpec> fields = folder.file().fields();
    List<AnchorSpec> anchors = folder.file().anchors();
    Registered registered =
        learned.computeIfAbsent(
            new Registration(UUID.nameUUIDFromBytes(picture), fields, anchors),
            registration -> {
              LearnedTemplate template =
                  reader.ask(
                      new TemplateTask.Learn(
                          GATE.check(picture, PictureKind.OF_TEMPLATES), fields, anchors));
              List<Anchor> read = template.anchors().stream().map(AnchorReading::anchor).toList();
              String key = folder.path().toString();
              return new Registered(
                  new StoredTemplate(key, picture, fields, template.features(), read),
                  template.warnings());
            });
    warnings.put(folder.file().name(), registered.warnings());
    return registered.stored();
  }

  /** What registering the template of a case warned of, by the case's name. */
  Map<String, List<Warning>> warnings() {
    return Map.copyOf(warnings);
  }
}
