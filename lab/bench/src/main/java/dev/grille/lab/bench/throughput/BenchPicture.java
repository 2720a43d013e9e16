package dev.grille.lab.bench.throughput;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture of the bench with its fields cut out.
 *
 * @param form index of its form
 * @param jpeg what is sent
 * @param crops each field, upright, as bare recognisers get it
 */
public record BenchPicture(int form, byte[] jpeg, List<BufferedImage> crops) {
  public BenchPicture {
    crops = List.copyOf(crops);
  }
}
