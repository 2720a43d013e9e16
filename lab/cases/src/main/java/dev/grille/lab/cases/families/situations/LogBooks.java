package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Books of equal rows. */
final class LogBooks {
  private LogBooks() {}

  static Topic cash() {
    return columns(
        EnglishTopics.rent().titled("PETTY CASH BOOK"),
        new Entry("Date", Values.date("dd/MM/yyyy")),
        new Entry("Paid to", English.person()),
        new Entry("Voucher", Values.mask("A-999")),
        new Entry("Amount", Values.amount("", 100, 90000)));
  }

  static Topic attendance() {
    return columns(
        ChineseTopics.drivingSchool().titled("学员签到表"),
        new Entry("日期", Values.date("yyyy/MM/dd")),
        new Entry("姓名", Chinese.person()),
        new Entry("学时", Values.count(1, 9, "")),
        new Entry("教练", Chinese.person()));
  }

  static Topic temperatures() {
    return columns(
        EnglishTopics.clinic().titled("REFRIGERATOR LOG"),
        new Entry("Day", Values.date("d MMM yyyy")),
        new Entry("Time", Values.time()),
        new Entry("Lowest", Values.mask("1.9")),
        new Entry("Highest", Values.mask("7.9")),
        new Entry("Read by", English.person()));
  }

  static Topic journeys() {
    return columns(
        GermanTopics.garage().titled("Fahrtenbuch"),
        new Entry("Datum", Values.date("dd.MM.yyyy")),
        new Entry("Ziel", GermanTopics.town()),
        new Entry("Stand", Values.digits(6)),
        new Entry("Fahrer", GermanTopics.person()));
  }

  static Topic inspection() {
    return columns(
        ChineseTopics.warehouse().titled("消防器材检查记录"),
        new Entry("日期", Values.date("yyyy-MM-dd")),
        new Entry("编号", Values.mask("X-99")),
        new Entry("结果", Values.oneOf("正常", "更换", "待修")),
        new Entry("检查人", Chinese.person()));
  }

  static Topic keys() {
    return columns(
        EnglishTopics.school().titled("KEY REGISTER"),
        new Entry("Key", Values.digits(3)),
        new Entry("Taken by", English.person()),
        new Entry("Out", Values.time()),
        new Entry("Back", Values.time()));
  }

  private static Topic columns(Topic topic, Entry... entries) {
    return new Topic(
        topic.language(),
        topic.issuer(),
        topic.address(),
        topic.title(),
        topic.foot(),
        List.of(entries));
  }
}
