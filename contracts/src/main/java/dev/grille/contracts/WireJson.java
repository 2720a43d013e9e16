package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Grille's own JSON is written and read: the same value always gives the same bytes, on every
 * Java, because stored answers are compared byte for byte.
 */
final class WireJson {
  /** For what Grille itself wrote; strangers' text goes through {@link JsonText}. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .build();

  /** Beyond this a double is not exact to the unit. */
  private static final double EXACT = 1L << 53;

  private WireJson() {}

  /** Rounds to some decimals; what is not finite becomes 0, since JSON has no word for it. */
  static double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    double scaled = value * scale;
    return Math.abs(scaled) < EXACT ? Math.rint(scaled) / scale : finite(value);
  }

  /** A place to a hundredth of a pixel. */
  static Point rounded(Point point) {
    return new Point(rounded(point.x(), 2), rounded(point.y(), 2));
  }

  static Quad rounded(Quad quad) {
    return new Quad(
        rounded(quad.upperLeft()),
        rounded(quad.upperRight()),
        rounded(quad.lowerRight()),
        rounded(quad.lowerLeft()));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  /** Writes a number, without a fraction where it has none. */
  static void writeNumber(JsonGenerator out, double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  static void writeNumber(JsonGenerator out, String name, double value) {
    out.writeName(name);
    writeNumber(out, value);
  }

  static void writeText(JsonGenerator out, String name, String value) {
    out.writeStringProperty(name, Texts.encodable(value));
  }

  /** Writes a property, unless it is absent. */
  static void writeOptionalText(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      writeText(out, name, value);
    }
  }

  static void writeTexts(JsonGenerator out, String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    for (String value : values) {
      out.writeString(Texts.encodable(value));
    }
    out.writeEndArray();
  }

  static void writeQuad(JsonGenerator out, String name, Quad quad) {
    out.writeName(name);
    writeQuad(out, quad);
  }

  static void writeQuad(JsonGenerator out, Quad quad) {
    out.writeStartArray();
    for (Point corner : quad.corners()) {
      writePoint(out, corner);
    }
    out.writeEndArray();
  }

  static void writePoint(JsonGenerator out, Point point) {
    out.writeStartArray();
    writeNumber(out, point.x());
    writeNumber(out, point.y());
    out.writeEndArray();
  }

  static @Nullable String optionalText(JsonPlace parent, String name) {
    JsonPlace place = parent.child(name);
    return place == null ? null : place.string();
  }

  static String text(JsonPlace parent, String name) {
    return parent.required(name).string();
  }

  static double number(JsonPlace parent, String name) {
    return number(parent.required(name));
  }

  static double number(JsonPlace place) {
    return place.number(-Double.MAX_VALUE, Double.MAX_VALUE);
  }

  static int count(JsonPlace parent, String name) {
    return parent.required(name).whole(0, Integer.MAX_VALUE);
  }

  static @Nullable Integer optionalCount(JsonPlace parent, String name) {
    JsonPlace place = parent.child(name);
    return place == null ? null : place.whole(0, Integer.MAX_VALUE);
  }

  static List<String> texts(JsonPlace place) {
    List<String> texts = new ArrayList<>();
    for (JsonPlace item : place.items()) {
      texts.add(item.string());
    }
    return texts;
  }

  static Quad quad(JsonPlace place) {
    List<JsonPlace> corners = place.items(4, 4);
    return new Quad(
        point(corners.get(0)), point(corners.get(1)), point(corners.get(2)), point(corners.get(3)));
  }

  static Point point(JsonPlace place) {
    List<JsonPlace> xy = place.items(2, 2);
    return new Point(number(xy.get(0)), number(xy.get(1)));
  }
}
