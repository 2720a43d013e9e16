package dev.grille.lab.cases.values;

import static dev.grille.lab.cases.values.Values.any;
import static dev.grille.lab.cases.values.Values.digits;
import static dev.grille.lab.cases.values.Values.pick;

import java.util.random.RandomGenerator;

/** Sources of Chinese values. */
public final class Chinese {
  private static final String PROVINCE_SIGNS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云陕甘";

  private Chinese() {}

  /** A name of two or three characters. */
  public static ValueSource person() {
    return (random, known) ->
        any(random, ChineseWords.SURNAMES)
            + any(random, ChineseWords.GIVEN)
            + (random.nextInt(3) > 0 ? any(random, ChineseWords.GIVEN) : "");
  }

  /** A limited company. */
  public static ValueSource company() {
    return (random, known) -> company(random);
  }

  /** Province, city, district, road and number. */
  public static ValueSource address() {
    return (random, known) ->
        (random.nextInt(3) == 0 ? "" : pick(random, ChineseWords.PROVINCES)) + street(random);
  }

  /** City, district, road and number. */
  public static ValueSource shortAddress() {
    return (random, known) -> street(random);
  }

  /** City, district, road and number, then a telephone number. */
  public static ValueSource addressAndPhone() {
    return (random, known) -> street(random) + " " + digits(random, 8);
  }

  /** A bank's branch, then an account number. */
  public static ValueSource bankAndAccount() {
    return (random, known) -> branch(random) + " " + digits(random, 16);
  }

  /** A bank's branch. */
  public static ValueSource bankBranch() {
    return (random, known) -> branch(random);
  }

  /** Something that is bought. */
  public static ValueSource goods() {
    return (random, known) -> pick(random, ChineseWords.GOODS);
  }

  /** A railway station without the character for station. */
  public static ValueSource station() {
    return (random, known) -> pick(random, ChineseWords.STATIONS);
  }

  /** A railway station other than the one in the given field. */
  public static ValueSource stationOtherThan(String field) {
    return (random, known) -> {
      String station = pick(random, ChineseWords.STATIONS);
      while (station.equals(known.get(field))) {
        station = pick(random, ChineseWords.STATIONS);
      }
      return station;
    };
  }

  /** A train's number. */
  public static ValueSource train() {
    return (random, known) -> any(random, "GDKTZC") + random.nextInt(1, 9999);
  }

  /** A carriage and seat, as tickets print them. */
  public static ValueSource seat() {
    return (random, known) ->
        "%02d车%02d%s号"
            .formatted(random.nextInt(1, 17), random.nextInt(1, 20), any(random, "ABCDF"));
  }

  /** A vehicle's plate; GA 36. */
  public static ValueSource plate() {
    return (random, known) ->
        any(random, PROVINCE_SIGNS) + any(random, "ABCDEFG") + plateTail(random);
  }

  /** A mobile telephone number. */
  public static ValueSource mobile() {
    return (random, known) -> "1" + any(random, "35789") + digits(random, 9);
  }

  private static String plateTail(RandomGenerator random) {
    StringBuilder tail = new StringBuilder();
    while (tail.length() < 5) {
      tail.append(any(random, random.nextInt(4) == 0 ? "ABCDEFGHJKLMNPQRSTUVWXYZ" : "0123456789"));
    }
    return tail.toString();
  }

  private static String company(RandomGenerator random) {
    String city = pick(random, ChineseWords.CITIES).replace("市", "");
    String brand = any(random, ChineseWords.BRAND) + any(random, ChineseWords.BRAND);
    return (random.nextInt(4) == 0 ? "" : city)
        + brand
        + pick(random, ChineseWords.TRADES)
        + "有限公司";
  }

  private static String street(RandomGenerator random) {
    return pick(random, ChineseWords.CITIES)
        + pick(random, ChineseWords.DISTRICTS)
        + pick(random, ChineseWords.ROADS)
        + random.nextInt(1, 300)
        + "号";
  }

  private static String branch(RandomGenerator random) {
    String city = pick(random, ChineseWords.CITIES).replace("市", "");
    String road = pick(random, ChineseWords.ROADS).replaceAll("[东西南北三]?路|街|大道", "");
    return pick(random, ChineseWords.BANKS) + city + road + "支行";
  }
}
