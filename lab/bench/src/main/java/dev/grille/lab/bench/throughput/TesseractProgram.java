package dev.grille.lab.bench.throughput;

import dev.grille.vision.ocr.Tessdata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The {@code tesseract} command, once per field. */
final class TesseractProgram implements LineReader {
  private final Path file;

  TesseractProgram() {
    try {
      file = Files.createTempFile("grille-bench", ".png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(Crop crop) throws IOException, InterruptedException {
    ImageIO.write(crop.image(), "png", file.toFile());
    var command =
        new ProcessBuilder(
            "tesseract", file.toString(), "stdout", "-l", crop.languages(), "--psm", "7");
    // Several run at once: more threads in each would only make it slower.
    command.environment().put("OMP_THREAD_LIMIT", "1");
    command.environment().put("TESSDATA_PREFIX", Tessdata.folder().toString());
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = command.start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("tesseract failed with exit code " + process.exitValue());
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
