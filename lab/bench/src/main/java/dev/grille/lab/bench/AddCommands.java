package dev.grille.lab.bench;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.FieldSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bodies of {@code add} of forms that are drawn. */
public final class AddCommands {
  private AddCommands() {}

  /** With its picture. */
  public static ObjectNode add(String name, List<FieldSpec> fields, BufferedImage picture)
      throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return CommandBodies.add(name, fields, png.toByteArray());
  }
}
