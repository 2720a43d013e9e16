package dev.grille.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a query says which template reads its pictures. */
public sealed interface TemplateChoice {
  /** Most options of a query. */
  int MAX_OPTIONS = 50;

  /**
   * One template for all pictures.
   *
   * @param version null for the published one
   */
  record Named(TemplateRef template, @Nullable Integer version) implements TemplateChoice {
    public Named {
      Objects.requireNonNull(template, "template");
    }
  }

  /**
   * For each picture the first template whose condition its text meets.
   *
   * @param options 1 to {@value #MAX_OPTIONS}, in the order in which they are tried
   * @param path where the list stands in the record, as a JSON path
   */
  record FirstThatHolds(List<TemplateOption> options, String path) implements TemplateChoice {
    public FirstThatHolds {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("no template to choose");
      }
    }
  }
}
