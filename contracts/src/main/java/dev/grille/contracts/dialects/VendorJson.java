package dev.grille.contracts.dialects;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Texts;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the vendors' bodies are built and written: the same tree always gives the same bytes. */
final class VendorJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .build();

  private VendorJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** A text that can be written in UTF-8. */
  static String text(String text) {
    return Texts.encodable(text);
  }

  /** A value as it is printed; the vendors' examples have the wide sign of money alone. */
  static String printed(String text) {
    return text(text).replace('¥', '￥');
  }

  static String string(JsonNode body) {
    return MAPPER.writeValueAsString(body);
  }

  static void addAll(ArrayNode out, List<String> texts) {
    texts.forEach(text -> out.add(text(text)));
  }

  /** A number of at most two decimals, and of none where it is whole. */
  static void putNumber(ObjectNode out, String name, double number) {
    double rounded = Math.rint(number * 100) / 100;
    if (rounded == Math.rint(rounded)) {
      out.put(name, (long) rounded);
    } else {
      out.put(name, rounded);
    }
  }

  /** A score of 0 to 100 as a probability of at most four decimals. */
  static double share(double score) {
    return Math.rint(score * 100) / 10_000;
  }

  /** Corners as pairs of whole pixels. */
  static void addCorners(ArrayNode out, Quad quad) {
    for (Point corner : quad.corners()) {
      out.addArray().add(Math.round(corner.x())).add(Math.round(corner.y()));
    }
  }

  static byte[] bytes(JsonNode body) {
    return MAPPER.writeValueAsBytes(body);
  }

  /** Only those properties of a body that the vendor has; what is null counts as absent. */
  static ObjectNode only(ObjectNode body, String... names) {
    ObjectNode kept = object();
    for (String name : names) {
      JsonNode value = body.get(name);
      if (value != null && !value.isNull()) {
        kept.set(name, value);
      }
    }
    return kept;
  }

  /** How many bytes a text of base64 stands for, about. */
  static long bytesOf(String base64) {
    return base64.length() / 4L * 3;
  }

  /** Whether a value has nothing but white space. */
  static boolean isBlank(byte[] value) {
    for (byte each : value) {
      if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is JSON, and something else than an object. Builds no tree of it. */
  static boolean isNoObject(byte[] value) {
    try (JsonParser parser = MAPPER.createParser(value)) {
      JsonToken first = parser.nextToken();
      parser.skipChildren();
      return first != JsonToken.START_OBJECT && first != null && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
