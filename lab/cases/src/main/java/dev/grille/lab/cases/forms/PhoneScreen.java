package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.LEFT;
import static dev.grille.lab.cases.print.Lettering.Align.RIGHT;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** The screen of an order in a telephone's shop: light text on colour, grey on white. */
public final class PhoneScreen {
  private static final Color ORANGE = new Color(255, 104, 32);
  private static final Color GREY = new Color(140, 140, 146);
  private static final Color DARK = new Color(40, 40, 44);

  private PhoneScreen() {}

  /** The form. */
  public static Form form() {
    FormBuilder sheet =
        FormBuilder.sheet("phone-screen", 720, 1280)
            .paper(new Color(244, 244, 246))
            .fill(0, 0, 720, 250, ORANGE)
            .labels(Face.HEI, Color.WHITE)
            .label(30, 30, 22, "9:41")
            .label(600, 30, 20, "5G  87%")
            .title(360, 90, 32, "订单详情")
            .values(Face.HEI, Color.WHITE, Ink.SMOOTH)
            .faintest(1)
            .onScreen()
            .inset(2)
            .field("状态", 40, 136, 300, 54, 38, Values.oneOf("等待买家付款", "已发货", "交易成功", "退款中", "待评价"))
            .field("提示", 40, 194, 500, 38, 22, Values.oneOf("感谢您的购买", "预计明天送达", "还剩23小时自动关闭"))
            .fill(24, 270, 672, 150, Color.WHITE)
            .labels(Face.HEI, ORANGE)
            .label(48, 320, 26, "收货人")
            .values(Face.HEI, DARK, Ink.SMOOTH)
            .field("收货人", 140, 296, 150, 48, 28, Chinese.person())
            .field("电话", 310, 296, 260, 48, 26, FieldKind.NUMBER, Chinese.mobile())
            .values(Face.HEI, GREY, Ink.SMOOTH)
            .field("地址", 46, 356, 630, 44, 23, Chinese.address())
            .fill(24, 440, 672, 300, Color.WHITE)
            .mark(
                pen ->
                    pen.fill(
                        48,
                        520,
                        150,
                        150,
                        Color.getHSBColor((float) pen.random().nextDouble(), 0.5f, 0.8f)))
            .values(Face.HEI, DARK, Ink.BOLD)
            .field("店铺", 46, 456, 480, 46, 26, Chinese.company())
            .values(Face.HEI, DARK, Ink.SMOOTH)
            .field("商品", 220, 524, 460, 44, 26, Chinese.goods())
            .align(RIGHT)
            .field("单价", 520, 590, 156, 42, 24, FieldKind.AMOUNT, Values.amount("¥", 100, 99900));
    String[] labels = {"商品总价", "运费", "订单编号", "创建时间", "支付方式"};
    ValueSource[] sources = {
      Values.amount("¥", 1000, 999900),
      Values.amount("¥", 0, 3000),
      Values.digits(19),
      (random, known) ->
          Values.date("yyyy-MM-dd ").next(random, known) + Values.time().next(random, known),
      Values.oneOf("微信支付", "支付宝", "银行卡", "余额支付")
    };
    FieldKind[] kinds = {
      FieldKind.AMOUNT, FieldKind.AMOUNT, FieldKind.CODE, FieldKind.TEXT, FieldKind.TEXT
    };
    sheet.fill(24, 760, 672, 330, Color.WHITE).labels(Face.HEI, GREY);
    for (int i = 0; i < labels.length; i++) {
      double y = 780 + i * 58;
      sheet
          .label(48, y + 23, 25, labels[i])
          .field(labels[i], 260, y, 416, 46, 25, kinds[i], sources[i]);
    }
    return sheet
        .fill(0, 1150, 720, 130, Color.WHITE)
        .fill(470, 1180, 220, 70, ORANGE)
        .labels(Face.HEI, Color.WHITE)
        .title(580, 1215, 28, "再次购买")
        .labels(Face.HEI, DARK)
        .label(40, 1215, 26, "联系客服")
        .label(220, 1215, 26, "更多")
        .align(LEFT)
        .build();
  }
}
