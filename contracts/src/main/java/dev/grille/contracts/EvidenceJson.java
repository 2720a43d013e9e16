package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Results and what they rest on, as they stand in an answer. */
final class EvidenceJson {
  private EvidenceJson() {}

  static void writeResult(JsonGenerator out, FieldResult result) {
    out.writeStartObject();
    WireJson.writeText(out, "key", result.key());
    writeRead(out, result);
    if (!result.parts().isEmpty()) {
      out.writeArrayPropertyStart("parts");
      for (FieldResult part : result.parts()) {
        out.writeStartObject();
        writeRead(out, part);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /** What was read, without its key. */
  private static void writeRead(JsonGenerator out, FieldResult result) {
    ValueJson.write(out, result.content());
    WireJson.writeNumber(out, "score", WireJson.rounded(result.score(), 2));
    if (Boolean.TRUE.equals(result.review())) {
      out.writeBooleanProperty("review", true);
    }
    if (result.reason() != null) {
      out.writeStringProperty("reason", result.reason().wireName());
    }
    WireJson.writeOptionalText(out, "normalized", result.normalized());
    WireJson.writeOptionalText(out, "raw", result.raw());
    if (result.evidence() != null) {
      out.writeName("evidence");
      writeField(out, result.evidence());
    }
  }

  static FieldResult readResult(JsonPlace place) {
    String key = WireJson.text(place, "key");
    JsonPlace parts = place.child("parts");
    List<FieldResult> read =
        parts == null
            ? List.of()
            : parts.items().stream().map(part -> readRead(part, key, List.of())).toList();
    return readRead(place, key, read);
  }

  private static FieldResult readRead(JsonPlace place, String key, List<FieldResult> parts) {
    JsonPlace review = place.child("review");
    JsonPlace reason = place.child("reason");
    JsonPlace evidence = place.child("evidence");
    return new FieldResult(
        key,
        ValueJson.read(place),
        WireJson.number(place, "score"),
        review != null && review.flag() ? Boolean.TRUE : null,
        reason == null ? null : Reason.ofWireName(reason.string()).orElse(null),
        WireJson.optionalText(place, "normalized"),
        WireJson.optionalText(place, "raw"),
        evidence == null ? null : readField(evidence),
        parts);
  }

  private static void writeField(JsonGenerator out, FieldEvidence evidence) {
    out.writeStartObject();
    WireJson.writeText(out, "raw", evidence.raw());
    WireJson.writeNumber(out, "confidence", WireJson.rounded(evidence.confidence(), 2));
    WireJson.writeNumber(out, "agreement", WireJson.rounded(evidence.agreement(), 4));
    if (evidence.valid() != null) {
      out.writeBooleanProperty("valid", evidence.valid());
    }
    WireJson.writeTexts(out, "candidates", evidence.candidates());
    WireJson.writeText(out, "language", evidence.language());
    WireJson.writeText(out, "preparation", evidence.preparation());
    out.writeName("shift");
    WireJson.writePoint(out, WireJson.rounded(evidence.shift()));
    if (evidence.quad() != null) {
      WireJson.writeQuad(out, "quad", WireJson.rounded(evidence.quad()));
    }
    WireJson.writeOptionalText(out, "decided_by", evidence.decidedBy());
    WireJson.writeOptionalText(out, "otherwise", evidence.otherwise());
    if (!evidence.cells().isEmpty()) {
      out.writeArrayPropertyStart("cells");
      evidence.cells().forEach(cell -> TablePictures.write(out, cell));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static FieldEvidence readField(JsonPlace place) {
    JsonPlace valid = place.child("valid");
    JsonPlace quad = place.child("quad");
    JsonPlace cells = place.child("cells");
    return new FieldEvidence(
        WireJson.text(place, "raw"),
        WireJson.number(place, "confidence"),
        WireJson.number(place, "agreement"),
        valid == null ? null : valid.flag(),
        WireJson.texts(place.required("candidates")),
        WireJson.text(place, "language"),
        WireJson.text(place, "preparation"),
        WireJson.point(place.required("shift")),
        quad == null ? null : WireJson.quad(quad),
        WireJson.optionalText(place, "decided_by"),
        WireJson.optionalText(place, "otherwise"),
        cells == null ? List.of() : cells.items().stream().map(TablePictures::cell).toList());
  }

  static void writeAlignment(JsonGenerator out, AlignmentEvidence alignment) {
    out.writeObjectPropertyStart("alignment");
    WireJson.writeText(out, "method", alignment.method());
    out.writeNumberProperty("inliers", alignment.inliers());
    out.writeNumberProperty("matches", alignment.matches());
    WireJson.writeNumber(
        out, "reprojection_error", WireJson.rounded(alignment.reprojectionError(), 3));
    WireJson.writeNumber(out, "coverage", WireJson.rounded(alignment.coverage(), 4));
    List<Double> homography = alignment.homography();
    if (homography != null && homography.stream().allMatch(Double::isFinite)) {
      out.writeArrayPropertyStart("homography");
      homography.forEach(entry -> WireJson.writeNumber(out, entry));
      out.writeEndArray();
    }
    if (alignment.corners() != null) {
      WireJson.writeQuad(out, "corners", WireJson.rounded(alignment.corners()));
    }
    WireJson.writeOptionalText(out, "rejected_because", alignment.rejectedBecause());
    writeAlsoFound(out, alignment.alsoFound());
    writeAnchors(out, alignment.anchors());
    out.writeEndObject();
  }

  private static void writeAnchors(JsonGenerator out, List<AnchorEvidence> anchors) {
    if (anchors.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("anchors");
    for (AnchorEvidence anchor : anchors) {
      out.writeStartObject();
      WireJson.writeText(out, "anchor", anchor.anchor());
      out.writeBooleanProperty("found", anchor.isFound());
      if (anchor.movedBy() != null) {
        out.writeName("moved_by");
        WireJson.writePoint(out, WireJson.rounded(anchor.movedBy()));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static List<AnchorEvidence> readAnchors(JsonPlace alignment) {
    JsonPlace anchors = alignment.child("anchors");
    if (anchors == null) {
      return List.of();
    }
    List<AnchorEvidence> all = new ArrayList<>();
    for (JsonPlace item : anchors.items()) {
      JsonPlace movedBy = item.child("moved_by");
      all.add(
          new AnchorEvidence(
              WireJson.text(item, "anchor"), movedBy == null ? null : WireJson.point(movedBy)));
    }
    return all;
  }

  private static void writeAlsoFound(JsonGenerator out, List<Quad> copies) {
    if (copies.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("also_found");
    copies.forEach(copy -> WireJson.writeQuad(out, WireJson.rounded(copy)));
    out.writeEndArray();
  }

  static AlignmentEvidence readAlignment(JsonPlace place) {
    JsonPlace homography = place.child("homography");
    JsonPlace corners = place.child("corners");
    JsonPlace alsoFound = place.child("also_found");
    return new AlignmentEvidence(
        WireJson.text(place, "method"),
        WireJson.count(place, "inliers"),
        WireJson.count(place, "matches"),
        WireJson.number(place, "reprojection_error"),
        WireJson.number(place, "coverage"),
        homography == null ? null : homography.items(9, 9).stream().map(WireJson::number).toList(),
        corners == null ? null : WireJson.quad(corners),
        WireJson.optionalText(place, "rejected_because"),
        alsoFound == null ? List.of() : alsoFound.items().stream().map(WireJson::quad).toList(),
        readAnchors(place));
  }

  static void writeResults(JsonGenerator out, List<FieldResult> results) {
    out.writeArrayPropertyStart("results");
    for (FieldResult result : results) {
      writeResult(out, result);
    }
    out.writeEndArray();
  }

  static List<FieldResult> readResults(JsonPlace place) {
    List<FieldResult> results = new ArrayList<>();
    for (JsonPlace item : place.items()) {
      results.add(readResult(item));
    }
    return List.copyOf(results);
  }
}
