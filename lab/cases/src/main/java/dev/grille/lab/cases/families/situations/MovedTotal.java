package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Letterhead;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Receipts whose sums stand lower or higher by the number of items: each is relative to an anchor.
 */
public final class MovedTotal {
  private static final double MARGIN = 62;
  private static final int LEAST_ITEMS = 1;
  private static final int MOST_ITEMS = 13;
  private static final String NUMBER = "number";
  private static final String TOTAL = "total";

  /** One sight in so many lacks the label of its total. */
  private static final int WITHOUT_LABEL = 5;

  private MovedTotal() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "moved-total",
        "what stands below a list is read wherever it moved to, and not where its anchor is missed",
        List.of(
            style("till", false, EnglishTopics.rent().titled("CORNER SHOP"), Block.EACH, ENGLISH),
            style("kasse", false, GermanTopics.garage().titled("QUITTUNG"), Block.ONE, GERMAN),
            style("receipt-zh", false, ChineseTopics.warehouse(), Block.EACH, CHINESE),
            style("clinic", false, EnglishTopics.clinic(), Block.ONE, ENGLISH),
            style("school-zh", true, ChineseTopics.drivingSchool(), Block.ONE, CHINESE),
            style("hire", true, EnglishTopics.hire(), Block.EACH, ENGLISH)));
  }

  /** Which anchors the sums are relative to. */
  private enum Block {
    /** Each to its own label. */
    EACH,
    /** All to the label of the total. */
    ONE
  }

  /**
   * What a receipt prints.
   *
   * @param heads of the columns
   * @param goods what is sold
   * @param sums labels of the rows below the list, by the name of their value
   * @param other what stands in place of the total's label where it has another
   */
  private record Words(
      String number, List<String> heads, List<String> goods, Map<String, Sum> sums, String other) {}

  /** A row below the list; one without a name is not read. */
  private record Sum(String label, ValueSource source, boolean read) {}

  private static final Words ENGLISH =
      new Words(
          "Receipt",
          List.of("Item", "Qty", "Price"),
          List.of(
              "Oat milk",
              "Brown bread",
              "Pears",
              "Batteries AA",
              "Green tea",
              "Total care soap",
              "Rice 1 kg",
              "Candles",
              "Tax guide",
              "Paper towels",
              "Honey",
              "Cheddar"),
          sums(
              new Sum("Subtotal", Values.amount("", 500, 90000), false),
              new Sum("TOTAL", Values.amount("", 500, 90000), true),
              new Sum("VAT 20%", Values.amount("", 50, 9000), true),
              new Sum("Paid cash", Values.amount("", 500, 90000), true),
              new Sum("Date", Values.date("dd/MM/yyyy"), true)),
          "Voucher");

  private static final Words GERMAN =
      new Words(
          "Beleg",
          List.of("Artikel", "Menge", "Preis"),
          List.of(
              "Motoröl 5W",
              "Scheibe",
              "Kerzen",
              "Wischer",
              "Reifen",
              "Dichtung",
              "Filter",
              "Bremse",
              "Lampe H7",
              "Kabel"),
          sums(
              new Sum("Zwischensumme", Values.amount("", 500, 90000), false),
              new Sum("Summe EUR", Values.amount("", 500, 90000), true),
              new Sum("davon MwSt", Values.amount("", 50, 9000), true),
              new Sum("Bezahlt", Values.amount("", 500, 90000), true),
              new Sum("Datum", Values.date("dd.MM.yyyy"), true)),
          "Gutschein");

  private static final Words CHINESE =
      new Words(
          "小票号",
          List.of("品名", "数量", "金额"),
          List.of("牛奶", "面包", "大米", "酱油", "苹果", "电池", "毛巾", "绿茶", "洗衣液", "鸡蛋", "合页"),
          sums(
              new Sum("小计", Values.amount("", 500, 90000), false),
              new Sum("合计", Values.amount("", 500, 90000), true),
              new Sum("税额", Values.amount("", 50, 9000), true),
              new Sum("实付", Values.amount("", 500, 90000), true),
              new Sum("日期", Values.date("yyyy-MM-dd"), true)),
          "优惠券");

  private static Map<String, Sum> sums(Sum... rows) {
    List<String> names = List.of("subtotal", TOTAL, "tax", "paid", "date");
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      sums.put(names.get(i), rows[i]);
    }
    return sums;
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Block block, Words words) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Look look = Look.random(topic.language(), heldOut, random);
          double width = random.nextDouble(620, 820);
          double pitch = random.nextDouble(38, 52);
          Receipt receipt = new Receipt(topic, look, words, block, width, pitch);
          Map<String, String> values = receipt.invent(random);
          return new Till(
              receipt,
              receipt.page(values, receipt.items(5, random), words.sums().get(TOTAL).label()));
        });
  }

  private record Item(String name, String count, String price) {}

  private record Receipt(
      Topic topic, Look look, Words words, Block block, double width, double pitch) {
    Map<String, String> invent(RandomGenerator random) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put(NUMBER, Values.digits(6).next(random, values));
      words.sums().forEach((name, sum) -> values.put(name, sum.source().next(random, values)));
      return values;
    }

    List<Item> items(int count, RandomGenerator random) {
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        items.add(
            new Item(
                words.goods().get(random.nextInt(words.goods().size())),
                Integer.toString(random.nextInt(1, 9)),
                Values.amount("", 50, 9000).next(random, Map.of())));
      }
      return items;
    }

    /**
     * Draws it.
     *
     * @param totalLabel what stands beside the total; may be empty
     */
    Page page(Map<String, String> values, List<Item> items, String totalLabel) {
      double body = Letterhead.HEIGHT + 4 * pitch;
      double sums = body + items.size() * pitch + pitch;
      double height = sums + words.sums().size() * pitch + 60 + topic.foot().size() * 25;
      Page page = new Letterhead(topic, look).draw(new Page(width, height));
      double left = MARGIN;
      double right = width - MARGIN;
      double middle = width * 0.6;
      Lettering label = look.label();
      Lettering value = look.value();
      double y = Letterhead.HEIGHT + pitch;
      page.text(words.number(), left, y, label);
      page.anchor(new AnchorSpec(quad(left - 4, y, 140), words.number(), null));
      window(page, NUMBER, FieldKind.TEXT, left + 160, y, 200);
      page.value(values.get(NUMBER), left + 166, y, 190, value);
      y += 1.5 * pitch;
      page.text(words.heads().get(0), left, y, label);
      page.anchor(new AnchorSpec(quad(left - 4, y, 140), words.heads().get(0), null));
      page.text(words.heads().get(1), middle, y, label.align(Align.RIGHT));
      page.text(words.heads().get(2), right, y, label.align(Align.RIGHT));
      page.line(left, y + pitch / 2, right, y + pitch / 2, look.weight(), look.rule());
      y = body;
      for (Item item : items) {
        page.fitted(item.name(), left, y, middle - left - 60, value);
        page.text(item.count(), middle, y, value.align(Align.RIGHT));
        page.text(item.price(), right, y, value.align(Align.RIGHT));
        y += pitch;
      }
      page.line(left, y - pitch / 3, right, y - pitch / 3, look.weight(), look.rule());
      y = sums;
      for (Map.Entry<String, Sum> entry : words.sums().entrySet()) {
        sum(page, entry.getKey(), entry.getValue(), values, y, totalLabel);
        y += pitch;
      }
      return page;
    }

    private void sum(
        Page page, String name, Sum sum, Map<String, String> values, double y, String totalLabel) {
      double left = MARGIN;
      double right = width - MARGIN;
      boolean total = name.equals(TOTAL);
      String label = total ? totalLabel : sum.label();
      if (!label.isEmpty()) {
        page.text(label, left, y, look.label());
      }
      page.value(values.get(name), right, y, 200, look.value().align(Align.RIGHT));
      if (!sum.read()) {
        return;
      }
      window(page, name, FieldKind.TEXT, right - 230, y, 236);
      if (total || block == Block.EACH) {
        page.anchor(new AnchorSpec(quad(left - 4, y, width * 0.4), sum.label(), name));
      }
      page.relative(name, block == Block.EACH ? name : TOTAL);
    }

    private void window(Page page, String name, FieldKind kind, double x, double y, double w) {
      page.window(name, kind, quad(x, y, w));
    }

    private Quad quad(double x, double y, double w) {
      double top = y - 0.42 * pitch;
      double bottom = y + 0.42 * pitch;
      return new Quad(
          new Point(x, top), new Point(x + w, top), new Point(x + w, bottom), new Point(x, bottom));
    }
  }

  private record Till(Receipt receipt, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = receipt.invent(random);
      int count = random.nextInt(LEAST_ITEMS, MOST_ITEMS);
      List<Item> items = receipt.items(count, random);
      Map<String, Sum> sums = receipt.words().sums();
      Map<String, String> read = new LinkedHashMap<>(values);
      read.keySet().removeIf(name -> sums.containsKey(name) && !sums.get(name).read());
      if (index % WITHOUT_LABEL != WITHOUT_LABEL - 1) {
        Page page = receipt.page(values, items, sums.get(TOTAL).label());
        return Sight.read(count + "-items", page, read);
      }
      boolean other = random.nextBoolean();
      Page page = receipt.page(values, items, other ? receipt.words().other() : "");
      return Sight.read(other ? "other-label" : "no-label", page, read).but(missed());
    }

    /** Nothing is read that is relative to the total's label. */
    private Map<String, ExpectedValue> missed() {
      Map<String, ExpectedValue> missed = new LinkedHashMap<>();
      for (FieldSpec window : registered.windows()) {
        if (TOTAL.equals(window.relativeTo())) {
          missed.put(window.name(), new ExpectedValue("", null, 0.0, null));
        }
      }
      return missed;
    }
  }
}
