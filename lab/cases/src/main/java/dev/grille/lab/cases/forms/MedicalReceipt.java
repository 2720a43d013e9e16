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

/** A hospital's receipt: purple print, a thermal or pin printer's values, a seal in the middle. */
public final class MedicalReceipt {
  private static final Color PURPLE = new Color(104, 64, 136);
  private static final Color INK = new Color(40, 40, 46);

  private MedicalReceipt() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("medical-receipt", 1120, 640)
            .paper(new Color(248, 246, 252))
            .waves(new Color(228, 220, 240), 12, 7)
            .labels(Face.SONG, PURPLE)
            .rules(PURPLE)
            .title(560, 50, 32, "滨海市医疗门诊收费票据")
            .label(70, 108, 20, "票据代码：")
            .label(640, 108, 20, "票据号码：")
            .label(70, 148, 20, "姓　　名：")
            .label(380, 148, 20, "性别：")
            .label(640, 148, 20, "就诊日期：")
            .values(Face.HEI, INK, Ink.PINS_24)
            .valueFaces(Face.HEI, Face.SONG)
            .faintest(0.6)
            .drift(6)
            .field("票据代码", 165, 90, 300, 38, 24, FieldKind.CODE, Values.digits(8))
            .field("票据号码", 740, 90, 300, 38, 24, FieldKind.CODE, Values.digits(10))
            .field("姓名", 165, 130, 190, 38, 24, Chinese.person())
            .field("性别", 440, 130, 80, 38, 24, Values.oneOf("男", "女"))
            .field("就诊日期", 740, 130, 300, 38, 24, FieldKind.DATE, Values.date("yyyy-MM-dd"))
            .grid(
                new double[] {60, 330, 560, 800, 1060},
                new double[] {180, 224, 268, 312, 356, 400},
                1.2)
            .row(202, 20, new double[] {150, 410, 640, 890}, "项目", "金额(元)", "项目", "金额(元)");
    String[] left = {"西药费", "检查费", "化验费", "治疗费"};
    String[] right = {"诊察费", "材料费", "中成药费", "其他费用"};
    for (int i = 0; i < 4; i++) {
      double y = 226 + i * 44;
      sheet
          .label(80, y + 21, 20, left[i])
          .label(580, y + 21, 20, right[i])
          .align(RIGHT)
          .field(left[i], 334, y, 222, 40, 24, FieldKind.AMOUNT, Values.amount("", 100, 99900))
          .field(right[i], 804, y, 250, 40, 24, FieldKind.AMOUNT, Values.amount("", 100, 39900))
          .align(LEFT);
    }
    String[] all = {"西药费", "检查费", "化验费", "治疗费", "诊察费", "材料费", "中成药费", "其他费用"};
    return sheet
        .label(70, 436, 21, "合计（大写）")
        .label(720, 436, 21, "（小写）")
        .field("小写", 810, 416, 240, 40, 24, FieldKind.AMOUNT, Values.sum("¥", all))
        .field("大写", 205, 416, 490, 40, 24, Values.capitalsOf("小写"))
        .label(70, 490, 20, "医保统筹支付：")
        .label(560, 490, 20, "个人账户支付：")
        .field("统筹支付", 210, 471, 280, 38, 24, FieldKind.AMOUNT, Values.amount("", 0, 90000))
        .field("个人支付", 700, 471, 280, 38, 24, FieldKind.AMOUNT, Values.amount("", 0, 90000))
        .label(70, 540, 20, "收费员：")
        .field("收费员", 150, 521, 180, 38, 24, Chinese.person())
        .label(560, 540, 20, "收款单位（章）：")
        .label(70, 600, 17, "本票据加盖收费专用章有效　遗失不补")
        .seal(700, 500, 200, 140, "滨海市第三人民医院", "收费专用章")
        .build();
  }
}
