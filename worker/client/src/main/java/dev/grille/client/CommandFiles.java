package dev.grille.client;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandParser;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands in files, and pictures beside them. */
public final class CommandFiles {
  private static final Set<String> WITH_PAGES = Set.of("pdf", "tif", "tiff");

  private static final Set<String> OF_ONE_PAGE =
      Set.of("jpg", "jpeg", "png", "bmp", "pbm", "pgm", "ppm", "jp2", "j2k", "j2c");

  private CommandFiles() {}

  /** Whether the file's name says that it is a picture. */
  public static boolean isPicture(Path file) {
    return OF_ONE_PAGE.contains(ending(file)) || mayHavePages(file);
  }

  /** Whether the file's name says that it may have several pages. */
  public static boolean mayHavePages(Path file) {
    return WITH_PAGES.contains(ending(file));
  }

  /**
   * The body of a command that a file holds: the command itself, or the {@code template} of a case.
   * An {@code img_file} beside it becomes the picture.
   *
   * @throws IOException when the file or its picture cannot be read or is not such a file
   */
  public static ObjectNode body(Path file) throws IOException {
    ObjectNode command = inFile(file);
    JsonNode picture = command.remove("img_file");
    if (isThere(picture)) {
      command.put("img", CommandBodies.base64(NamedFile.read(beside(file, picture))));
    }
    return command;
  }

  /** The picture of the {@code img_file} that a command's file names; the file itself else. */
  public static Path pictureOf(Path file) throws IOException {
    JsonNode picture = inFile(file).get("img_file");
    return isThere(picture) ? beside(file, picture) : file;
  }

  /** Read as a worker would read it from Kafka. */
  private static ObjectNode inFile(Path file) throws IOException {
    try {
      ObjectNode root = CommandParser.body(NamedFile.read(file));
      return root.path("template") instanceof ObjectNode template ? template : root;
    } catch (CommandException e) {
      throw new IOException(file + " holds no command: " + e.sentence(), e);
    }
  }

  private static boolean isThere(@Nullable JsonNode picture) {
    return picture != null && !picture.isNull();
  }

  private static Path beside(Path file, JsonNode picture) throws IOException {
    if (!picture.isString() || picture.stringValue().isEmpty()) {
      throw new IOException(file + ": img_file must be the name of a file beside it");
    }
    try {
      return file.resolveSibling(picture.stringValue());
    } catch (InvalidPathException e) {
      throw new IOException(file + ": img_file is no name of a file: " + e.getReason(), e);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
