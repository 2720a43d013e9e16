package dev.grille.lab.cases.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of the faces below some folders and opens each once. May be shared. */
public final class Fonts {
  private final List<Path> folders;
  private final Map<Face, Font> opened = new ConcurrentHashMap<>();

  /** Fonts below the given folders. */
  public Fonts(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Fonts of this machine: below the folders in the variable {@code GRILLE_FONTS}, else below
   * {@code /usr/share/fonts}.
   */
  public static Fonts ofThisMachine() {
    return named(System.getenv("GRILLE_FONTS"));
  }

  private static Fonts named(@Nullable String folders) {
    List<Path> paths = new ArrayList<>();
    if (folders != null) {
      for (String folder : folders.split(File.pathSeparator, -1)) {
        if (!folder.isBlank()) {
          paths.add(Path.of(folder.strip()));
        }
      }
    }
    return new Fonts(paths.isEmpty() ? List.of(Path.of("/usr/share/fonts")) : paths);
  }

  /**
   * A face at a size.
   *
   * @param size em size in pixels
   * @throws IllegalStateException when its file is nowhere; the message names the Debian package
   */
  public Font at(Face face, double size) {
    return opened.computeIfAbsent(face, this::open).deriveFont((float) size);
  }

  private Font open(Face face) {
    Path file =
        folders.stream()
            .map(folder -> find(folder, face.file()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the font "
                            + face.file()
                            + " is not below "
                            + folders
                            + ": install the Debian package "
                            + face.debianPackage()
                            + ", or name its folder in GRILLE_FONTS"));
    try {
      return Font.createFonts(file.toFile())[face.index()];
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the font " + file + " cannot be opened", e);
    }
  }

  private static Optional<Path> find(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().equals(name)).sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
