package dev.grille.lab.cases.documents.people;

import dev.grille.lab.cases.values.CheckDigits;
import dev.grille.lab.cases.values.Region;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A vehicle that nobody drives.
 *
 * @param plate its number
 * @param type its class, as licences write it
 * @param model make and model
 * @param vin its identification number, with a valid check digit where its maker is Chinese
 * @param engine number of its engine
 * @param seats how many may sit in it
 * @param unladen its mass in kilograms
 * @param gross with its load, in kilograms
 * @param load what it may carry, in kilograms; 0 for a car
 * @param length in millimetres
 * @param width in millimetres
 * @param height in millimetres
 */
public record Vehicle(
    String plate,
    String type,
    String model,
    String vin,
    String engine,
    int seats,
    int unladen,
    int gross,
    int load,
    int length,
    int width,
    int height) {
  private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String YEARS = "56789ABCDEFGHJKLMNPRST";

  private record Make(String name, String code, String maker, boolean lorry) {}

  private static final List<Make> MAKES =
      List.of(
          new Make("大众汽车牌", "SVW", "LSV", false),
          new Make("别克牌", "SGM", "LSG", false),
          new Make("东风日产牌", "DFL", "LGB", false),
          new Make("广州本田牌", "HG", "LHG", false),
          new Make("长安福特牌", "CAF", "LVS", false),
          new Make("比亚迪牌", "BYD", "LGX", false),
          new Make("北京现代牌", "BH", "LBE", false),
          new Make("哈弗牌", "CC", "LGW", false),
          new Make("吉利美日牌", "MR", "LB3", false),
          new Make("五菱牌", "LZW", "LZW", false),
          new Make("解放牌", "CA", "LFW", true),
          new Make("东风牌", "DFH", "LGA", true),
          new Make("福田牌", "BJ", "LVB", true),
          new Make("江淮牌", "HFC", "LJ1", true));

  /** Any vehicle, its plate of a region. */
  public static Vehicle invent(Region region, RandomGenerator random) {
    Make make = MAKES.get(random.nextInt(MAKES.size()));
    return of(make, region, random);
  }

  /** A lorry. */
  public static Vehicle lorry(Region region, RandomGenerator random) {
    return of(MAKES.get(MAKES.size() - 1 - random.nextInt(4)), region, random);
  }

  /** The same with another identification number. */
  public Vehicle withVin(String number) {
    return new Vehicle(
        plate, type, model, number, engine, seats, unladen, gross, load, length, width, height);
  }

  private static Vehicle of(Make make, Region region, RandomGenerator random) {
    int unladen = make.lorry() ? random.nextInt(320, 980) * 10 : random.nextInt(105, 190) * 10;
    int load = make.lorry() ? random.nextInt(150, 1900) * 10 : 0;
    int gross = make.lorry() ? unladen + load + 195 : unladen + 375;
    List<String> types =
        make.lorry()
            ? List.of("重型厢式货车", "轻型栏板货车", "重型自卸货车", "中型厢式货车")
            : List.of("小型轿车", "小型普通客车", "小型越野客车", "小型轿车");
    return new Vehicle(
        plate(region, random),
        types.get(random.nextInt(types.size())),
        make.name() + make.code() + model(random),
        vin(make.maker(), random),
        engine(random),
        make.lorry() ? random.nextInt(2, 4) : List.of(5, 5, 5, 7).get(random.nextInt(4)),
        unladen,
        gross,
        load,
        make.lorry() ? random.nextInt(5300, 11990) : random.nextInt(3890, 5120),
        make.lorry() ? random.nextInt(1900, 2550) : random.nextInt(1650, 1940),
        make.lorry() ? random.nextInt(2200, 3990) : random.nextInt(1420, 1820));
  }

  /** A number of five characters, at most two of them letters; GA 36. */
  public static String plate(Region region, RandomGenerator random) {
    StringBuilder tail = new StringBuilder();
    int letters = random.nextInt(3);
    while (tail.length() < 5) {
      tail.append(random.nextInt(10));
    }
    for (int i = 0; i < letters; i++) {
      tail.setCharAt(random.nextInt(5), any("ABCDEFGHJKLMNPQRSTUVWXYZ", random));
    }
    return region.plate() + tail;
  }

  private static String model(RandomGenerator random) {
    StringBuilder model = new StringBuilder().append(random.nextInt(1000, 9999));
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      model.append(
          random.nextInt(3) == 0
              ? (char) ('0' + random.nextInt(10))
              : any(VIN.substring(10), random));
    }
    return model.toString();
  }

  private static String vin(String maker, RandomGenerator random) {
    StringBuilder vin = new StringBuilder(maker);
    while (vin.length() < 9) {
      vin.append(any(VIN, random));
    }
    vin.append(any(YEARS, random))
        .append(any(VIN, random))
        .append(any("0123456789ABCDEFGHJK", random));
    while (vin.length() < 17) {
      vin.append(random.nextInt(10));
    }
    vin.setCharAt(8, CheckDigits.vin(vin.toString()));
    return vin.toString();
  }

  private static String engine(RandomGenerator random) {
    StringBuilder engine = new StringBuilder();
    int letters = random.nextInt(0, 4);
    for (int i = 0; i < letters; i++) {
      engine.append(any(VIN.substring(10), random));
    }
    while (engine.length() < 8 + letters / 2) {
      engine.append(random.nextInt(10));
    }
    return engine.toString();
  }

  private static char any(String from, RandomGenerator random) {
    return from.charAt(random.nextInt(from.length()));
  }
}
