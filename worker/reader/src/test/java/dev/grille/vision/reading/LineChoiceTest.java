package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser.Choice;
import dev.grille.vision.crops.Preparation;
import dev.grille.vision.crops.RecognitionPass;
import dev.grille.vision.crops.RecognitionPlan;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.pixels.Box;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineChoiceTest {
  @Test
  void aTemplatesOwnValueIsReadByEveryEngine() {
    assertThat(
            RecognitionPlan.careful().stream()
                .map(RecognitionPass::engine)
                .collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Engine.class));
  }

  @Test
  void whatOurOwnNetworkAloneIsSureOfNeedNotBeText() {
    assertThat(line(read(Engine.PRINT, "111111", 99)).isLegible()).isFalse();
    assertThat(line(read(Engine.PP_OCR, "111111", 99)).isLegible()).isTrue();
  }

  @Test
  void whatTwoEnginesReadIsText() {
    Candidate print = read(Engine.PRINT, "27.12.2019", 50);
    assertThat(line(print, read(Engine.TESSERACT, "27.12.2019", 40)).isLegible()).isTrue();
    assertThat(line(print, read(Engine.TESSERACT, "ll || l", 40)).isLegible()).isFalse();
  }

  private static Candidate read(Engine engine, String value, double confidence) {
    return new Candidate(
        new RecognitionPass(engine, Language.MIXED, Preparation.LEVELLED, 24),
        value,
        true,
        value,
        null,
        0.5,
        confidence,
        confidence,
        true,
        false,
        false,
        List.of(),
        null);
  }

  private static LineChoice line(Candidate first, Candidate... others) {
    Box box = new Box(0, 0, 100, 20);
    return new LineChoice(
        new InkLine(box, 20, List.of(box), List.of(), List.of()),
        Stream.concat(Stream.of(first), Stream.of(others)).toList(),
        new Choice(first, 1, List.of(), null, null));
  }
}
