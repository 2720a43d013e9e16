package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.Attempt;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * What a user would do by hand: cut out the true field, upright, and run the {@code tesseract}
 * command on it with {@code chi_sim+eng} and segmentation mode 7. Its confidences are not used.
 */
public final class TesseractSubject implements Subject {
  private final Path folder;

  /** Works in a temporary folder. */
  public TesseractSubject() {
    try {
      folder = Files.createTempDirectory("grille-tesseract");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the command is installed. */
  public static boolean installed() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public @Nullable TimedAttempt read(CaseFolder cases, CaseQuery query, byte[] picture) {
    List<Double> truth = query.trueHomography();
    if (truth == null) {
      return null;
    }
    List<FieldSpec> fields =
        cases.file().fields().stream()
            .filter(field -> query.expected().containsKey(field.name()))
            .filter(field -> cases.file().windows(field.name()) == 1)
            .toList();
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      TrueMap map = TrueMap.of(cases.file().fields(), query.trueQuads(), truth);
      List<String> files = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        Path file = folder.resolve(i + ".png");
        ImageIO.write(FieldCrop.cut(image, map, fields.get(i).quad()), "png", file.toFile());
        files.add(file.toString());
      }
      long start = System.nanoTime();
      List<String> texts = run(files);
      double millis = GrilleSubject.millisSince(start);
      return new TimedAttempt(Attempt.read(results(fields, texts)), null, millis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> run(List<String> files) throws IOException {
    if (files.isEmpty()) {
      return List.of();
    }
    Path list = folder.resolve("list.txt");
    Files.write(list, files);
    ProcessBuilder command =
        new ProcessBuilder(
            "tesseract", list.toString(), "stdout", "-l", "chi_sim+eng", "--psm", "7");
    command.environment().put("OMP_THREAD_LIMIT", "1");
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = command.start();
    byte[] out = process.getInputStream().readAllBytes();
    // The command ends each page with a form feed.
    return List.of(new String(out, StandardCharsets.UTF_8).split("\f", -1));
  }

  private static List<FieldResult> results(List<FieldSpec> fields, List<String> texts) {
    List<FieldResult> results = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String text = i < texts.size() ? texts.get(i).strip() : "";
      results.add(new FieldResult(fields.get(i).name(), text, 0, null, null, null, null, null));
    }
    return results;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
