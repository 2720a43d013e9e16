package dev.grille.contracts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a query says which template reads its pictures. */
public sealed interface TemplateChoice {
  /** What a query says in place of an id where the form of each picture decides. */
  String AUTO = "auto";

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

  /**
   * For each picture the template whose form it shows.
   *
   * @param among no more than {@value #MAX_OPTIONS}, none with a condition; empty for all that are
   *     published
   * @param path where this is asked for in the record, as a JSON path
   * @param listPath where they stand in the record, or would stand
   */
  record Likeliest(List<TemplateOption> among, String path, String listPath)
      implements TemplateChoice {
    public Likeliest {
      among = List.copyOf(among);
      if (among.stream().anyMatch(option -> option.condition() != null)) {
        throw new IllegalArgumentException("a condition where the form decides");
      }
    }
  }
}
