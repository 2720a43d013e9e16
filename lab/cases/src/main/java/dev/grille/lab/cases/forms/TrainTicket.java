package dev.grille.lab.cases.forms;

import static dev.grille.lab.cases.print.Lettering.Align.LEFT;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A blue railway ticket: fixed words and values from one printer that drifts. */
public final class TrainTicket {
  private static final Color BLUE = new Color(176, 208, 232);
  private static final Color INK = new Color(30, 30, 38);

  private TrainTicket() {}

  /** The form. */
  public static Form form() {
    Lettering back = Lettering.of(Face.SANS_BOLD, 13, new Color(150, 190, 222));
    return FormBuilder.sheet("train-ticket", 860, 540)
        .fading(new Color(214, 232, 244), BLUE)
        .mark(Grounds.words(860, 540, "CR 铁路", back.face(Face.HEI)))
        .waves(new Color(150, 190, 222), 9, 6)
        .corner(14)
        .labels(Face.HEI, INK)
        .values(Face.HEI, INK, Ink.SMOOTH)
        .valueFaces(Face.HEI, Face.ZEN, Face.SONG)
        .faintest(0.75)
        .drift(7)
        .inset(8)
        .align(LEFT)
        .values(Face.HEI, new Color(205, 60, 70), Ink.SMOOTH)
        .field("票号", 60, 30, 230, 44, 32, FieldKind.CODE, Values.mask("A999999"))
        .values(Face.HEI, INK, Ink.SMOOTH)
        .label(740, 52, 24, "售")
        .field("出发站", 80, 88, 190, 54, 38, Chinese.station())
        .label(274, 118, 26, "站")
        .field("车次", 355, 84, 160, 50, 36, FieldKind.CODE, Chinese.train())
        .line(350, 140, 510, 140, 2.5)
        .field("到达站", 560, 88, 190, 54, 38, Chinese.stationOtherThan("出发站"))
        .label(754, 118, 26, "站")
        .field("乘车日期", 60, 172, 250, 42, 28, FieldKind.DATE, Values.date("yyyy年MM月dd日"))
        .field("开车时间", 330, 172, 110, 42, 28, Values.time())
        .label(446, 194, 22, "开")
        .field("座位", 540, 172, 230, 42, 28, Chinese.seat())
        .field("票价", 60, 226, 190, 42, 28, FieldKind.AMOUNT, Values.amount("¥", 1050, 90000))
        .label(252, 248, 22, "元")
        .field("席别", 540, 226, 160, 42, 28, Values.oneOf("二等座", "一等座", "商务座", "硬座", "硬卧", "软卧"))
        .label(60, 296, 22, "限乘当日当次车")
        .field("身份证号", 60, 334, 330, 42, 27, FieldKind.CN_ID_NUMBER, Values.citizenNumber())
        .field("姓名", 400, 334, 140, 42, 28, Chinese.person())
        .box(100, 392, 470, 84, 1.2)
        .title(335, 418, 22, "买票请到12306 发货请到95306")
        .title(335, 452, 22, "中国铁路祝您旅途愉快")
        .fill(0, 496, 860, 44, new Color(120, 178, 216))
        .field("流水号", 60, 498, 420, 36, 22, FieldKind.CODE, Values.digits(21))
        .mark(pen -> Codes.square(pen, 640, 350, 130, 29))
        .build();
  }
}
