package dev.grille.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {
  @Test
  void noPairsSayMoreThanTheyCould() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      int size = random.nextInt(5, 300);
      double[] x = random.doubles(size, 0, 1000).toArray();
      double[] y = random.doubles(size, 0, 700).toArray();
      double noise = random.nextDouble(200);
      double[] seenX = Arrays.stream(x).map(v -> 2 * v + noise * random.nextDouble()).toArray();
      double[] weight = random.doubles(size, 0.1, 7).toArray();
      Pairs pairs = new Pairs(x, y, seenX, y, weight);

      assertThat(pairs.consistent().votes()).isLessThanOrEqualTo(pairs.mostVotes());
    }
  }

  @Test
  void pairsOfOneMapEachInAPartOfItsOwnSayAllThatTheyCould() {
    double[] x = IntStream.range(0, 16).mapToDouble(i -> 250 * (i % 4)).toArray();
    double[] y = IntStream.range(0, 16).mapToDouble(i -> 250 * (i / 4)).toArray();
    double[] weight = new double[16];
    Arrays.fill(weight, 3);
    Pairs pairs = new Pairs(x, y, x, y, weight);

    assertThat(pairs.consistent().votes()).isCloseTo(16 * Math.sqrt(3), within(1e-9));
    assertThat(pairs.mostVotes()).isCloseTo(16 * Math.sqrt(3), within(1e-9));
  }
}
