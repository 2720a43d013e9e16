package dev.grille.vision.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opencv.core.Mat;

/**
 * Our own recogniser of what forms are filled with: figures, dates, amounts, codes, Latin text and
 * the few Chinese characters that stand among them, in print of all kinds. A convolutional network
 * with a CTC head, trained by {@code ./grille train} on lines that are drawn there; its card is
 * docs/network.md. Its output is one distribution over the characters for every four pixels of
 * {@link PrintLine}. Belongs to one thread.
 */
final class PrintRecognizer implements TextRecognizer, AutoCloseable {
  private static final String MODEL = "/networks/print.onnx";

  private final Alphabet alphabet = Alphabet.ofPrint();
  private final NetworkSession network =
      new NetworkSession(
          "the network for print",
          (environment, options) -> environment.createSession(model(), options));

  /** The text of a line that fills the height of the crop, in one or three channels. */
  @Override
  public OcrText read(Mat line) {
    PrintLine print = PrintLine.of(line);
    float[] values = new float[print.ink().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (print.ink()[i] & 0xff) / 255f;
    }
    return network.run(
        values,
        new long[] {1, 1, PrintLine.HEIGHT, print.width()},
        (output, shape) -> {
          CtcLattice lattice = CtcLattice.of(output, (int) shape[2], (int) shape[3], alphabet);
          return new CtcDecoder(lattice, line.cols(), line.rows()).decode();
        });
  }

  private static byte[] model() {
    try (InputStream in = PrintRecognizer.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new OcrUnavailableException(MODEL + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
