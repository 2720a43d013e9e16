package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The text of a picture on the wire. */
final class TextPictures implements PictureForm<TextResult> {
  @Override
  public void write(JsonGenerator out, TextResult content) {
    out.writeNumberProperty("width", content.width());
    out.writeNumberProperty("height", content.height());
    out.writeNumberProperty("angle", content.angle());
    WireJson.writeNumber(out, "skew", WireJson.rounded(content.skew(), 2));
    out.writeNumberProperty("text_line", content.lines().size());
    out.writeArrayPropertyStart("lines");
    content.lines().forEach(line -> write(out, line));
    out.writeEndArray();
    WireJson.writeOptionalText(out, "content", content.content());
  }

  private static void write(JsonGenerator out, LineResult line) {
    Quad quad = WireJson.rounded(line.quad());
    out.writeStartObject();
    WireJson.writeText(out, "text", line.text());
    WireJson.writeQuad(out, "quad", quad);
    write(out, TextRect.of(quad));
    WireJson.writeNumber(out, "score", WireJson.rounded(line.score(), 2));
    if (line.prob() != null) {
      WireJson.writeNumber(out, "prob", WireJson.rounded(line.prob(), 4));
    }
    if (line.vertical()) {
      out.writeBooleanProperty("vertical", true);
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, TextRect rect) {
    out.writeObjectPropertyStart("rect");
    WireJson.writeNumber(out, "left", WireJson.rounded(rect.left(), 2));
    WireJson.writeNumber(out, "top", WireJson.rounded(rect.top(), 2));
    WireJson.writeNumber(out, "width", WireJson.rounded(rect.width(), 2));
    WireJson.writeNumber(out, "height", WireJson.rounded(rect.height(), 2));
    WireJson.writeNumber(out, "angle", rect.angle());
    out.writeEndObject();
  }

  @Override
  public TextResult read(JsonPlace place) {
    List<LineResult> lines = new ArrayList<>();
    place.required("lines").items().forEach(line -> lines.add(line(line)));
    return new TextResult(
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        WireJson.count(place, "angle"),
        WireJson.number(place, "skew"),
        lines,
        WireJson.optionalText(place, "content"));
  }

  private static LineResult line(JsonPlace place) {
    JsonPlace prob = place.child("prob");
    JsonPlace vertical = place.child("vertical");
    return new LineResult(
        WireJson.text(place, "text"),
        WireJson.quad(place.required("quad")),
        WireJson.number(place, "score"),
        prob == null ? null : WireJson.number(prob),
        vertical != null && vertical.flag());
  }
}
