package dev.grille.reader;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What every reader is asked with. One reader is asked by all the tests: to start one takes longer
 * than most of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskedReader {
  private @Nullable Reader reader;

  /** What was learned of the form, by its fields: to learn takes longer than to read. */
  private final Map<List<FieldSpec>, LearnedTemplate> forms = new HashMap<>();

  /** Starts a reader. */
  protected abstract Reader open();

  /** The one that is asked. */
  final Reader reader() {
    if (reader == null) {
      reader = open();
    }
    return reader;
  }

  @AfterAll
  void close() {
    if (reader != null) {
      reader.close();
    }
  }

  /** A form that can be registered. */
  protected abstract Picture form();

  /** What it is to be read for; at least two. */
  protected abstract List<FieldSpec> fields();

  /** A later picture of that form. */
  protected abstract Picture photo();

  /** A picture that cannot be read. */
  protected abstract Picture unreadable();

  final List<String> names(Task.ReadForm task) {
    return reader().ask(task).fields().stream().map(FieldReading::name).toList();
  }

  final CommandException refusal(Task<?> task) {
    return catchThrowableOfType(CommandException.class, () -> reader().ask(task));
  }

  final StoredTemplate learned(String key, List<FieldSpec> fields) {
    return stored(
        key,
        fields,
        forms.computeIfAbsent(
            fields, these -> reader().ask(new TemplateTask.Learn(form(), these))));
  }

  final StoredTemplate stored(String key, List<FieldSpec> fields, LearnedTemplate learned) {
    return new StoredTemplate(key, form().bytes(), fields, learned.features());
  }
}
