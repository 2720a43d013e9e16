package dev.grille.lab.cases.documents;

import dev.grille.lab.cases.PictureFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a {@code case.json} of documents and the pictures it names.
 *
 * @param path the folder
 * @param file what its {@code case.json} says
 */
public record DocumentFolder(Path path, DocumentFile file) {
  private static final String FILE = "case.json";

  /** Opens every case of documents at or below some folders, by path; others are passed over. */
  public static List<DocumentFolder> below(List<Path> folders) {
    List<DocumentFolder> cases = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(path -> path.getFileName().toString().equals(FILE))
            .filter(DocumentFolder::holdsDocuments)
            .sorted()
            .forEach(path -> cases.add(open(path.toAbsolutePath().getParent())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cases;
  }

  /** Whether a {@code case.json} is one of documents. */
  public static boolean holdsDocuments(Path file) {
    return DocumentJson.ofDocuments(read(file));
  }

  private static DocumentFolder open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new DocumentFolder(folder, DocumentJson.read(read(file)));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Writes {@code case.json}, making the folder where it is missing. */
  public static DocumentFolder write(Path folder, DocumentFile file) {
    PictureFile.write(folder.resolve(FILE), DocumentJson.write(file));
    return new DocumentFolder(folder, file);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
