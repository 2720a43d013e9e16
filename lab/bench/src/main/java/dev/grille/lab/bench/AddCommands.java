package dev.grille.lab.bench;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bodies of {@code add}. */
public final class AddCommands {
  private AddCommands() {}

  /** With its picture. */
  public static ObjectNode add(String name, List<FieldSpec> fields, BufferedImage picture)
      throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return add(name, fields).put("img", Base64.getEncoder().encodeToString(png.toByteArray()));
  }

  /** Without its picture. Plain text as pairs, other kinds as objects. */
  public static ObjectNode add(String name, List<FieldSpec> fields) {
    ObjectNode body = JsonMapper.shared().createObjectNode().put("type", "add").put("name", name);
    ArrayNode list = body.putArray("template");
    for (FieldSpec field : fields) {
      if (field.kind() == FieldKind.TEXT) {
        ArrayNode pair = list.addArray();
        corners(field, pair.addArray());
        pair.add(field.name());
      } else {
        ObjectNode described = list.addObject().put("name", field.name());
        corners(field, described.putArray("quad"));
        described.put("kind", field.kind().wireName());
      }
    }
    return body;
  }

  private static void corners(FieldSpec field, ArrayNode quad) {
    for (Point corner : field.quad().corners()) {
      quad.addArray().add(corner.x()).add(corner.y());
    }
  }
}
