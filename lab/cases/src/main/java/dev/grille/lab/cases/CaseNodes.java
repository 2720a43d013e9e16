package dev.grille.lab.cases;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes what the files of all kinds of cases have in common.
 *
 * @param file how a message calls the file
 */
public record CaseNodes(String file) {
  /** A property that has to be there. */
  public JsonNode required(JsonNode node, String property) {
    JsonNode child = node.get(property);
    if (child == null) {
      throw new IllegalArgumentException(file + " lacks \"" + property + "\"");
    }
    return child;
  }

  /** A text that may be missing. */
  public static @Nullable String optional(JsonNode node, String property) {
    JsonNode child = node.get(property);
    return child == null || child.isNull() ? null : child.asString();
  }

  /** Writes a text unless it is missing. */
  public static void put(ObjectNode node, String property, @Nullable String value) {
    if (value != null) {
      node.put(property, value);
    }
  }

  /** Four corners, from the upper left, clockwise. */
  public static Quad quad(JsonNode node) {
    List<Point> corners = new ArrayList<>();
    for (JsonNode corner : node) {
      corners.add(new Point(corner.path(0).asDouble(), corner.path(1).asDouble()));
    }
    if (corners.size() != 4) {
      throw new IllegalArgumentException("a quad has 4 corners, not " + corners.size());
    }
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  /** Writes them, to a tenth of a pixel. */
  public static void put(Quad quad, ArrayNode corners) {
    for (Point corner : quad.corners()) {
      corners.addArray().add(tenths(corner.x())).add(tenths(corner.y()));
    }
  }

  private static double tenths(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
