package dev.grille.vision.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the folder of traineddata files. */
public final class Tessdata {
  private static final Path DEBIAN = Path.of("/usr/share/tesseract-ocr");
  private static final List<String> NEEDED = List.of("chi_sim", "eng");

  private Tessdata() {}

  /**
   * The folder named by the system property {@code grille.tessdata}, else by the environment's
   * {@code GRILLE_TESSDATA} or {@code TESSDATA_PREFIX}, else Debian's.
   *
   * @throws OcrUnavailableException when none of them holds both languages
   */
  public static Path folder() {
    List<Path> named =
        Stream.of(
                System.getProperty("grille.tessdata"),
                System.getenv("GRILLE_TESSDATA"),
                System.getenv("TESSDATA_PREFIX"))
            .filter(Objects::nonNull)
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .toList();
    for (Path folder : named.isEmpty() ? debian(DEBIAN) : named) {
      if (holdsAll(folder)) {
        return folder;
      }
    }
    throw new OcrUnavailableException(
        "no folder with chi_sim.traineddata and eng.traineddata: install tesseract-ocr-chi-sim and"
            + " tesseract-ocr-eng, or name the folder in GRILLE_TESSDATA");
  }

  private static List<Path> debian(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions.map(version -> version.resolve("tessdata")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsAll(Path folder) {
    return NEEDED.stream().allMatch(l -> Files.isRegularFile(folder.resolve(l + ".traineddata")));
  }
}
