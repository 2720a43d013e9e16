package dev.grille.lab.cases.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with pictures of tables and a file that says what stands in them: a {@code case.json},
 * or a {@code truth.json} that holds one table for each picture.
 *
 * @param path the folder
 * @param file what its file says
 */
public record TableFolder(Path path, TableFile file) {
  private static final String CASE = "case.json";
  private static final String TRUTH = "truth.json";

  /** Opens every case of tables at or below some folders, by path; other cases are passed over. */
  public static List<TableFolder> below(List<Path> folders) {
    List<TableFolder> cases = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(TableFolder::holdsTables)
            .sorted()
            .forEach(path -> cases.add(open(path.toAbsolutePath())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cases;
  }

  /** Whether a file says what stands in pictures of tables. */
  public static boolean holdsTables(Path file) {
    String name = file.getFileName().toString();
    return (name.equals(CASE) && TableJson.ofTables(read(file)))
        || (name.equals(TRUTH) && TruthJson.ofTables(read(file)));
  }

  private static TableFolder open(Path file) {
    Path folder = file.getParent();
    try {
      return new TableFolder(
          folder,
          file.endsWith(TRUTH)
              ? TruthJson.read(folder.getFileName().toString(), read(file))
              : TableJson.read(read(file)));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Writes {@code case.json}, making the folder where it is missing. */
  public static TableFolder write(Path folder, TableFile file) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(CASE), TableJson.write(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TableFolder(folder, file);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
