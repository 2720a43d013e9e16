package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Share;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How reports of all kinds write what they have in common. */
public final class FigureJson {
  private FigureJson() {}

  /** Writes a share with its interval. */
  public static void share(Share share, ObjectNode node) {
    node.put("right", share.right());
    node.put("all", share.all());
    node.put("share", finite(share.value()));
    node.put("low", finite(share.interval().low()));
    node.put("high", finite(share.interval().high()));
  }

  /** Writes four corners, to the pixel. */
  public static void quad(Quad quad, ArrayNode array) {
    for (Point corner : quad.corners()) {
      array.addArray().add(Math.round(corner.x())).add(Math.round(corner.y()));
    }
  }

  /** A number; null for what is none, for which JSON has no word. */
  public static @Nullable Double finite(double number) {
    return Double.isNaN(number) ? null : number;
  }
}
