package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.CENTRE;
import static dev.grille.lab.cases.print.Lettering.Align.LEFT;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A dense record of an inspection: a portrait page that is nearly all rules. */
public final class TableForm {
  private static final Color INK = new Color(24, 24, 28);

  private TableForm() {}

  /** The form. */
  public static Form form() {
    double[] rows = FormBuilder.steps(130, 46, 22);
    FormBuilder sheet =
        FormBuilder.sheet("table-form", 1060, 1220)
            .paper(new Color(253, 253, 253))
            .labels(Face.SONG, INK)
            .rules(INK)
            .title(530, 60, 36, "设备点检记录表")
            .label(60, 106, 18, "编号 QR-08-021　版本 A/2")
            .grid(
                new double[] {60, 190, 400, 530, 740, 850, 1000}, new double[] {130, 176, 222}, 1.2)
            .grid(new double[] {60, 120, 400, 530, 660, 850, 1000}, tail(rows), 1)
            .row(153, 19, new double[] {75, 415, 755}, "设备名称", "设备编号", "班次")
            .row(199, 19, new double[] {75, 415, 755}, "使用部门", "点检日期", "点检人")
            .values(Face.SONG, INK, Ink.SMOOTH)
            .valueFaces(Face.SONG, Face.HEI)
            .faintest(0.8)
            .inset(5)
            .field(
                "设备名称",
                192,
                133,
                206,
                40,
                21,
                Values.oneOf("数控车床", "空气压缩机", "注塑机", "行车", "叉车", "冷却塔", "激光切割机"))
            .field("设备编号", 532, 133, 206, 40, 21, FieldKind.CODE, Values.mask("AA-9999-99"))
            .field("班次", 852, 133, 146, 40, 21, Values.oneOf("早班", "中班", "夜班"))
            .field("使用部门", 192, 179, 206, 40, 21, Values.oneOf("机加工车间", "动力部", "装配一车间", "仓储物流部"))
            .field("点检日期", 532, 179, 206, 40, 21, FieldKind.DATE, Values.date("yyyy/MM/dd"))
            .field("点检人", 852, 179, 146, 40, 21, Chinese.person())
            .row(
                245,
                19,
                new double[] {68, 200, 430, 560, 710, 890},
                "序号",
                "点检项目",
                "标准值",
                "实测值",
                "结论",
                "处理人");
    String[] items = {
      "主轴温度 ℃",
      "油压 MPa",
      "冷却液位 mm",
      "电机电流 A",
      "振动值 mm/s",
      "气源压力 MPa",
      "皮带张力 N",
      "噪声 dB",
      "绝缘电阻 MΩ",
      "导轨间隙 mm"
    };
    for (int i = 0; i < items.length; i++) {
      double y = 268 + i * 46;
      sheet
          .label(80, y + 23, 18, String.valueOf(i + 1))
          .label(128, y + 23, 19, items[i])
          .label(425, y + 23, 18, "≤ " + (10 + i * 7) + ".0")
          .align(CENTRE)
          .field(
              "实测" + (i + 1),
              533,
              y + 3,
              124,
              40,
              20,
              FieldKind.NUMBER,
              Values.amount("", 10, 9999))
          .field(
              "结论" + (i + 1), 663, y + 3, 184, 40, 20, Values.oneOf("正常", "合格", "需调整", "异常", "待复检"))
          .align(LEFT);
    }
    for (int i = 0; i < 3; i++) {
      double y = 268 + i * 46;
      sheet.field("处理人" + (i + 1), 853, y + 3, 144, 40, 20, Chinese.person());
    }
    return sheet
        .label(75, 1120, 19, "备注：异常项目须在当班内报修并填写维修单号。")
        .label(620, 1165, 19, "审核：")
        .field("审核", 690, 1144, 200, 40, 21, Chinese.person())
        .build();
  }

  private static double[] tail(double[] rows) {
    double[] tail = new double[rows.length - 2];
    System.arraycopy(rows, 2, tail, 0, tail.length);
    return tail;
  }
}
