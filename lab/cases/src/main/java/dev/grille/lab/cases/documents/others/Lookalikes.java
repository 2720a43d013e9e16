package dev.grille.lab.cases.documents.others;

import dev.grille.lab.cases.documents.papers.Drawing;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.values.Money;
import dev.grille.lab.cases.values.Station;
import java.util.List;

/** Cards, certificates and receipts that share words and looks with the kinds that are read. */
public final class Lookalikes {
  private Lookalikes() {}

  /** Those that definitions may be developed with. */
  public static List<Drawing> known() {
    return List.of(
        Lookalikes::workBadge,
        Lookalikes::foodPermit,
        Lookalikes::taxCertificate,
        Lookalikes::coachTicket,
        Lookalikes::usedCarInvoice,
        Lookalikes::memberCard,
        Lookalikes::driversPermit);
  }

  /** Those that are only measured with. */
  public static List<Drawing> heldOut() {
    return List.of(
        Lookalikes::studentCard,
        Lookalikes::accountPermit,
        Lookalikes::donationReceipt,
        Lookalikes::roadPermit,
        Lookalikes::busCard);
  }

  private static Paper workBadge(Inventor inventor) {
    Person person = Person.adult(inventor.random());
    Firm firm = Firm.invent(inventor.random());
    return new Certificate(
            firm.name(),
            inventor.pick("工 作 证", "员 工 证", "出 入 证"),
            86,
            54,
            List.of(
                row("姓　　名", person.name()),
                row("性　　别", person.sex()),
                row("部　　门", inventor.pick("技术部", "行政部", "生产部", "保卫科")),
                row("职　　务", inventor.pick("工程师", "经理", "操作工", "会计")),
                row("编　　号", "NO." + inventor.digits(6))))
        .withPortrait()
        .draw(inventor);
  }

  private static Paper studentCard(Inventor inventor) {
    Person person = Person.invent(inventor.random(), 1995, 2012);
    return new Certificate(
            person.region().town() + "第" + inventor.pick("一", "二", "三") + "中学",
            "学 生 证",
            86,
            60,
            List.of(
                row("姓名", person.name()),
                row("性别", person.sex() + "　民族 " + person.people()),
                row("出生", person.birth().getYear() + "年" + person.birth().getMonthValue() + "月"),
                row("学号", inventor.digits(10)),
                row("有效期限", "2023年9月至2026年7月")))
        .withPortrait()
        .withSeal("教务处")
        .draw(inventor);
  }

  private static Paper foodPermit(Inventor inventor) {
    Firm firm = Firm.invent(inventor.random());
    Person person = Person.adult(inventor.random());
    return new Certificate(
            "食 品 经 营 许 可 证",
            "",
            297,
            210,
            List.of(
                row("经营者名称", firm.name()),
                row("统一社会信用代码", firm.code()),
                row("法定代表人(负责人)", person.name()),
                row("住　　所", firm.address()),
                row("经营场所", firm.address()),
                row("主体业态", "食品销售经营者"),
                row("经营项目", "预包装食品销售,散装食品销售"),
                row("许可证编号", "JY1" + firm.region().code() + inventor.digits(6)),
                row("有效期至", date(inventor))))
        .withSeal(firm.region().town() + "市场监督管理局")
        .draw(inventor);
  }

  private static Paper accountPermit(Inventor inventor) {
    Firm firm = Firm.invent(inventor.random());
    return new Certificate(
            "开 户 许 可 证",
            "核准号:J" + inventor.digits(13),
            230,
            160,
            List.of(
                row("经审核,", firm.name() + "符合开户条件,准予"),
                row("", "开立基本存款账户。"),
                row("法定代表人(单位负责人)", Person.adult(inventor.random()).name()),
                row("开户银行", firm.bank()),
                row("账　　号", firm.account()),
                row("发证日期", date(inventor))))
        .withSeal("中国人民银行")
        .draw(inventor);
  }

  private static Paper taxCertificate(Inventor inventor) {
    Firm firm = Firm.invent(inventor.random());
    return new Certificate(
            "税 务 登 记 证",
            inventor.pick("（副　本）", "国税字" + firm.region().code() + "号"),
            297,
            210,
            List.of(
                row("纳税人名称", firm.name()),
                row("法定代表人", Person.adult(inventor.random()).name()),
                row("地　　址", firm.address()),
                row("登记注册类型", "有限责任公司"),
                row("经营范围", "货物进出口;软件开发"),
                row("批准设立机关", firm.region().town() + "工商行政管理局"),
                row("扣缴义务", "依法确定")))
        .withSeal(firm.region().town() + "国家税务局")
        .draw(inventor);
  }

