package dev.grille.app.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of a vendor's page with another content: a request with a picture in it, or the
 * response that the picture has to have. Places in it are told by JSON pointers.
 */
final class VendorExample {
  private static final Path EXAMPLES =
      Path.of("..", "..", "contracts/src/test/resources/dev/grille/contracts/dialects");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final JsonNode body;
  private final List<Open> open;

  private VendorExample(JsonNode body, List<Open> open) {
    this.body = body;
    this.open = List.copyOf(open);
  }

  /** The example in a file of the adapters' own tests. */
  static VendorExample named(String name) {
    try {
      return new VendorExample(
          JSON.readTree(Files.readString(EXAMPLES.resolve(name + ".json"))), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With another value where the example has one. */
  VendorExample with(String place, Object value) {
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(place);
    assertThat(copy.at(at).isMissingNode()).as("the example has no " + place).isFalse();
    put(copy, at, JSON.valueToTree(value));
    return new VendorExample(copy, open);
  }

  /** With so many items like the first one of a list. */
  VendorExample times(String list, int count) {
    JsonNode copy = body.deepCopy();
    ArrayNode items = (ArrayNode) copy.at(list);
    JsonNode first = items.get(0);
    items.removeAll();
    for (int i = 0; i < count; i++) {
      items.add(first.deepCopy());
    }
    return new VendorExample(copy, open);
  }

  /** Without what a drawn document has no place for. */
  VendorExample without(String place) {
    JsonNode copy = body.deepCopy();
    JsonPointer at = JsonPointer.compile(place);
    JsonNode removed = ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
    assertThat(removed).as("the example has no " + place).isNotNull();
    return new VendorExample(copy, open);
  }

  /** With a whole number that is read off the picture. */
  VendorExample pixels(String place, double near, double tolerance) {
    return open(place, found -> found.isIntegralNumber() && isNear(found, near, tolerance));
  }

  /** With a number that may have a fraction. */
  VendorExample number(String place, double near, double tolerance) {
    return open(place, found -> found.isNumber() && isNear(found, near, tolerance));
  }

  /** With a probability, which has a fraction. */
  VendorExample share(String place) {
    return open(place, found -> found.isDouble() && isNear(found, 0.5, 0.5));
  }

  /** With a text of which only so much is known. */
  VendorExample like(String place, Predicate<String> known) {
    return open(place, found -> found.isString() && known.test(found.stringValue()));
  }

  private static boolean isNear(JsonNode found, double near, double tolerance) {
    return Math.abs(found.asDouble() - near) <= tolerance;
  }

  private VendorExample open(String place, Predicate<JsonNode> holds) {
    JsonPointer at = JsonPointer.compile(place);
    assertThat(body.at(at).isMissingNode()).as("the example has no " + place).isFalse();
    List<Open> more = new ArrayList<>(open);
    more.add(new Open(at, holds));
    return new VendorExample(body, more);
  }

  /** The text at a place. */
  String at(String place) {
    return body.at(place).asString();
  }

  /** The JSON text. */
  String text() {
    return JSON.writeValueAsString(body);
  }

  /** As text, so that the order of keys, the types and the formats of numbers count. */
  void assertIs(String said) {
    JsonNode expected = body.deepCopy();
    JsonNode actual = JSON.readTree(said);
    for (Open each : open) {
      JsonNode found = actual.at(each.place());
      if (each.holds().test(found)) {
        put(expected, each.place(), found);
      }
    }
    assertThat(said).isEqualTo(JSON.writeValueAsString(expected));
  }

  private static void put(JsonNode root, JsonPointer at, JsonNode value) {
    JsonNode parent = root.at(at.head());
    if (parent instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
  }

  /** A place whose value nobody knows exactly before the picture is read. */
  private record Open(JsonPointer place, Predicate<JsonNode> holds) {}
}
