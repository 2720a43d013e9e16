package dev.grille.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.console.TextTable.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void chineseCharactersTakeTwoColumns() {
    var table = new TextTable(List.of("key", "value"), List.of(Side.LEFT, Side.RIGHT));
    table.row("名称", "1.00");
    table.row("date", "10.00");

    assertThat(table.lines())
        .containsExactly("key   value", "────  ─────", "名称   1.00", "date  10.00");
  }

  @Test
  void longTextsEndInAnEllipsisWithinTheirColumns() {
    assertThat(TextWidth.shorten("亚马逊通技术服务", 8)).isEqualTo("亚马逊…");
    assertThat(TextWidth.shorten("short", 8)).isEqualTo("short");
  }
}
