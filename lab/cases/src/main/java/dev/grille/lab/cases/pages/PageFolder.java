package dev.grille.lab.cases.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a {@code case.json} of pages and the pictures it names.
 *
 * @param path the folder
 * @param file what its {@code case.json} says
 */
public record PageFolder(Path path, PageFile file) {
  private static final String FILE = "case.json";

  /**
   * Opens one folder.
   *
   * @throws IllegalArgumentException when its {@code case.json} is not in the format
   */
  public static PageFolder open(Path folder) {
    try {
      return new PageFolder(folder, PageJson.read(Files.readAllBytes(folder.resolve(FILE))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(folder.resolve(FILE) + ": " + e.getMessage(), e);
    }
  }

  /** Opens every case of pages at or below some folders, by path; other cases are passed over. */
  public static List<PageFolder> below(List<Path> folders) {
    List<PageFolder> cases = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(path -> path.getFileName().toString().equals(FILE))
            .filter(PageFolder::holdsPages)
            .sorted()
            .forEach(path -> cases.add(open(path.toAbsolutePath().getParent())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cases;
  }

  /** Whether a {@code case.json} is one of pages. */
  public static boolean holdsPages(Path file) {
    try {
      return PageJson.ofPages(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes {@code case.json}, making the folder where it is missing. */
  public static PageFolder write(Path folder, PageFile file) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(FILE), PageJson.write(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageFolder(folder, file);
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
