package dev.grille.lab.cases.families.topics;

import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Forms in Chinese. */
public final class ChineseTopics {
  private ChineseTopics() {}

  /** A warehouse's receipt. */
  public static Topic warehouse() {
    return new Topic(
        Language.CHINESE,
        "临江仓储物流中心",
        "临江市港前大道66号",
        "入库验收单",
        List.of("本单一式三联：仓库、财务、送货人各执一联。", "验收后如有异议请于三日内提出"),
        List.of(
            new Entry("单据编号", Values.mask("RK999999")),
            new Entry("入库日期", Values.date("yyyy-MM-dd")),
            new Entry("供货单位", Chinese.company()),
            new Entry("货品名称", Chinese.goods()),
            new Entry("数量", Values.count(1, 900, "")),
            new Entry("单价", Values.amount("", 100, 90000)),
            new Entry("金额", Values.amount("", 10000, 9000000)),
            new Entry("库位", Values.mask("A-99-99")),
            new Entry("送货人", Chinese.person()),
            new Entry("车牌号", Chinese.plate()),
            new Entry("验收人", Chinese.person()),
            new Entry("联系电话", Chinese.mobile())));
  }

  /** A hospital's test report. */
  public static Topic laboratory() {
    return new Topic(
        Language.CHINESE,
        "康宁市第二医院检验科",
        "康宁市青年路18号",
        "检验报告",
        List.of("本报告仅对送检标本负责。"),
        List.of(
            new Entry("姓名", Chinese.person()),
            new Entry("病历号", Values.digits(8)),
            new Entry("科室", Values.oneOf("内科", "外科", "骨科", "儿科", "急诊科")),
            new Entry("床号", Values.count(1, 60, "")),
            new Entry("白细胞", Values.mask("9.99")),
            new Entry("血红蛋白", Values.count(90, 180, "")),
            new Entry("血小板", Values.count(100, 400, "")),
            new Entry("血糖", Values.mask("9.9")),
            new Entry("送检日期", Values.date("yyyy-MM-dd")),
            new Entry("报告日期", Values.date("yyyy-MM-dd")),
            new Entry("检验者", Chinese.person()),
            new Entry("审核者", Chinese.person())));
  }

  /** A housing estate's bill. */
  public static Topic estate() {
    return new Topic(
        Language.CHINESE,
        "锦绣家园物业服务有限公司",
        "滨海市东湖路101号",
        "物业费用通知单",
        List.of("请于每月十五日前缴清。", "服务热线 400-820-1166"),
        List.of(
            new Entry("业主", Chinese.person()),
            new Entry("房号", Values.mask("9-9-909")),
            new Entry("面积", Values.mask("99.99")),
            new Entry("计费月份", Values.date("yyyy年MM月")),
            new Entry("物业费", Values.amount("", 5000, 90000)),
            new Entry("水费", Values.amount("", 1000, 20000)),
            new Entry("电费", Values.amount("", 2000, 60000)),
            new Entry("车位费", Values.amount("", 10000, 60000)),
            new Entry("上期余额", Values.amount("", 100, 30000)),
            new Entry("合计", Values.amount("", 20000, 200000)),
            new Entry("开户银行", Chinese.bankBranch()),
            new Entry("经办人", Chinese.person())));
  }

  /** A driving school's record; kept for styles that are held out. */
  public static Topic drivingSchool() {
    return new Topic(
        Language.CHINESE,
        "顺达机动车驾驶培训学校",
        "云山县城北工业园3号",
        "学员登记表",
        List.of("学员须如实填写，涂改无效。"),
        List.of(
            new Entry("学员姓名", Chinese.person()),
            new Entry("学号", Values.mask("J9999999")),
            new Entry("车型", Values.oneOf("C1", "C2", "B2", "A1")),
            new Entry("教练", Chinese.person()),
            new Entry("报名日期", Values.date("yyyy/MM/dd")),
            new Entry("住址", Chinese.shortAddress()),
            new Entry("手机", Chinese.mobile()),
            new Entry("学费", Values.amount("", 200000, 600000)),
            new Entry("学时", Values.count(1, 90, "")),
            new Entry("科目", Values.oneOf("科目一", "科目二", "科目三")),
            new Entry("成绩", Values.count(60, 100, "")),
            new Entry("考场", Values.oneOf("城南考场", "机场路考场", "西山考场"))));
  }
}
