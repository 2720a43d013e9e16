package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the text of a page can be asked for in. On the wire in lower case. */
public enum TextFormat {
  /** The lines with their places and scores alone, as every answer has them. */
  JSON,
  /** The lines' text, joined by line feeds. */
  TEXT,
  /** HTML with the lines' places and scores, as programs that make searchable files take it. */
  HOCR;

  /** The page in this format; null where that is nothing beside its lines. */
  public @Nullable String content(PageText page) {
    return switch (this) {
      case JSON -> null;
      case TEXT -> page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
      case HOCR -> HocrPage.html(page);
    };
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this name on the wire. */
  public static Optional<TextFormat> ofWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }
}
