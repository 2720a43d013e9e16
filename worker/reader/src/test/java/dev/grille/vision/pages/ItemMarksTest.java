package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemMarksTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.", "(2)", "（3）", "a)", "十二、", "-", "•"})
  void anItemsMarkBelongsToItsLine(String mark) {
    List<LineReading> joined =
        ItemMarks.joined(List.of(line(mark, 100, 200, 30), line("unused pavement", 160, 200, 300)));

    assertThat(joined).extracting(LineReading::text).containsExactly(mark + " unused pavement");
    assertThat(joined.get(0).region().width()).isEqualTo(360);
    assertThat(joined.get(0).region().x()).isEqualTo(280);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "Qty", "total:", "2019."})
  void whatIsNoMarkStaysALineOfItsOwn(String text) {
    assertThat(
            ItemMarks.joined(
                List.of(line(text, 100, 200, 30), line("unused pavement", 160, 200, 300))))
        .hasSize(2);
  }

  @Test
  void aMarkThatStandsFarOffOrOnAnotherLineStaysByItself() {
    assertThat(ItemMarks.joined(List.of(line("1.", 100, 200, 30), line("far away", 200, 200, 300))))
        .hasSize(2);
    assertThat(ItemMarks.joined(List.of(line("1.", 100, 200, 30), line("below", 160, 240, 300))))
        .hasSize(2);
  }

  private static LineReading line(String text, double left, double y, double width) {
    TextRegion region = new TextRegion(left + width / 2, y, width, 30, 0, 0.9);
    return new LineReading(region, text, 0.99, 0.98, true, false, null);
  }
}
