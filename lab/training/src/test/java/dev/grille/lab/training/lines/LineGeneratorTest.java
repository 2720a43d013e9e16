package dev.grille.lab.training.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.training.network.LabelledLine;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Alphabet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LineGeneratorTest {
  private final Alphabet alphabet = Alphabet.ofPrint();
  private final LineGenerator lines = new LineGenerator(7, Fonts.ofThisMachine(), alphabet);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theSameNumberIsTheSameLine() {
    LineGenerator again = new LineGenerator(7, Fonts.ofThisMachine(), alphabet);

    for (int number = 0; number < 20; number++) {
      LabelledLine line = lines.line(number);
      LabelledLine same = again.line(number);
      assertThat(same.text()).isEqualTo(line.text());
      assertThat(same.pixels()).isEqualTo(line.pixels());
    }
  }

  @Test
  void linesFitTheNetworkAndHaveInk() {
    List<LabelledLine> all = IntStream.range(0, 200).mapToObj(lines::line).toList();

    assertThat(all).allMatch(LabelledLine::fits);
    assertThat(all).allMatch(line -> line.label().length > 0);
    assertThat(all)
        .allMatch(
            line ->
                IntStream.range(0, line.pixels().length)
                    .anyMatch(i -> (line.pixels()[i] & 0xff) > 200));
  }

  @Test
  void theAlphabetAndWhatIsOutsideAreDrawn() {
    int outside = alphabet.classOf('锟');
    List<LabelledLine> all = IntStream.range(0, 400).mapToObj(lines::line).toList();
    List<Integer> seen =
        all.stream().flatMap(l -> IntStream.of(l.label()).boxed()).distinct().toList();

    assertThat(alphabet.character(outside)).isEqualTo(Alphabet.OUTSIDE);
    assertThat(seen).contains(outside, alphabet.classOf('0'), alphabet.classOf(' '));
    assertThat(seen).doesNotContain(0);
    assertThat(seen).hasSizeGreaterThan(alphabet.size() / 2);
  }
}
