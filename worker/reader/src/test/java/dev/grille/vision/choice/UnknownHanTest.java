package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownHanTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void whatTesseractCannotWriteItCannotHaveRead() {
    assertThat(prefer("烟台市芝果区", "烟台市芝罘区")).contains("烟台市芝罘区");
  }

  @Test
  void whatItCanWriteItMayHaveRead() {
    assertThat(prefer("烟台市芝果区", "烟台市芝困区")).isEmpty();
    assertThat(prefer("烟台市芝果区", "烟合市芝罘区")).as("another difference").isEmpty();
    assertThat(prefer("烟台市芝8区", "烟台市芝罘区")).as("no Han").isEmpty();
    assertThat(prefer("烟台市芝区", "烟台市芝罘区")).isEmpty();
  }

  @Test
  void whereTheNetworkHoldsBothToBeLikelyTesseractKnows() {
    assertThat(prefer("芝果区", "芝罘区", 0.55)).isEmpty();
    assertThat(prefer("芝果区", "芝罘区", 0.8)).contains("芝罘区");
  }

  private static Optional<String> prefer(String tesseract, String network) {
    return prefer(tesseract, network, 0.9);
  }

  /** How likely the network's own reading is to it; the rest is Tesseract's. */
  private static Optional<String> prefer(String tesseract, String network, double own) {
    List<Candidate> readings =
        List.of(
            READINGS.tesseract(tesseract, 91),
            READINGS.network(network, 60, true, Lattices.of(network, own, tesseract)));
    return new UnknownHan(character -> character != '罘')
        .prefer(new Evidence(List.of(tesseract, network), "", readings));
  }
}
