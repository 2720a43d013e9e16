package dev.grille.lab.cases.forms;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormBuilder;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;

/** A business licence: a framed certificate in landscape with a seal over its date. */
public final class BusinessLicence {
  private static final Color GOLD = new Color(176, 138, 60);
  private static final Color INK = new Color(28, 26, 24);

  private BusinessLicence() {}

  /** The form. */
  public static Form form() {
    return FormBuilder.sheet("business-licence", 1280, 900)
        .paper(new Color(250, 247, 236))
        .mark(Grounds.rosette(640, 470, 330, new Color(240, 228, 196)))
        .rules(GOLD)
        .box(30, 30, 1220, 840, 8)
        .box(46, 46, 1188, 808, 2)
        .labels(Face.SONG, INK)
        .title(640, 160, 72, "营 业 执 照")
        .labels(Face.SONG, new Color(90, 80, 60))
        .title(640, 226, 24, "（副　本）")
        .labels(Face.HEI, INK)
        .label(110, 170, 19, "统一社会信用代码")
        .values(Face.HEI, INK, Ink.SMOOTH)
        .valueFaces(Face.HEI, Face.ZEN, Face.SONG)
        .faintest(0.8)
        .field(
            "统一社会信用代码", 105, 188, 330, 38, 24, FieldKind.CN_SOCIAL_CREDIT_CODE, Values.creditCode())
        .labels(Face.SONG, INK)
        .label(110, 320, 25, "名　　称")
        .label(110, 390, 25, "类　　型")
        .label(110, 460, 25, "法定代表人")
        .label(110, 530, 25, "经营范围")
        .label(700, 320, 25, "注册资本")
        .label(700, 390, 25, "成立日期")
        .label(700, 460, 25, "住　　所")
        .field("名称", 250, 298, 400, 44, 25, Chinese.company())
        .field("类型", 250, 368, 400, 44, 23, Values.oneOf("有限责任公司(自然人独资)", "有限责任公司", "股份有限公司(非上市)"))
        .field("法定代表人", 250, 438, 300, 44, 25, Chinese.person())
        .field(
            "经营范围",
            250,
            508,
            400,
            44,
            23,
            Values.oneOf("货物进出口、技术进出口。", "软件开发；信息咨询服务。", "建筑材料批发、零售。"))
        .field(
            "注册资本",
            830,
            298,
            380,
            44,
            25,
            Values.oneOf("壹佰万元整", "伍拾万元整", "人民币叁仟万元整", "贰佰壹拾万元整", "捌仟捌佰万元整"))
        .field("成立日期", 830, 368, 380, 44, 25, FieldKind.DATE, Values.date("yyyy年MM月dd日"))
        .field("住所", 830, 438, 380, 44, 22, Chinese.address())
        .label(780, 690, 25, "登记机关")
        .tracking(0.2)
        .field("登记日期", 830, 760, 340, 42, 24, FieldKind.DATE, Values.date("yyyy年M月d日"))
        .seal(1010, 720, 210, 210, "滨海市市场监督管理局", "登记专用章")
        .mark(pen -> Codes.square(pen, 980, 530, 110, 29))
        .label(110, 820, 17, "国家企业信用信息公示系统网址：")
        .label(760, 820, 17, "国家市场监督管理总局监制")
        .build();
  }
}
