package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;

/** Bodies of the commands that need no more than a template or a picture to be said. */
final class PlainCommands {
  /** The id of no template. */
  static final String NO_TEMPLATE = "0".repeat(40);

  private PlainCommands() {}

  /** Registers a form. */
  static Body add(String name, TinyForm form) {
    BufferedImage sheet = form.sheet(new SplittableRandom(1));
    return templates -> {
      try {
        return CommandBodies.bytes(AddCommands.add(name, form.fields(), sheet));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The same of what is no picture. */
  static Body badAdd(String name) {
    return templates ->
        text(
            """
            {"type": "add", "name": "%s", "img": "%s", "template": [[[[1, 1], [9, 9]], "a"]]}"""
                .formatted(name, Base64.getEncoder().encodeToString(new byte[16])));
  }

  static Body list(int pageSize) {
    return templates -> text("{\"type\": \"list\", \"page_size\": " + pageSize + "}");
  }

  static byte[] delete(String template) {
    return text("{\"type\": \"del\", \"template_id\": \"" + template + "\"}");
  }

  /** Asks for a picture from where the worker may fetch none. */
  static byte[] forbidden(String template) {
    return text(
        "{\"template_id\": \"" + template + "\", \"url\": \"http://pictures.example/a.png\"}");
  }

  /** Nothing but bytes. */
  static byte[] giant(int size) {
    byte[] giant = new byte[size];
    Arrays.fill(giant, (byte) 'A');
    return giant;
  }

  static byte[] text(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
