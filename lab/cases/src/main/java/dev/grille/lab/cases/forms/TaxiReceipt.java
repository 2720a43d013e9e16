package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A taxi receipt: printed blanks that a dot matrix printer fills in where it happens to stand. */
public final class TaxiReceipt {
  private static final Color GREEN = new Color(44, 104, 84);
  private static final Color PINS = new Color(52, 48, 92);

  private TaxiReceipt() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("taxi-receipt", 560, 1000)
            .paper(new Color(248, 247, 240))
            .waves(new Color(222, 232, 220), 11, 5)
            .labels(Face.SONG, GREEN)
            .rules(GREEN)
            .title(280, 56, 36, "滨海市出租汽车专用发票")
            .title(280, 100, 24, "发 票 联")
            .label(60, 148, 24, "发票代码")
            .label(60, 190, 24, "发票号码")
            .labels(Face.MONO, new Color(180, 40, 50))
            .label(190, 149, 26, "237021960313")
            .label(190, 191, 26, "04718265")
            .labels(Face.SONG, GREEN)
            .seal(285, 300, 230, 160, "滨海市出租汽车管理处", "发票专用章")
            .values(Face.HEI, PINS, Ink.PINS_16)
            .faintest(0.55)
            .drift(16)
            .inset(10);
    row(sheet, 0, "单　位", "单位", FieldKind.TEXT, Values.oneOf("顺达公司", "通利公司", "海运公司", "安达公司"));
    row(sheet, 1, "电　话", "电话", FieldKind.NUMBER, Values.digits(8));
    row(sheet, 2, "车　号", "车号", FieldKind.CODE, Values.mask("A-A9999"));
    row(sheet, 3, "证　号", "证号", FieldKind.NUMBER, Values.digits(6));
    row(sheet, 4, "日　期", "日期", FieldKind.DATE, Values.date("yyyy-MM-dd"));
    row(sheet, 5, "上　车", "上车", FieldKind.TEXT, Values.time());
    row(sheet, 6, "下　车", "下车", FieldKind.TEXT, Values.time());
    row(sheet, 7, "单　价", "单价", FieldKind.AMOUNT, Values.amount("", 150, 380));
    row(sheet, 8, "里　程", "里程", FieldKind.TEXT, Values.amount("", 120, 6000));
    row(sheet, 9, "等　候", "等候", FieldKind.TEXT, Values.mask("00:09:99"));
    row(sheet, 10, "金　额", "金额", FieldKind.AMOUNT, Values.amount("", 1000, 20000));
    return sheet
        .label(110, 905, 20, "卡号")
        .line(60, 935, 500, 935, 1)
        .title(280, 960, 18, "手写无效 请保留备查")
        .build();
  }

  private static void row(
      FormBuilder sheet, int index, String label, String key, FieldKind kind, ValueSource source) {
    double y = 236 + index * 57;
    sheet
        .label(60, y + 26, 27, label)
        .line(180, y + 48, 500, y + 48, 0.8)
        .field(key, 180, y, 320, 50, 32, kind, source);
  }
}
