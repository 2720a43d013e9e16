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
  void figuresStandRightOfWordsInMarkdownToo() {
    var table = new TextTable("family", "read");
    table.row("a|b", 1);
    table.gap();
    table.row("rest", 10);

    assertThat(table.plain())
        .isEqualTo("family  read\n──────  ────\na|b        1\n\nrest      10\n");
    assertThat(table.markdown())
        .isEqualTo("| family | read |\n| --- | ---: |\n| a\\|b | 1 |\n| rest | 10 |\n");
  }

  @Test
  void longTextsEndInAnEllipsisWithinTheirColumns() {
    assertThat(TextWidth.shorten("亚马逊通技术服务", 8)).isEqualTo("亚马逊…");
    assertThat(TextWidth.shorten("short", 8)).isEqualTo("short");
  }
}
