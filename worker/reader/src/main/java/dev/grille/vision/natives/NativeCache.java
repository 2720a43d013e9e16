package dev.grille.vision.natives;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder where native libraries are unpacked once and found again at the next start. Processes
 * may share it: a file appears under its name only when it is whole.
 *
 * @param folder created when it is first needed
 */
public record NativeCache(Path folder) {

  /**
   * The folder named by the system property {@code grille.natives}, else {@code grille/natives} in
   * the user's cache, else, for a user without a home that can be written, in the temporary folder.
   */
  public static NativeCache standard() {
    return shared()
        .orElseGet(
            () -> new NativeCache(Path.of(System.getProperty("java.io.tmpdir"), "grille-natives")));
  }

  /** As above, but empty where only the temporary folder is left, which others may use too. */
  public static Optional<NativeCache> shared() {
    String named = System.getProperty("grille.natives");
    if (named != null && !named.isBlank()) {
      return Optional.of(new NativeCache(Path.of(named)));
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && !cache.isBlank()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    Path folder = base.resolve("grille").resolve("natives");
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder) ? Optional.of(new NativeCache(folder)) : Optional.empty();
    } catch (IOException homeless) {
      return Optional.empty();
    }
  }

  /**
   * Unpacks a resource unless it is there already.
   *
   * @param resource absolute name on the class path
   * @param version folder below the cache: another version of a library gets another folder
   * @param fileName name in that folder
   * @return where the file is
   * @throws UncheckedIOException when the resource is missing or the folder cannot be written
   */
  public Path unpack(String resource, String version, String fileName) {
    return store(
        version,
        fileName,
        () -> {
          try (InputStream in = NativeCache.class.getResourceAsStream(resource)) {
            if (in == null) {
              throw new FileNotFoundException("no " + resource + " on the class path");
            }
            return in.readAllBytes();
          }
        });
  }

  /** Makes what a file of the cache holds. */
  @FunctionalInterface
  public interface Content {
    /** All bytes of the file. */
    byte[] make() throws IOException;
  }

  /**
   * Writes a file unless it is there already.
   *
   * @param version folder below the cache
   * @param fileName name in that folder
   * @param content is asked only where the file is missing
   * @return where the file is
   * @throws UncheckedIOException when the content cannot be made or the folder not be written
   */
  public Path store(String version, String fileName, Content content) {
    Path target = folder.resolve(version).resolve(fileName);
    if (Files.isRegularFile(target)) {
      return target;
    }
    try {
      Files.createDirectories(target.getParent());
      Path part = Files.createTempFile(target.getParent(), fileName, ".part");
      try {
        Files.write(part, content.make());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException another) {
        // Another process was first, on a system whose rename does not replace.
        if (!Files.isRegularFile(target)) {
          throw another;
        }
      } finally {
        Files.deleteIfExists(part);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + fileName + " into " + folder, e);
    }
  }
}
