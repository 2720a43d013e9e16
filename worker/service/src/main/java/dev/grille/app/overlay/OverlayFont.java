package dev.grille.app.overlay;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A font with Chinese characters, from the folders in {@code GRILLE_FONTS} or the system's. */
final class OverlayFont {
  private static final List<String> FILES =
      List.of("wqy-microhei.ttc", "wqy-zenhei.ttc", "NotoSansCJK-Regular.ttc", "uming.ttc");

  private OverlayFont() {}

  /** The first that is found; Java's own sans serif where there is none. */
  static Font find() {
    String named = System.getenv("GRILLE_FONTS");
    String folders = named == null || named.isBlank() ? "/usr/share/fonts" : named;
    return FILES.stream()
        .flatMap(file -> Stream.of(folders.split(File.pathSeparator, -1)).map(f -> open(f, file)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1));
  }

  private static Optional<Font> open(String folder, String name) {
    if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
      return Optional.empty();
    }
    try (Stream<Path> below = Files.walk(Path.of(folder))) {
      Optional<Path> file = below.filter(path -> path.endsWith(name)).sorted().findFirst();
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(Font.createFonts(file.get().toFile())[0]);
    } catch (IOException | FontFormatException e) {
      return Optional.empty();
    }
  }
}
