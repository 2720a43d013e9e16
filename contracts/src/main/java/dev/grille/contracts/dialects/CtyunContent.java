package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of a document, each a text: the vendor has each key, and no null.
 *
 * @param entries none where there is no document, or none that can be read
 */
record CtyunContent(List<DocumentResult.Entry> entries) {
  private static final DocumentValue.Text NOTHING = new DocumentValue.Text("", 0);

  /** A command for documents of these kinds, without its pictures. */
  static ObjectNode documents(String... kinds) {
    ObjectNode wishes = VendorJson.object().put("type", "documents");
    ArrayNode types = wishes.putArray("type_list");
    for (String kind : kinds) {
      types.add(kind);
    }
    return wishes;
  }

  /** Of the first document of a page. */
  static CtyunContent first(PageDocuments page) {
    return new CtyunContent(
        page.documents().isEmpty() ? List.of() : page.documents().get(0).content());
  }

  /** A value; an empty one where there is none. */
  DocumentValue.Text value(String key) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .map(DocumentResult.Entry::value)
        .filter(DocumentValue.Text.class::isInstance)
        .map(DocumentValue.Text.class::cast)
        .findFirst()
        .orElse(NOTHING);
  }

  /** Its text. */
  String text(String key) {
    return VendorJson.text(value(key).text());
  }
}
