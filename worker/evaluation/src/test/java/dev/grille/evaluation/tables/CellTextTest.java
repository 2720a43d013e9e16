package dev.grille.evaluation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {
  @Test
  void linesAreJoinedWithoutASpaceBetweenChineseAndWithOneElse() {
    assertThat(CellText.same("固定资产清理", List.of("固定资", "产清理"))).isTrue();
    assertThat(CellText.same("班长，射手", List.of("班长，", "射手"))).isTrue();
    assertThat(CellText.same("Green tea", List.of("Green", "tea"))).isTrue();
    assertThat(CellText.same("Greentea", List.of("Green", "tea"))).isFalse();
    assertThat(CellText.same("固定 tea", List.of("固定tea"))).isFalse();
  }

  @Test
  void whereTwoScriptsMeetAtALinesEndASpaceIsAsGoodAsNone() {
    assertThat(CellText.same("图像处理SDK", List.of("图像处理", "SDK"))).isTrue();
    assertThat(CellText.same("图像处理 SDK", List.of("图像处理", "SDK"))).isTrue();
    assertThat(CellText.same("图像处理\nSDK", List.of("图像处理SDK"))).isTrue();
    assertThat(CellText.same("图像处理\nSDK", List.of("图像处理 SDK"))).isTrue();
    assertThat(CellText.same("图像处理\nSDK", List.of("图像处SDK"))).isFalse();
  }

  @Test
  void textsAreComparedAsFieldsAre() {
    assertThat(CellText.same("总 计：５", List.of("总计:5"))).isTrue();
    assertThat(CellText.same("", List.of())).isTrue();
    assertThat(CellText.same("", List.of("l"))).isFalse();
    assertThat(CellText.same("5", List.of())).isFalse();
  }
}
