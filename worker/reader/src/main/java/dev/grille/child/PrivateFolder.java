package dev.grille.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one child: its socket, its temporary files, its crash report. Only its owner may
 * look into it; it goes when the child goes.
 *
 * @param path the folder
 */
public record PrivateFolder(Path path) implements AutoCloseable {
  // The JDK's: a child has no other, and a parent's leads to its own.
  private static final System.Logger log = System.getLogger(PrivateFolder.class.getName());

  /** {@code sun_path} of a Unix domain socket, less its closing zero (unix(7)); macOS has 104. */
  private static final int MAX_SOCKET_PATH = 103;

  /** A new one in another folder, which is made where it is not there. */
  public static PrivateFolder create(Path parent) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] onlyOwner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(parent);
    PrivateFolder folder =
        new PrivateFolder(Files.createTempDirectory(parent, "grille-", onlyOwner));
    if (folder.socket().toString().getBytes(StandardCharsets.UTF_8).length > MAX_SOCKET_PATH) {
      folder.close();
      throw new IOException("the path of the folder for children is too long: " + parent);
    }
    return folder;
  }

  /** Where the parent listens. */
  public Path socket() {
    return path.resolve("s");
  }

  /** Where the JVM writes its report of a native crash. */
  public Path crashReport() {
    return path.resolve("crash.log");
  }

  /** The line of the crash report that names the signal or the frame, if there was a crash. */
  public Optional<String> crashLine() {
    if (!Files.isRegularFile(crashReport())) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(crashReport(), StandardCharsets.ISO_8859_1)) {
      return lines
          .limit(40)
          .filter(line -> line.startsWith("# C ") || line.contains("SIG"))
          .map(line -> line.substring(1, Math.min(line.length(), 200)).strip())
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    if (Files.notExists(path)) {
      // A child whose parent was gone for a moment removes it itself.
      return;
    }
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      log.log(System.Logger.Level.WARNING, "a child's folder could not be removed: " + path, e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
