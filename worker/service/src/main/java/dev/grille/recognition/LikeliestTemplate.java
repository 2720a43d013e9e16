package dev.grille.recognition;

import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.RunnerUp;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.TemplateVersion;
import dev.grille.index.SignatureIndex;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For each picture the template whose form it shows, of some or of all that are published. */
final class LikeliestTemplate implements TemplateSelection {
  private final List<TemplateVersion> listed;
  private final String path;
  private final TemplateCatalogue templates;
  private final TemplateIndex index;

  private LikeliestTemplate(
      List<TemplateVersion> listed, String path, TemplateCatalogue templates, TemplateIndex index) {
    this.listed = listed;
    this.path = path;
    this.templates = templates;
    this.index = index;
  }

  /**
   * As a query asks for it.
   *
   * @throws CommandException where a listed one is not there or not published
   */
  static LikeliestTemplate of(
      TemplateChoice.Likeliest choice, TemplateCatalogue templates, TemplateIndex index) {
    return new LikeliestTemplate(
        ListedVersions.of(choice.among(), choice.listPath(), templates),
        choice.path(),
        templates,
        index);
  }

  @Override
  public @Nullable String templateId() {
    return null;
  }

  @Override
  public String key() {
    return listed.isEmpty()
        ? "the likeliest of all"
        : "the likeliest of " + Sha256.hex(listed.toString());
  }

  /** Asked for anew with each picture: the second of a list may show what was published since. */
  @Override
  public ReadWith read(Picture picture, Reader reader, Supplier<String> text) {
    SignatureIndex all = listed.isEmpty() ? index.published() : index.of(listed);
    if (all.size() == 0) {
      throw new CommandException(
          ErrorCode.NO_TEMPLATE_MATCHED, "no template is published that could be chosen", path);
    }
    Search search = new Search(all);
    try {
      ChosenReading read = reader.ask(new Task.Choose(picture, search));
      ServedTemplate template = search.served(read.key()).orElseThrow();
      return new ReadWith(read.reading(), template, chosen(read));
    } catch (CommandException e) {
      throw e.code() == ErrorCode.NO_TEMPLATE_MATCHED ? e.at(path) : e;
    }
  }

  private ChosenTemplate chosen(ChosenReading read) {
    TemplateVersion version = TemplateIndex.version(read.key());
    List<RunnerUp> others =
        read.others().stream()
            .map(
                other -> {
                  TemplateVersion its = TemplateIndex.version(other.key());
                  return new RunnerUp(
                      its.templateId(), its.version(), other.votes(), other.because());
                })
            .toList();
    return new ChosenTemplate(
        version.templateId(),
        version.version(),
        listed.isEmpty() ? null : listed.indexOf(version),
        null,
        read.votes(),
        others);
  }

  /** One picture's. A child gets the content of what was found for it, and of nothing else. */
  private final class Search implements Candidates {
    private final SignatureIndex all;
    private final Set<String> found = new HashSet<>();
    private final Map<String, Optional<ServedTemplate>> served = new HashMap<>();

    private Search(SignatureIndex all) {
      this.all = all;
    }

    @Override
    public List<Likeness> like(Signature picture) {
      return found(all.find(picture, MOST));
    }

    @Override
    public List<Likeness> near(String key, Signature picture) {
      return found.contains(key) ? found(all.editions(key, picture, MOST)) : List.of();
    }

    private List<Likeness> found(List<Likeness> likest) {
      likest.forEach(like -> found.add(like.key()));
      return likest;
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return served(key).map(ServedTemplate::stored);
    }

    private Optional<ServedTemplate> served(String key) {
      return found.contains(key) ? served.computeIfAbsent(key, this::load) : Optional.empty();
    }

    private Optional<ServedTemplate> load(String key) {
      try {
        return Optional.of(templates.served(TemplateIndex.version(key)));
      } catch (CommandException cleared) {
        return Optional.empty();
      }
    }
  }
}
