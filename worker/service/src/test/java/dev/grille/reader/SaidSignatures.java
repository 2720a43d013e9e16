package dev.grille.reader;

import java.util.SplittableRandom;

/** Signatures of pictures that say in words what they show: those of other words are unlike. */
public final class SaidSignatures {
  private static final int PLACES = 40;

  private SaidSignatures() {}

  /** What a picture with these words is found by. */
  public static Signature of(String words) {
    SplittableRandom random = new SplittableRandom(words.hashCode());
    float[] x = new float[PLACES];
    float[] y = new float[PLACES];
    for (int i = 0; i < PLACES; i++) {
      x[i] = random.nextInt(1000);
      y[i] = random.nextInt(800);
    }
    return new Signature(x, y, random.longs(PLACES * (long) Signature.WORDS).toArray());
  }
}
