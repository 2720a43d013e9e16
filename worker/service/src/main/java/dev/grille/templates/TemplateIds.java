package dev.grille.templates;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes template ids: 160 random bits, so that no two workers have to agree. */
public final class TemplateIds {
  private static final int BYTES = 20;

  private final RandomGenerator random;

  public TemplateIds(RandomGenerator random) {
    this.random = random;
  }

  /** A new id: 40 lower case hexadecimal digits. */
  public String next() {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
