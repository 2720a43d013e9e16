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
    assertThat(JOINED.join(List.of("电话 10", "转三"))).isEqualTo("电话 10\n转三");
  }

  @Test
  void numbersWithinHanAreWrappedAnywhereToo() {
    assertThat(JOINED.join(List.of("酒仙桥路", "10号"))).isEqualTo("酒仙桥路10号");
    assertThat(LineBreaks.WRAPPED.join(List.of("保存期为39", "年，期满后"))).isEqualTo("保存期为39年，期满后");
    assertThat(LineBreaks.WRAPPED.join(List.of("之日起4", "0日内"))).isEqualTo("之日起40日内");
    assertThat(LineBreaks.WRAPPED.join(List.of("加收1.", "5%的费用"))).isEqualTo("加收1.5%的费用");
  }

  @Test
  void numbersOfWhichEitherEndsAtTheBreakStayApart() {
    assertThat(LineBreaks.WRAPPED.join(List.of("邮编100080", "13800001111")))
        .isEqualTo("邮编100080 13800001111");
    assertThat(LineBreaks.WRAPPED.join(List.of("6222 0210", "0011 7")))
        .isEqualTo("6222 0210 0011 7");
  }

  @Test
  void numbersStayApartWhereTheTextSetsThemOff() {
    assertThat(LineBreaks.WRAPPED.join(List.of("自 2024 年起 39", "日内"))).isEqualTo("自 2024 年起 39 日内");
  }

  @Test
  void oneLineIsItself() {
    assertThat(JOINED.join(List.of("北京"))).isEqualTo("北京");
  }
}
