package dev.grille.lab.cases.documents.people;

import dev.grille.lab.cases.values.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Goods that were sold, whose sums are right.
 *
 * @param items what was sold
 */
public record Bill(List<Item> items) {
  public Bill {
    items = List.copyOf(items);
  }

  /**
   * One row of it.
   *
   * @param name of goods or services
   * @param specification empty where there is none
   * @param unit empty where there is none
   * @param quantity empty where there is none
   * @param price of one, without tax; empty where there is none
   * @param amount without tax, in hundredths
   * @param rate of the tax, in hundredths; 0 where it is exempt
   * @param tax in hundredths
   */
  public record Item(
      String name,
      String specification,
      String unit,
      String quantity,
      String price,
      long amount,
      int rate,
      long tax) {
    /** The rate as it is printed. */
    public String rateText() {
      return rate == 0 ? "免税" : rate + "%";
    }

    /** The tax as it is printed. */
    public String taxText() {
      return rate == 0 ? "***" : Bill.plain(tax);
    }
  }

  private record Goods(String category, String name, String specification, String unit) {}

  private static final List<Goods> SOLD =
      List.of(
          new Goods("餐饮服务", "餐费", "", ""),
          new Goods("住宿服务", "住宿费", "", "天"),
          new Goods("纸制品", "打印纸", "A4 70g", "箱"),
          new Goods("文具", "签字笔", "0.5mm", "盒"),
          new Goods("电子计算机", "笔记本电脑", "X13-2021", "台"),
          new Goods("计算机外部设备", "激光打印机", "M126a", "台"),
          new Goods("汽油", "92号车用汽油", "VIB", "升"),
          new Goods("信息技术服务", "技术服务费", "", "项"),
          new Goods("家具", "办公椅", "BG-01", "把"),
          new Goods("紧固件", "不锈钢螺栓", "M8*40", "套"),
          new Goods("电线电缆", "铜芯电缆", "YJV 3*4", "米"),
          new Goods("劳保用品", "防护手套", "", "双"),
          new Goods("物流辅助服务", "快递服务费", "", "次"),
          new Goods("塑料制品", "塑料托盘", "1210", "个"),
          new Goods("茶叶", "铁观音", "250g", "盒"),
          new Goods("会展服务", "会议服务费", "", "次"));

  /**
   * Invents one.
   *
   * @param most how many rows it has at most
   * @param starred whether names begin with their category between asterisks
   */
  public static Bill invent(RandomGenerator random, int most, boolean starred) {
    List<Item> items = new ArrayList<>();
    int count = random.nextInt(3) > 0 ? 1 : random.nextInt(1, most + 1);
    int rate = List.of(13, 13, 6, 9, 3, 1, 16, 17, 0).get(random.nextInt(9));
    while (items.size() < count) {
      Goods goods = SOLD.get(random.nextInt(SOLD.size()));
      String name = starred ? "*" + goods.category() + "*" + goods.name() : goods.name();
      int quantity = random.nextInt(4) == 0 ? random.nextInt(10, 400) : random.nextInt(1, 12);
      boolean counted = !goods.unit().isEmpty();
      long amount = random.nextLong(800, 900_000);
      double price = amount / 100.0 / quantity;
      items.add(
          new Item(
              name,
              goods.specification(),
              goods.unit(),
              counted ? String.valueOf(quantity) : "",
              counted ? decimals(price, random) : "",
              amount,
              rate,
              Math.round(amount * rate / 100.0)));
    }
    return new Bill(items);
  }

  private static String decimals(double price, RandomGenerator random) {
    int places = List.of(2, 4, 8).get(random.nextInt(3));
    String text = String.format(Locale.ROOT, "%." + places + "f", price);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  /** All amounts without tax, in hundredths. */
  public long amount() {
    return items.stream().mapToLong(Item::amount).sum();
  }

  /** All tax, in hundredths. */
  public long tax() {
    return items.stream().mapToLong(Item::tax).sum();
  }

  /** Whether no tax is due. */
  public boolean exempt() {
    return items.stream().allMatch(item -> item.rate() == 0);
  }

  /** Amounts and tax, in hundredths. */
  public long total() {
    return amount() + tax();
  }

  /** The total in capitals as invoices write it. */
  public String totalInWords() {
    return Money.inCapitals(total()).replace('元', '圆');
  }

  /** Hundredths with a point. */
  public static String plain(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }
}
