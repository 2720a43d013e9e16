package dev.grille.lab.bench.throughput;

import dev.grille.contracts.FieldSpec;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A form of the bench.
 *
 * @param name of its layout
 * @param template its registered picture
 * @param fields what is read
 * @param languages traineddata for bare recognisers, as Tesseract writes it
 */
public record BenchForm(
    String name, BufferedImage template, List<FieldSpec> fields, String languages) {
  public BenchForm {
    fields = List.copyOf(fields);
  }
}
