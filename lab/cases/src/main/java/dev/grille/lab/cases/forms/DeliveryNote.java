package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.LEFT;
import static dev.grille.lab.cases.print.Lettering.Align.RIGHT;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A delivery note on pink copy paper, filled in by pins. */
public final class DeliveryNote {
  private static final Color RED = new Color(168, 44, 60);
  private static final Color PINS = new Color(50, 44, 78);

  private DeliveryNote() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("delivery-note", 1180, 720)
            .paper(new Color(251, 226, 230))
            .labels(Face.SONG, RED)
            .rules(RED)
            .title(590, 56, 38, "华瑞物流送货单")
            .label(80, 120, 23, "收货单位：")
            .label(80, 166, 23, "地　　址：")
            .label(760, 120, 23, "单号：")
            .label(760, 166, 23, "日期：")
            .values(Face.SONG, PINS, Ink.PINS_24)
            .valueFaces(Face.SONG, Face.HEI)
            .faintest(0.6)
            .drift(10)
            .field("收货单位", 200, 98, 520, 42, 27, Chinese.company())
            .field("地址", 200, 144, 520, 42, 26, Chinese.shortAddress())
            .field("单号", 840, 98, 270, 42, 27, FieldKind.CODE, Values.mask("SH99999999"))
            .field("日期", 840, 144, 270, 42, 27, FieldKind.DATE, Values.date("yyyy-MM-dd"));
    double[] columns = {70, 130, 460, 600, 700, 850, 1110};
    double[] rows = {210, 256, 308, 360, 412, 464, 516};
    sheet
        .grid(columns, rows, 1.4)
        .row(
            233,
            22,
            new double[] {78, 240, 485, 625, 740, 930},
            "序号",
            "品名",
            "规格型号",
            "数量",
            "单价",
            "金额");
    for (int i = 0; i < 3; i++) {
      double y = rows[i + 1] + 4;
      sheet
          .label(92, y + 22, 22, String.valueOf(i + 1))
          .align(LEFT)
          .field("品名" + (i + 1), 134, y, 320, 44, 26, Chinese.goods())
          .field("规格" + (i + 1), 464, y, 132, 44, 25, FieldKind.CODE, Values.mask("A9-999"))
          .align(RIGHT)
          .field("数量" + (i + 1), 604, y, 92, 44, 26, FieldKind.NUMBER, Values.count(1, 999, ""))
          .field(
              "金额" + (i + 1),
              854,
              y,
              250,
              44,
              26,
              FieldKind.AMOUNT,
              Values.amount("", 1000, 990000));
    }
    return sheet
        .label(90, 490, 23, "合计")
        .field("合计", 854, 468, 250, 44, 26, FieldKind.AMOUNT, Values.sum("", "金额1", "金额2", "金额3"))
        .align(LEFT)
        .label(80, 560, 22, "送货人：")
        .label(430, 560, 22, "车牌：")
        .label(760, 560, 22, "收货人(签章)：")
        .field("送货人", 175, 538, 200, 44, 26, Chinese.person())
        .field("车牌", 500, 538, 220, 44, 26, FieldKind.CN_PLATE, Chinese.plate())
        .label(80, 640, 19, "白联：存根　　红联：客户　　黄联：回单　　货物如有差错请于三日内提出")
        .seal(950, 580, 180, 180, "华瑞物流有限公司", "收货章")
        .build();
  }
}
