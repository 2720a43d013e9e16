package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A bank's receipt for a transfer, two parties side by side. */
public final class BankSlip {
  private static final Color TEAL = new Color(12, 110, 112);
  private static final Color INK = new Color(26, 26, 40);

  private BankSlip() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("bank-slip", 1260, 620)
            .paper(new Color(246, 250, 248))
            .waves(new Color(224, 240, 236), 13, 4)
            .labels(Face.HEI, TEAL)
            .rules(TEAL)
            .title(630, 52, 34, "滨海银行　电子回单")
            .label(70, 112, 20, "交易日期：")
            .label(470, 112, 20, "回单编号：")
            .values(Face.HEI, INK, Ink.SMOOTH)
            .valueFaces(Face.HEI, Face.SONG, Face.ZEN)
            .faintest(0.75)
            .field("交易日期", 165, 94, 260, 38, 21, FieldKind.DATE, Values.date("yyyy年MM月dd日"))
            .field("回单编号", 570, 94, 380, 38, 21, FieldKind.CODE, Values.digits(20));
    party(sheet, 60, "付款人", "付款");
    party(sheet, 640, "收款人", "收款");
    sheet
        .box(60, 330, 1140, 110, 1.4)
        .line(60, 385, 1200, 385, 1)
        .line(190, 330, 190, 440, 1)
        .line(760, 330, 760, 440, 1)
        .line(880, 330, 880, 440, 1)
        .label(75, 358, 20, "金额大写")
        .label(775, 358, 20, "金额小写")
        .label(75, 413, 20, "用　　途")
        .label(775, 413, 20, "手 续 费")
        .field("金额小写", 886, 336, 300, 42, 23, FieldKind.AMOUNT, Values.amount("¥", 10000, 90000000))
        .field("金额大写", 196, 336, 556, 42, 23, Values.capitalsOf("金额小写"))
        .field(
            "用途",
            196,
            391,
            556,
            42,
            22,
            Values.oneOf("货款", "往来款", "工程进度款", "服务费", "设备采购款", "房租", "差旅费报销"))
        .field("手续费", 886, 391, 300, 42, 22, FieldKind.AMOUNT, Values.amount("¥", 0, 5000))
        .label(70, 480, 19, "交易流水号：")
        .label(640, 480, 19, "柜员号：")
        .field("流水号", 190, 462, 400, 38, 21, FieldKind.CODE, Values.mask("AA99999999999999"))
        .field("柜员号", 725, 462, 200, 38, 21, FieldKind.NUMBER, Values.digits(6))
        .label(70, 560, 16, "重要提示：本回单不作为收款方发货依据，请勿重复记账。")
        .seal(1060, 520, 170, 170, "滨海银行股份有限公司", "电子回单章");
    return sheet.build();
  }

  private static void party(FormBuilder sheet, double x, String who, String key) {
    sheet
        .box(x, 150, 560, 165, 1.4)
        .line(x + 40, 150, x + 40, 315, 1)
        .line(x + 40, 205, x + 560, 205, 1)
        .line(x + 40, 260, x + 560, 260, 1)
        .column(x + 20, 200, 19, who)
        .label(x + 50, 178, 19, "户　名")
        .label(x + 50, 233, 19, "账　号")
        .label(x + 50, 288, 19, "开户行")
        .field(key + "户名", x + 130, 156, 420, 42, 21, Chinese.company())
        .field(key + "账号", x + 130, 211, 420, 42, 22, FieldKind.BANK_CARD, Values.bankCard())
        .field(key + "开户行", x + 130, 266, 420, 42, 21, Chinese.bankBranch());
  }
}
