package dev.grille.vision.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static final LineBreaks KEPT = new LineBreaks(false, "\n");
  private static final LineBreaks JOINED = new LineBreaks(true, "\n");

  @Test
  void linesStayApartUnlessTheFieldAsks() {
    assertThat(KEPT.join(List.of("北京市朝阳区", "酒仙桥路"))).isEqualTo("北京市朝阳区\n酒仙桥路");
  }

  @Test
  void hanReadsOnWhereItDoes() {
    assertThat(JOINED.join(List.of("北京市朝阳区", "酒仙桥路", "一号"))).isEqualTo("北京市朝阳区酒仙桥路一号");
    assertThat(JOINED.join(List.of("甲方：张三，", "乙方：李四"))).isEqualTo("甲方：张三，乙方：李四");
  }

  @Test
  void whatIsNoHanOnEitherSideStaysApart() {
    assertThat(JOINED.join(List.of("14 Harbour Road", "Bristol")))
        .isEqualTo("14 Harbour Road\nBristol");
    assertThat(JOINED.join(List.of("酒仙桥路", "10号"))).isEqualTo("酒仙桥路\n10号");
    assertThat(JOINED.join(List.of("电话 10", "转三"))).isEqualTo("电话 10\n转三");
  }

  @Test
  void oneLineIsItself() {
    assertThat(JOINED.join(List.of("北京"))).isEqualTo("北京");
  }
}
