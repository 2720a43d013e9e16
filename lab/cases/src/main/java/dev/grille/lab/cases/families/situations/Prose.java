package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.topics.Language;
import java.util.List;
import java.util.random.RandomGenerator;

/** Running text: clauses, letters, notices. */
final class Prose {
  private static final List<String> ENGLISH =
      List.of(
          "The customer shall notify us in writing of any defect within %d days.",
          "No liability is accepted for delay beyond our reasonable control.",
          "Goods left uncollected after %d weeks may be sold without notice.",
          "We thank you for your call and confirm what was agreed that day.",
          "Please keep this copy, which you may need for up to %d years.",
          "Payment is due within %d days and interest runs from that day.",
          "Our office is closed between Christmas and the New Year.",
          "Any dispute shall be settled by the courts of the issuing office.",
          "Deposits are returned within %d working days of the inspection.");
  private static final List<String> GERMAN =
      List.of(
          "Einwendungen sind innerhalb von %d Tagen schriftlich vorzubringen.",
          "Erfolgt die Zahlung nicht binnen %d Tagen, werden Zinsen berechnet.",
          "Wir danken Ihnen für Ihr Schreiben und bestätigen den Eingang.",
          "Gerichtsstand ist der Sitz des Unternehmens, soweit zulässig.",
          "Die Ware bleibt bis zur vollen Bezahlung unser Eigentum.",
          "Bitte bewahren Sie diese Mitteilung mindestens %d Jahre auf.");
  private static final List<String> CHINESE =
      List.of(
          "客户应在收到货物之日起%d日内书面提出异议，逾期视为验收合格。",
          "因不可抗力造成的延误，双方互不承担违约责任。",
          "逾期付款的，每日按未付金额的万分之%d支付滞纳金。",
          "感谢您的来函，现就有关事项答复如下，请予查收。",
          "本条款未尽事宜，由双方协商解决，协商不成的提交仲裁。",
          "资料保存期为%d年，期满后由本单位统一销毁。");

  private Prose() {}

  /** One sentence. */
  static String sentence(Language language, RandomGenerator random) {
    List<String> from =
        switch (language) {
          case ENGLISH -> ENGLISH;
          case GERMAN -> GERMAN;
          case CHINESE -> CHINESE;
        };
    return from.get(random.nextInt(from.size())).replace("%d", "" + random.nextInt(2, 60));
  }

  static String greeting(Language language) {
    return switch (language) {
      case ENGLISH -> "Dear Madam, dear Sir,";
      case GERMAN -> "Sehr geehrte Damen und Herren,";
      case CHINESE -> "尊敬的客户：";
    };
  }

  static String farewell(Language language) {
    return switch (language) {
      case ENGLISH -> "Yours faithfully";
      case GERMAN -> "Mit freundlichem Gruß";
      case CHINESE -> "此致敬礼";
    };
  }

  /** Breaks words into lines of at most some characters. */
  static String wrapped(String text, int characters) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > characters) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  /** Breaks Chinese text into lines of so many characters, never before a mark. */
  static String wrappedHan(String text, int characters) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (char c : text.toCharArray()) {
      if (column >= characters && "，。；、）".indexOf(c) < 0) {
        lines.append('\n');
        column = 0;
      }
      lines.append(c);
      column++;
    }
    return lines.toString();
  }
}
