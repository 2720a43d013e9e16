package dev.grille.app.documents;

import dev.grille.app.console.TextWidth;
import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The documents in a picture as lines of text. */
final class DocumentText {
  private DocumentText() {}

  static List<String> of(String title, PageDocuments page) {
    List<String> lines = new ArrayList<>();
    lines.add(title + ": " + count(page.documents().size()));
    for (DocumentResult document : page.documents()) {
      lines.add("  " + document.type() + "  " + document.status().wireName());
      document.doubts().forEach(doubt -> lines.add("    " + sentence(doubt)));
      List<NamedValue> values = NamedValue.of(document);
      int width = values.stream().mapToInt(v -> TextWidth.of(v.name())).max().orElse(0);
      values.forEach(value -> lines.add("    " + line(value, width)));
    }
    return lines;
  }

  private static String count(int documents) {
    return switch (documents) {
      case 0 -> "no document";
      case 1 -> "1 document";
      default -> documents + " documents";
    };
  }

  /** What speaks against a document, in a sentence. */
  static String sentence(DocumentDoubt doubt) {
    String keys = doubt.keys().isEmpty() ? "" : " (" + String.join(", ", doubt.keys()) + ")";
    return doubt.code() + ": " + doubt.message() + keys;
  }

  private static String line(NamedValue value, int width) {
    DocumentValue.Text text = value.text();
    String name = TextWidth.padRight(value.name(), width);
    return text == null
        ? name + "       -  (not found)"
        : String.format(
                Locale.ROOT, "%s  %6.2f  %s", name, text.score(), text.text().replace("\n", " ⏎ "))
            .stripTrailing();
  }
}
