package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A card for a member of an invented association: blue labels, a portrait, a long number. */
public final class IdentityCard {
  private static final Color LABEL = new Color(54, 118, 178);
  private static final Color INK = new Color(30, 30, 34);

  private IdentityCard() {}

  /** The form. */
  public static Form form() {
    return FormBuilder.sheet("id-card", 1000, 630)
        .fading(new Color(226, 240, 246), new Color(214, 232, 226))
        .waves(new Color(188, 216, 228), 10, 9)
        .mark(Grounds.rosette(470, 320, 210, new Color(196, 216, 222)))
        .corner(28)
        .labels(Face.HEI, LABEL)
        .label(70, 90, 29, "姓 名")
        .label(70, 160, 29, "性 别")
        .label(300, 160, 29, "民 族")
        .label(70, 230, 29, "出 生")
        .label(282, 231, 29, "年")
        .label(372, 231, 29, "月")
        .label(462, 231, 29, "日")
        .label(70, 310, 29, "住 址")
        .label(70, 540, 29, "公民身份号码")
        .values(Face.HEI, INK, Ink.SMOOTH)
        .faintest(0.85)
        .inset(4)
        .field("姓名", 180, 66, 300, 48, 34, Chinese.person())
        .field("性别", 180, 138, 70, 44, 30, Values.oneOf("男", "女"))
        .field("民族", 400, 138, 110, 44, 30, Values.oneOf("汉", "回", "满", "苗", "壮", "彝"))
        .field("出生年", 180, 208, 96, 44, 30, FieldKind.NUMBER, Values.count(1950, 2008, ""))
        .field("出生月", 318, 208, 50, 44, 30, FieldKind.NUMBER, Values.count(1, 13, ""))
        .field("出生日", 408, 208, 50, 44, 30, FieldKind.NUMBER, Values.count(1, 29, ""))
        .field("住址", 180, 288, 430, 44, 27, Chinese.address())
        .field(
            "住址二",
            180,
            340,
            430,
            44,
            27,
            Values.oneOf("12号楼3单元602室", "1单元101", "8栋1705室", "甲3号院5楼"))
        .tracking(0.12)
        .field("公民身份号码", 300, 514, 600, 52, 38, FieldKind.CN_ID_NUMBER, Values.citizenNumber())
        .mark(pen -> Portrait.draw(pen, 660, 90, 260, 340))
        .build();
  }
}
