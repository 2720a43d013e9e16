package dev.grille.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that users name. */
public final class NamedFile {
  private NamedFile() {}

  /**
   * All of it.
   *
   * @throws IOException that the program can say in a sentence; the system's own of a folder does
   *     not name it
   */
  public static byte[] read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
    return Files.readAllBytes(file);
  }
}
