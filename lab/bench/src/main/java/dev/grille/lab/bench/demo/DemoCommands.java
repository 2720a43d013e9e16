package dev.grille.lab.bench.demo;

import dev.grille.app.submit.Bodies;
import dev.grille.app.submit.OutgoingCommand;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records that the demo sends. */
final class DemoCommands {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DemoCommands() {}

  /** The body of the add, without its picture. */
  static ObjectNode add(DemoForm form) {
    ObjectNode body = JSON.createObjectNode().put("type", "add").put("name", form.name());
    ArrayNode fields = body.putArray("template");
    for (FieldSpec field : form.fields()) {
      if (field.kind() == FieldKind.TEXT) {
        ArrayNode pair = fields.addArray();
        corners(field, pair.addArray());
        pair.add(field.name());
      } else {
        ObjectNode described = fields.addObject().put("name", field.name());
        corners(field, described.putArray("quad"));
        described.put("kind", field.kind().wireName());
      }
    }
    return body;
  }

  static OutgoingCommand register(DemoForm form) throws IOException {
    byte[] body = Bodies.bytes(add(form).put("img", base64(form.template())));
    return new OutgoingCommand(newId(), form.name(), true, body);
  }

  static OutgoingCommand read(DemoPicture picture, String templateId) {
    byte[] body = Bodies.bytes(Bodies.query(templateId, picture.jpeg()));
    return new OutgoingCommand(newId(), picture.name(), false, body);
  }

  private static String newId() {
    return "demo-" + UUID.randomUUID();
  }

  private static void corners(FieldSpec field, ArrayNode quad) {
    for (Point corner : field.quad().corners()) {
      quad.addArray().add(corner.x()).add(corner.y());
    }
  }

  private static String base64(BufferedImage picture) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
