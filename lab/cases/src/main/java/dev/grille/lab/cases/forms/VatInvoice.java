package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.CENTRE;
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

/** A VAT invoice: brown print, a printer's values, a red seal at the bottom. */
public final class VatInvoice {
  private static final Color BROWN = new Color(139, 74, 30);
  private static final Color VALUE = new Color(35, 35, 70);

  private VatInvoice() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("vat-invoice", 1240, 800)
            .paper(new Color(253, 252, 248))
            .labels(Face.SONG, BROWN)
            .rules(BROWN)
            .values(Face.SONG, VALUE, Ink.SMOOTH)
            .valueFaces(Face.SONG, Face.SONG, Face.HEI)
            .faintest(0.7)
            .drift(5);
    frame(sheet);
    head(sheet);
    buyer(sheet);
    goods(sheet);
    seller(sheet);
    return sheet.seal(930, 690, 190, 130, "青岛恒泰商贸有限公司", "发票专用章").build();
  }

  private static void frame(FormBuilder sheet) {
    sheet
        .box(80, 160, 1080, 560, 2)
        .line(80, 290, 1160, 290, 1.5)
        .line(80, 540, 1160, 540, 1.5)
        .line(80, 580, 1160, 580, 1.5)
        .line(120, 160, 120, 290, 1)
        .line(120, 580, 120, 720, 1)
        .line(720, 160, 720, 290, 1)
        .line(760, 160, 760, 290, 1)
        .line(720, 580, 720, 720, 1)
        .line(760, 580, 760, 720, 1);
    for (double x : new double[] {350, 480, 560, 680, 820, 980, 1050}) {
      sheet.line(x, 290, x, 540, 1);
    }
    sheet.line(350, 540, 350, 580, 1);
  }

  private static void head(FormBuilder sheet) {
    sheet
        .title(620, 60, 38, "山东增值税专用发票")
        .line(430, 88, 810, 88, 2)
        .line(430, 93, 810, 93, 2)
        .title(620, 118, 24, "发 票 联")
        .label(90, 125, 18, "机器编号：")
        .label(905, 55, 22, "№")
        .label(860, 125, 20, "开票日期：")
        .field("发票代码", 150, 40, 230, 40, 28, FieldKind.CN_VAT_INVOICE_CODE, Values.digits(10))
        .field("发票号", 940, 38, 200, 40, 30, FieldKind.CN_VAT_INVOICE_NUMBER, Values.digits(8))
        .field("开票日期", 962, 110, 198, 32, 20, FieldKind.DATE, Values.date("yyyy年MM月dd日"));
  }

  private static void buyer(FormBuilder sheet) {
    sheet
        .column(100, 180, 19, "购买方")
        .label(128, 178, 18, "名　　　　称：")
        .label(128, 210, 18, "纳税人识别号：")
        .label(128, 242, 18, "地 址、 电 话：")
        .label(128, 274, 18, "开户行及账号：")
        .column(740, 190, 19, "密码区")
        .field("名称", 260, 164, 450, 29, 19, Chinese.company())
        .field("识别号", 260, 196, 450, 29, 20, FieldKind.CN_SOCIAL_CREDIT_CODE, Values.creditCode())
        .field("地址电话", 260, 228, 450, 29, 18, Chinese.addressAndPhone())
        .field("开户行账号", 260, 260, 450, 29, 18, Chinese.bankAndAccount());
  }

  private static void goods(FormBuilder sheet) {
    sheet
        .row(
            308,
            17,
            new double[] {120, 380, 500, 600, 725, 880, 1000, 1085},
            "货物或应税劳务名称",
            "规格型号",
            "单位",
            "数　量",
            "单　价",
            "金　额",
            "税率",
            "税　额")
        .field("货物名称", 86, 330, 258, 32, 18, Chinese.goods())
        .align(RIGHT)
        .field("数量", 566, 330, 110, 32, 19, FieldKind.NUMBER, Values.count(1, 400, ""))
        .field("金额", 826, 330, 150, 32, 19, FieldKind.AMOUNT, Values.amount("", 2000, 8000000))
        .align(CENTRE)
        .field("税率", 984, 330, 62, 32, 19, Values.oneOf("13%", "9%", "6%", "3%", "1%"))
        .align(RIGHT)
        .field("税额", 1056, 330, 100, 32, 19, FieldKind.AMOUNT, Values.amount("", 100, 500000))
        .label(160, 520, 18, "合　　　　计")
        .label(130, 561, 19, "价税合计（大写）")
        .label(860, 561, 19, "（小写）")
        .field("小写", 950, 546, 200, 30, 20, FieldKind.AMOUNT, Values.sum("¥", "金额", "税额"))
        .align(LEFT)
        .field("大写", 370, 546, 470, 30, 20, Values.capitalsOf("小写"));
  }

  private static void seller(FormBuilder sheet) {
    sheet
        .column(100, 600, 19, "销售方")
        .column(740, 625, 19, "备注")
        .label(128, 600, 18, "名　　　　称：")
        .label(128, 634, 18, "纳税人识别号：")
        .label(128, 668, 18, "地 址、 电 话：")
        .label(128, 702, 18, "开户行及账号：")
        .field("销方名称", 260, 586, 450, 29, 19, Chinese.company())
        .field("销方识别号", 260, 620, 450, 29, 20, FieldKind.CN_SOCIAL_CREDIT_CODE, Values.creditCode())
        .field("销方地址电话", 260, 654, 450, 29, 18, Chinese.addressAndPhone())
        .label(100, 745, 18, "收款人：")
        .label(370, 745, 18, "复核：")
        .label(620, 745, 18, "开票人：")
        .label(860, 745, 18, "销售方：（章）")
        .field("收款人", 175, 730, 150, 30, 19, Chinese.person())
        .field("复核", 425, 730, 150, 30, 19, Chinese.person())
        .field("开票人", 695, 730, 150, 30, 19, Chinese.person());
  }
}