  private static Paper coachTicket(Inventor inventor) {
    Station from = Station.any(inventor.random());
    Station to = Station.any(inventor.random());
    Person person = Person.adult(inventor.random());
    String number = person.number();
    return new Certificate(
            from.name() + "汽车客运站",
            "客 票",
            86,
            56,
            List.of(
                row("起点站", from.name() + "  终点站 " + to.name()),
                row("乘车日期", date(inventor) + "  " + inventor.whole(6, 20) + ":30"),
                row("票　价", "￥" + inventor.whole(12, 240) + ".00元"),
                row("座　号", inventor.whole(1, 50) + "  检票口 " + inventor.whole(1, 9)),
                row(
                    "身份证",
                    number.substring(0, 10) + "****" + number.substring(14) + " " + person.name()),
                row("", "当日当次有效　检票上车")))
        .withCode()
        .draw(inventor);
  }

  private static Paper usedCarInvoice(Inventor inventor) {
    Firm firm = Firm.invent(inventor.random());
    Vehicle vehicle = Vehicle.invent(firm.region(), inventor.random());
    long price = inventor.whole(20, 300) * 100000L;
    return new Certificate(
            "二手车销售统一发票",
            "发 票 联",
            241,
            178,
            List.of(
                row("买方单位/个人", Person.adult(inventor.random()).name()),
                row("卖方单位/个人", Person.adult(inventor.random()).name()),
                row("车牌照号", vehicle.plate() + "　登记证号 " + inventor.digits(12)),
                row("车辆类型", vehicle.type() + "　厂牌型号 " + vehicle.model()),
                row("车架号/车辆识别代码", vehicle.vin()),
                row("转入地车辆管理所名称", firm.region().town() + "车管所"),
                row("车价合计(大写)", Money.inCapitals(price) + "　小写 ￥" + Bill.plain(price)),
                row("二手车市场", firm.name()),
                row("纳税人识别号", firm.code())))
        .withSeal(firm.name())
        .draw(inventor);
  }

  private static Paper memberCard(Inventor inventor) {
    return new Certificate(
            inventor.pick("锦绣会员卡", "VIP 贵宾卡", "积分卡 MEMBER CARD"),
            "",
            86,
            54,
            List.of(
                row(
                    "No.",
                    inventor.digits(4) + " " + inventor.digits(4) + " " + inventor.digits(2)),
                row("VALID THRU", "12/" + inventor.whole(25, 33)),
                row("", "本卡不得转让　最终解释权归本店所有")))
        .coloured()
        .draw(inventor);
  }

  private static Paper driversPermit(Inventor inventor) {
    Person person = Person.adult(inventor.random());
    return new Certificate(
            "中华人民共和国",
            "道路运输从业人员从业资格证",
            105,
            150,
            List.of(
                row("姓　　名", person.name()),
                row("性　　别", person.sex()),
                row("出生日期", person.birth().toString()),
                row("国　　籍", "中国"),
                row("住　　址", person.address()),
                row("证　　号", person.number()),
                row("准驾车型", "B2"),
                row("从业资格类别", "道路货物运输驾驶员"),
                row("有效期限", date(inventor))))
        .withPortrait()
        .withSeal(person.region().town() + "交通运输局")
        .draw(inventor);
  }

  private static Paper donationReceipt(Inventor inventor) {
    long amount = inventor.whole(1, 900) * 1000L;
    return new Certificate(
            "公益事业捐赠统一票据",
            "票据代码 " + inventor.digits(8) + "　票据号码 " + inventor.digits(10),
            210,
            120,
            List.of(
                row("捐赠人", Person.adult(inventor.random()).name()),
                row("开票日期", date(inventor)),
                row("捐赠项目", "助学　数量 1　金额 " + Bill.plain(amount)),
                row("金额合计(大写)", Money.inCapitals(amount)),
                row("接受单位", "慈善总会"),
                row("复核人", "开票人")))
        .withSeal("慈善总会")
        .draw(inventor);
  }

  private static Paper roadPermit(Inventor inventor) {
    Firm firm = Firm.invent(inventor.random());
    return new Certificate(
            "中华人民共和国",
            "道路运输经营许可证",
            297,
            210,
            List.of(
                row("业户名称", firm.name()),
                row("地　　址", firm.address()),
                row("经营范围", "道路普通货物运输"),
                row("证件有效期", date(inventor) + "至" + date(inventor)),
                row("核发机关", firm.region().town() + "道路运输管理局")))
        .withSeal(firm.region().town() + "道路运输管理局")
        .draw(inventor);
  }

  private static Paper busCard(Inventor inventor) {
    return new Certificate(
            inventor.pick("城市一卡通", "公交卡 BUS CARD"),
            inventor.pick("普通卡", "学生卡"),
            86,
            54,
            List.of(
                row(
                    "卡号",
                    inventor.digits(4)
                        + " "
                        + inventor.digits(4)
                        + " "
                        + inventor.digits(4)
                        + " "
                        + inventor.digits(4)),
                row("服务热线", "96" + inventor.digits(3)),
                row("", "请妥善保管")))
        .coloured()
        .draw(inventor);
  }

  private static String date(Inventor inventor) {
    return inventor.whole(2012, 2028)
        + "年"
        + inventor.whole(1, 12)
        + "月"
        + inventor.whole(1, 28)
        + "日";
  }

  private static Certificate.Row row(String label, String value) {
    return new Certificate.Row(label, value);
  }
}
