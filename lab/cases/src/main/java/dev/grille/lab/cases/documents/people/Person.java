package dev.grille.lab.cases.documents.people;

import dev.grille.lab.cases.values.CheckDigits;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Pinyin;
import dev.grille.lab.cases.values.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Somebody who does not exist, whose number fits birth, sex and district.
 *
 * @param name of two or three characters
 * @param woman whether she is one
 * @param people to which he belongs, as cards write it
 * @param region where the number was given
 * @param birth date of birth
 * @param address without line breaks
 * @param number the citizen number; GB 11643
 */
public record Person(
    String name,
    boolean woman,
    String people,
    Region region,
    LocalDate birth,
    String address,
    String number) {
  private static final List<String> PEOPLES =
      List.of("汉", "汉", "汉", "汉", "汉", "回", "满", "壮", "苗", "维吾尔", "土家", "彝", "蒙古", "藏", "侗", "朝鲜");

  private static final List<String> ROADS =
      List.of(
          "中山路", "人民东路", "解放大道", "和平街", "建设北路", "长江西路", "科技大道", "文化路", "新华街", "劳动路", "学院路", "友谊路",
          "振兴街", "迎宾大道", "环城东路", "滨海大道");

  private static final List<String> ESTATES =
      List.of("阳光花园", "锦绣苑", "丽景新城", "翠湖名邸", "金桂小区", "万象家园", "东方雅居", "书香门第");

  private static final List<String> VILLAGES =
      List.of("大王庄村", "石桥镇柳沟村", "河口乡上湾村", "青山镇南坡村", "新店镇前营村", "龙泉镇杏花村");

  /** Somebody who was born between two years, both included. */
  public static Person invent(RandomGenerator random, int fromYear, int toYear) {
    LocalDate birth =
        LocalDate.of(random.nextInt(fromYear, toYear + 1), 1, 1).plusDays(random.nextInt(365));
    boolean woman = random.nextBoolean();
    Region region = Region.any(random);
    int order = random.nextInt(500) * 2 + (woman ? 0 : 1);
    String first =
        region.code() + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    return new Person(
        Chinese.person().next(random, Map.of()),
        woman,
        PEOPLES.get(random.nextInt(PEOPLES.size())),
        region,
        birth,
        address(region, random),
        first + CheckDigits.citizen(first));
  }

  /** Somebody old enough to drive and to sign. */
  public static Person adult(RandomGenerator random) {
    return invent(random, 1950, 2003);
  }

  /** A street's or a village's address in a district. */
  public static String address(Region region, RandomGenerator random) {
    String start = region.fullName();
    int number = random.nextInt(1, 300);
    return switch (random.nextInt(5)) {
      case 0 -> start + any(VILLAGES, random) + number + "号";
      case 1 -> start + any(ROADS, random) + number + "号";
      case 2 ->
          start
              + any(ROADS, random)
              + number
              + "号"
              + random.nextInt(1, 30)
              + "号楼"
              + random.nextInt(1, 5)
              + "单元"
              + random.nextInt(1, 30)
              + "0"
              + random.nextInt(1, 9)
              + "户";
      case 3 ->
          start
              + any(ROADS, random)
              + number
              + "号"
              + any(ESTATES, random)
              + random.nextInt(1, 40)
              + "栋"
              + random.nextInt(1, 3200)
              + "室";
      default ->
          start + any(ROADS, random) + number + "弄" + random.nextInt(1, 90) + "号" + room(random);
    };
  }

  private static String room(RandomGenerator random) {
    return random.nextInt(1, 30) + "0" + random.nextInt(1, 9) + "室";
  }

  private static String any(List<String> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }

  /** 男 or 女. */
  public String sex() {
    return woman ? "女" : "男";
  }

  /** The surname in Latin capitals. */
  public String latinSurname() {
    return Pinyin.of(name.substring(0, 1));
  }

  /** The other name in Latin capitals. */
  public String latinGivenName() {
    return Pinyin.of(name.substring(1));
  }
}
