package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/**
 * A vehicle's licence: bilingual labels, a vehicle identification number, a square seal's place.
 */
public final class VehicleLicence {
  private static final Color GREEN = new Color(32, 84, 70);
  private static final Color INK = new Color(28, 30, 34);

  private VehicleLicence() {}

  /** The form. */
  public static Form form() {
    return FormBuilder.sheet("vehicle-licence", 1020, 680)
        .fading(new Color(232, 240, 232), new Color(222, 234, 238))
        .waves(new Color(202, 222, 210), 8, 5)
        .corner(16)
        .labels(Face.HEI, GREEN)
        .title(510, 58, 34, "机动车行驶证登记卡")
        .labels(Face.SERIF, GREEN)
        .title(510, 96, 18, "Vehicle Registration Card")
        .labels(Face.HEI, GREEN)
        .rules(GREEN)
        .label(60, 152, 19, "号牌号码")
        .label(460, 152, 19, "车辆类型")
        .label(60, 222, 19, "所 有 人")
        .label(60, 292, 19, "住　　址")
        .label(60, 362, 19, "使用性质")
        .label(460, 362, 19, "品牌型号")
        .label(330, 432, 19, "车辆识别代号")
        .label(330, 502, 19, "发动机号码")
        .label(330, 572, 19, "注册日期")
        .label(670, 572, 19, "发证日期")
        .labels(Face.SERIF, GREEN)
        .label(60, 174, 12, "Plate No.")
        .label(460, 174, 12, "Vehicle Type")
        .label(60, 244, 12, "Owner")
        .label(60, 314, 12, "Address")
        .label(60, 384, 12, "Use Character")
        .label(460, 384, 12, "Model")
        .label(330, 454, 12, "VIN")
        .label(330, 524, 12, "Engine No.")
        .label(330, 594, 12, "Register Date")
        .label(670, 594, 12, "Issue Date")
        .line(150, 184, 440, 184, 1)
        .line(550, 184, 960, 184, 1)
        .line(150, 254, 960, 254, 1)
        .line(150, 324, 960, 324, 1)
        .line(150, 394, 440, 394, 1)
        .line(550, 394, 960, 394, 1)
        .line(460, 464, 960, 464, 1)
        .line(460, 534, 960, 534, 1)
        .values(Face.SONG, INK, Ink.SMOOTH)
        .valueFaces(Face.SONG, Face.HEI, Face.ZEN)
        .faintest(0.75)
        .drift(4)
        .field("号牌号码", 150, 138, 290, 44, 27, FieldKind.CN_PLATE, Chinese.plate())
        .field("车辆类型", 550, 138, 410, 44, 25, Values.oneOf("小型轿车", "小型普通客车", "重型半挂牵引车", "轻型厢式货车"))
        .field("所有人", 150, 208, 810, 44, 25, Chinese.company())
        .field("住址", 150, 278, 810, 44, 25, Chinese.address())
        .field("使用性质", 150, 348, 290, 44, 25, Values.oneOf("非营运", "营运", "货运", "租赁"))
        .field("品牌型号", 550, 348, 410, 44, 25, FieldKind.CODE, Values.mask("AAA9999A9A"))
        .field("车辆识别代号", 460, 418, 500, 44, 27, FieldKind.VIN, Values.vin())
        .field("发动机号码", 460, 488, 500, 44, 26, FieldKind.CODE, Values.mask("A9A9999999"))
        .field("注册日期", 425, 556, 230, 44, 25, FieldKind.DATE, Values.date("yyyy-MM-dd"))
        .field("发证日期", 765, 556, 230, 44, 25, FieldKind.DATE, Values.date("yyyy-MM-dd"))
        .rules(new Color(200, 60, 60))
        .box(90, 440, 180, 180, 3)
        .labels(Face.SONG, new Color(200, 60, 60))
        .bold(108, 490, 36, "滨海交警")
        .bold(108, 560, 36, "登记专用")
        .build();
  }
}
