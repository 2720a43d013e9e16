package dev.grille.vision;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Fonts for pictures that tests draw, by file, from the folders in {@code GRILLE_FONTS}: a fresh
 * machine has none of them installed, and a font that is not installed draws boxes.
 */
public final class TestFonts {
  private TestFonts() {}

  /** WenQuanYi Zen Hei: Han, Latin and digits. */
  public static Font han(int size) {
    return open("wqy-zenhei.ttc").deriveFont((float) size);
  }

  private static Font open(String file) {
    String named = System.getenv("GRILLE_FONTS");
    String folders = named == null || named.isBlank() ? "/usr/share/fonts" : named;
    Path found =
        Arrays.stream(folders.split(File.pathSeparator))
            .flatMap(folder -> below(Path.of(folder), file))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + file + " below " + folders));
    try {
      return Font.createFont(Font.TRUETYPE_FONT, found.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(found + " is no font", e);
    }
  }

  private static Stream<Path> below(Path folder, String file) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().equals(file)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
