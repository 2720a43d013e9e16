package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The documents in a picture on the wire. */
final class DocumentPictures implements PictureForm<PageDocuments> {
  @Override
  public void write(JsonGenerator out, PageDocuments page) {
    out.writeNumberProperty("width", page.width());
    out.writeNumberProperty("height", page.height());
    out.writeArrayPropertyStart("documents");
    page.documents().forEach(document -> write(out, document));
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, DocumentResult document) {
    out.writeStartObject();
    out.writeStringProperty("type", document.type());
    WireJson.writeQuad(out, "location", WireJson.rounded(document.location()));
    out.writeStringProperty("status", document.status().wireName());
    if (!document.doubts().isEmpty()) {
      out.writeArrayPropertyStart("reasons");
      document.doubts().forEach(doubt -> write(out, doubt));
      out.writeEndArray();
    }
    out.writeName("content");
    DocumentJson.write(out, document.content());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, DocumentDoubt doubt) {
    out.writeStartObject();
    out.writeStringProperty("code", doubt.code());
    WireJson.writeTexts(out, "keys", doubt.keys());
    WireJson.writeText(out, "message", doubt.message());
    out.writeEndObject();
  }

  @Override
  public PageDocuments read(JsonPlace place) {
    List<DocumentResult> documents = new ArrayList<>();
    place.required("documents").items().forEach(document -> documents.add(document(document)));
    return new PageDocuments(
        WireJson.count(place, "width"), WireJson.count(place, "height"), documents);
  }

  private static DocumentResult document(JsonPlace place) {
    JsonPlace reasons = place.child("reasons");
    JsonPlace status = place.required("status");
    return new DocumentResult(
        WireJson.text(place, "type"),
        WireJson.quad(place.required("location")),
        DocumentStatus.ofWireName(status.string())
            .orElseThrow(() -> status.invalid("must be ok, doubtful or unreadable")),
        reasons == null
            ? List.of()
            : reasons.items().stream().map(DocumentPictures::doubt).toList(),
        DocumentJson.read(place.required("content")));
  }

  private static DocumentDoubt doubt(JsonPlace place) {
    return new DocumentDoubt(
        WireJson.text(place, "code"),
        WireJson.texts(place.required("keys")),
        WireJson.text(place, "message"));
  }
}
