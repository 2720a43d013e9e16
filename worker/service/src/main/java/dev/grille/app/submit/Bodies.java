package dev.grille.app.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bodies of commands from files. */
public final class Bodies {
  private static final Set<String> WITH_PAGES = Set.of("pdf", "tif", "tiff");

  private static final Set<String> OF_ONE_PAGE =
      Set.of("jpg", "jpeg", "png", "bmp", "pbm", "pgm", "ppm", "jp2", "j2k", "j2c");

  private static final JsonMapper JSON = JsonMapper.shared();

  private Bodies() {}

  /** Whether the file's name says that it is a picture. */
  public static boolean isPicture(Path file) {
    return OF_ONE_PAGE.contains(ending(file)) || mayHavePages(file);
  }

  /** Whether the file's name says that it may have several pages. */
  static boolean mayHavePages(Path file) {
    return WITH_PAGES.contains(ending(file));
  }

  /**
   * The body of a command that a file holds: the command itself, or the {@code template} of a case.
   * An {@code img_file} beside it becomes the picture.
   *
   * @throws IOException when the file or its picture cannot be read or is not such a file
   */
  public static ObjectNode command(Path file) throws IOException {
    JsonNode root = tree(file);
    JsonNode body = root.path("template").isObject() ? root.path("template") : root;
    if (!(body instanceof ObjectNode command)) {
      throw new IOException(file + " holds no command: it is not a JSON object");
    }
    String picture = command.path("img_file").asString("");
    if (!picture.isEmpty()) {
      command.remove("img_file");
      command.put("img", base64(file.resolveSibling(picture)));
    }
    return command;
  }

  /** The picture of the {@code img_file} that a command's file names; the file itself else. */
  public static Path pictureOf(Path file) throws IOException {
    JsonNode root = tree(file);
    String inCase = root.path("template").path("img_file").asString("");
    String picture = inCase.isEmpty() ? root.path("img_file").asString("") : inCase;
    return picture.isEmpty() ? file : file.resolveSibling(picture);
  }

  /** The body of a query. */
  public static ObjectNode query(String templateId, Path picture) throws IOException {
    return query(templateId, Files.readAllBytes(picture));
  }

  /** The body of a query. */
  public static ObjectNode query(String templateId, byte[] picture) {
    return JSON.createObjectNode()
        .put("type", "query")
        .put("template_id", templateId)
        .put("img", Base64.getEncoder().encodeToString(picture));
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new IOException(file + " is not JSON" + place + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The record's value. */
  public static byte[] bytes(ObjectNode body) {
    return JSON.writeValueAsBytes(body);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String base64(Path picture) throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
  }
}
