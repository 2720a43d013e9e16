package dev.grille.lab.bench.throughput;

import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TesseractLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.TesseractException;

/** What tess4j's first example does: an engine per call. */
final class NaiveTess4j implements LineReader {
  private static final Object LOADING = new Object();

  NaiveTess4j() {
    synchronized (LOADING) {
      if (System.getProperty("jna.library.path") == null) {
        System.setProperty("jna.library.path", plainNames().toString());
      }
    }
  }

  /** tess4j looks for libraries without a version in their names. */
  private static Path plainNames() {
    try {
      Path links = Files.createTempDirectory("grille-tess4j");
      try (Stream<Path> libraries = Files.list(TesseractLibrary.folder())) {
        for (Path library : libraries.toList()) {
          String name = library.getFileName().toString();
          Files.createSymbolicLink(links.resolve(name), library);
          if (name.matches("lib(tesseract|leptonica)\\.so\\..*")) {
            Files.createSymbolicLink(
                links.resolve(name.substring(0, name.indexOf(".so") + 3)), library);
          }
        }
      }
      return links;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(Crop crop) throws TesseractException {
    var tesseract = new Tesseract();
    tesseract.setDatapath(Tessdata.folder().toString());
    tesseract.setLanguage(crop.languages());
    tesseract.setOcrEngineMode(TessOcrEngineMode.OEM_LSTM_ONLY);
    tesseract.setPageSegMode(7);
    tesseract.doOCR(crop.image());
  }

  @Override
  public void close() {}
}
