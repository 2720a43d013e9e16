package dev.grille.lab.cases.pages.words;

import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.ValueSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Chinese text from word lists. */
public final class ChineseWording implements Wording {
  private final RandomGenerator random;

  /** Draws by the given chance. */
  public ChineseWording(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String title() {
    String about = "关于" + any(ChineseVocabulary.DO) + any(ChineseVocabulary.WHAT) + "的";
    String plain = any(ChineseVocabulary.TITLE) + any(ChineseVocabulary.PAPER);
    return switch (random.nextInt(4)) {
      case 0 -> about + any(ChineseVocabulary.PAPER);
      case 1 -> any(ChineseVocabulary.PLACE) + any(ChineseVocabulary.ORGANISATION) + plain;
      default -> plain;
    };
  }

  @Override
  public String heading() {
    return any(ChineseVocabulary.TITLE) + any(ChineseVocabulary.PAPER);
  }

  @Override
  public String sentence() {
    String who = any(ChineseVocabulary.WHO);
    String when = random.nextInt(3) == 0 ? date() : any(ChineseVocabulary.WHEN);
    String does = any(ChineseVocabulary.MODAL) + any(ChineseVocabulary.DO);
    String what = things();
    return switch (random.nextInt(8)) {
      case 0 -> any(ChineseVocabulary.WHY) + "，" + who + when + does + what + "。";
      case 1 -> when + "，" + who + does + what + "，" + any(ChineseVocabulary.TAIL) + "。";
      case 2 -> who + does + what + "；" + any(ChineseVocabulary.WHO) + "负责" + phrase() + "。";
      case 3 -> "请" + who + when + "前往" + place() + any(ChineseVocabulary.DO) + what + "。";
      case 4 -> what + "共" + random.nextInt(2, 900) + "件，" + who + does + "。";
      case 5 -> "“" + phrase() + "”由" + who + "（" + person() + "）" + does + "。";
      case 6 -> who + does + any(ChineseVocabulary.LATIN) + "版" + what + "。";
      default -> who + when + does + what + "。";
    };
  }

  @Override
  public String phrase() {
    return any(ChineseVocabulary.DO) + any(ChineseVocabulary.WHAT);
  }

  @Override
  public String label() {
    return any(ChineseVocabulary.LABEL);
  }

  @Override
  public String item() {
    String goods = any(random.nextInt(3) == 0 ? ChineseVocabulary.WHAT : ChineseVocabulary.GOODS);
    return (random.nextInt(3) == 0 ? any(ChineseVocabulary.ADJECTIVE) : "") + goods;
  }

  @Override
  public String person() {
    return from(Chinese.person());
  }

  @Override
  public String organisation() {
    return random.nextBoolean()
        ? from(Chinese.company())
        : any(ChineseVocabulary.PLACE) + any(ChineseVocabulary.ORGANISATION);
  }

  @Override
  public String address() {
    return from(Chinese.address());
  }

  @Override
  public String date() {
    int month = random.nextInt(1, 13);
    int day = random.nextInt(1, 29);
    int year = random.nextInt(2015, 2027);
    return switch (random.nextInt(3)) {
      case 0 -> month + "月" + day + "日";
      case 1 -> "%d-%02d-%02d".formatted(year, month, day);
      default -> year + "年" + month + "月" + day + "日";
    };
  }

  @Override
  public boolean solid() {
    return true;
  }

  private String things() {
    String first =
        (random.nextInt(3) == 0 ? any(ChineseVocabulary.ADJECTIVE) + "的" : "")
            + any(ChineseVocabulary.WHAT);
    return switch (random.nextInt(4)) {
      case 0 -> first + "和" + any(ChineseVocabulary.WHAT);
      case 1 -> first + "、" + any(ChineseVocabulary.WHAT) + "及" + any(ChineseVocabulary.WHAT);
      default -> first;
    };
  }

  private String place() {
    return any(ChineseVocabulary.PLACE) + any(ChineseVocabulary.ORGANISATION);
  }

  private String from(ValueSource source) {
    return source.next(random, Map.of());
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
