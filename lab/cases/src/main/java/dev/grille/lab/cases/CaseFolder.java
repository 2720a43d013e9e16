package dev.grille.lab.cases;

import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.tables.TableFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with {@code case.json} and the pictures it names.
 *
 * @param path the folder
 * @param file what its {@code case.json} says
 */
public record CaseFolder(Path path, CaseFile file) {
  private static final String FILE = "case.json";

  /**
   * Opens one folder.
   *
   * @throws IllegalArgumentException when its {@code case.json} is not in the format
   */
  public static CaseFolder open(Path folder) {
    try {
      return new CaseFolder(folder, CaseJson.read(Files.readAllBytes(folder.resolve(FILE))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(folder.resolve(FILE) + ": " + e.getMessage(), e);
    }
  }

  /** Opens every case of a form at or below some folders, by path; other cases are passed over. */
  public static List<CaseFolder> below(List<Path> folders) {
    List<CaseFolder> cases = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(path -> path.getFileName().toString().equals(FILE))
            .filter(
                path ->
                    !PageFolder.holdsPages(path)
                        && !TableFolder.holdsTables(path)
                        && !DocumentFolder.holdsDocuments(path))
            .sorted()
            .forEach(path -> cases.add(open(path.toAbsolutePath().getParent())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cases;
  }

  /** Writes {@code case.json}, making the folder where it is missing. */
  public static CaseFolder write(Path folder, CaseFile file) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(FILE), CaseJson.write(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CaseFolder(folder, file);
  }

  /** The bytes of one of its pictures. */
  public byte[] picture(String name) {
    try {
      return Files.readAllBytes(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
