package dev.grille.lab.cases.documents.kinds;

import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The receipt for an electronic air ticket, filled in by a needle printer.
 *
 * @param ink what prints the values
 * @param older whether it has the words of before 2012
 * @param ground first colour of its ground
 */
public record FlightItineraries(Ink ink, boolean older, Color ground) {
  private static final int WIDTH = 1640;
  private static final int HEIGHT = 700;
  private static final Color PINS = new Color(40, 40, 52);
  private static final String[] KEYS = {
    "serial_number",
    "passenger_name",
    "id_number",
    "endorsements_restrictions",
    "order_number",
    "itinerary_list",
    "fare",
    "caac_development_fund",
    "fuel_surcharge",
    "other_taxes",
    "total",
    "e_ticket_number",
    "check_code",
    "reference_information",
    "insurance",
    "agent_code",
    "issue_organization",
    "issue_date"
  };

  private static final String[][] AIRLINES = {
    {"东航", "MU", "781"},
    {"国航", "CA", "999"},
    {"南航", "CZ", "784"},
    {"海航", "HU", "880"},
    {"川航", "3U", "876"},
    {"厦航", "MF", "731"},
    {"深航", "ZH", "479"}
  };

  private static final String[] TOWNS = {
    "西安咸阳", "长春", "北京首都", "上海虹桥", "上海浦东", "广州", "深圳", "成都双流", "昆明", "杭州", "青岛", "厦门", "乌鲁木齐", "哈尔滨",
    "三亚", "南京", "武汉"
  };

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of(
            "blue", new FlightItineraries(Ink.PINS_24, false, new Color(206, 224, 240))::draw),
        DocumentStyle.of(
            "rose", new FlightItineraries(Ink.PINS_24, true, new Color(240, 220, 222))::draw),
        DocumentStyle.heldOut(
            "smooth", new FlightItineraries(Ink.SMOOTH, false, new Color(220, 226, 214))::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 238, KEYS);
    paper
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, new Color(248, 250, 252), new Color(242, 246, 250)))
        .mark(Guilloche.net(WIDTH, HEIGHT, 12, 8, 60, ground, new Color(230, 222, 232), ground));
    new FlightForm(older).print(paper);
    Lettering red = Lettering.of(Face.SANS, 30, new Color(200, 50, 54));
    String serial = inventor.digits(10) + " " + inventor.digits(1);
    paper
        .label("印刷序号:", 1140, 56, FlightForm.label(17))
        .label("SERIAL NUMBER:", 1140, 76, FlightForm.label(13))
        .value("serial_number", serial, 1290, 64, red)
        .content("serial_number", serial.replace(" ", ""));
    paper.printer(inventor.printer(9, 0.6));
    Lettering value = Lettering.of(inventor.pick(Face.HEI, Face.SONG, Face.ZEN), 26, PINS).ink(ink);
    Person person = Person.adult(inventor.random());
    String[] airline = AIRLINES[inventor.whole(0, AIRLINES.length - 1)];
    paper
        .value("passenger_name", person.name(), 70, 166, value)
        .value("id_number", person.number(), 430, 166, value)
        .value(
            "endorsements_restrictions",
            inventor.pick("不得签转", "不得签转/变更退票收费", "不得签转改退收费", "BUDEQIANZHUAN", ""),
            880,
            166,
            value);
    String order = inventor.pick("N", "M", "K", "P", "J") + pnr(inventor);
    paper.value("order_number", order, 60, 222, value.size(22));
    LocalDate day = inventor.day(2010, 2023);
    legs(paper, inventor, airline, day, value);
    fares(paper, inventor, value);
    foot(paper, inventor, airline, serial, day, value);
    return paper;
  }

  private static String pnr(Inventor inventor) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 5) {
      text.append("0123456789ABCDEFGHJKLMNPQRSTVWXYZ".charAt(inventor.whole(0, 32)));
    }
    return text.toString();
  }

  private void legs(
      Paper paper, Inventor inventor, String[] airline, LocalDate from, Lettering value) {
    List<Map<String, String>> legs = new ArrayList<>();
    int count = inventor.pick(1, 1, 1, 2, 2, 3);
    String place = inventor.pick(TOWNS);
    String at = place;
    paper
        .label("自FROM:", 56, 262, FlightForm.label(16))
        .label("至TO:", 56, 310, FlightForm.label(16));
    paper.piece("itinerary_list.0.departure_station", place, 150, 262, value);
    LocalDate day = from;
    for (int i = 0; i < count; i++) {
      String next = inventor.pick(TOWNS);
      while (next.equals(at)) {
        next = inventor.pick(TOWNS);
      }
      Map<String, String> leg = new LinkedHashMap<>();
      String date =
          inventor.chance(0.7)
              ? day.toString()
              : "%02d%s".formatted(day.getDayOfMonth(), day.getMonth().name().substring(0, 3));
      leg.put("departure_station", at);
      leg.put("destination_station", next);
      leg.put("carrier", airline[0]);
      leg.put("flight", airline[1] + inventor.whole(1001, 9899));
      leg.put("cabin_class", inventor.pick("Y", "M", "K", "V", "T"));
      leg.put("date", date);
      leg.put("time", "%02d:%02d".formatted(inventor.whole(6, 22), inventor.whole(0, 11) * 5));
      leg.put("fare_basis", inventor.pick("Y", "M", "YB", "V70", "T"));
      leg.put("effective_date", inventor.chance(0.7) ? "" : date);
      leg.put("expiry_date", inventor.chance(0.7) ? "" : date);
      leg.put("baggage_allowance", inventor.pick("20K", "20KG", "30K"));
      row(paper, leg, i, value);
      paper.piece("itinerary_list." + i + ".destination_station", next, 150, 310 + i * 48, value);
      if (i + 1 < count) {
        paper
            .label("至TO:", 56, 310 + (i + 1) * 48, FlightForm.label(16))
            .place(
                "itinerary_list." + (i + 1) + ".departure_station",
                paper.sheet().box(next, 150, 310 + i * 48, value));
      }
      legs.add(leg);
      at = next;
      day = day.plusDays(inventor.whole(0, 5));
    }
    paper.content("itinerary_list", new TrueValue.Rows(legs));
    for (int i = count; i < 3; i++) {
      paper.label("至TO:", 56, 310 + i * 48, FlightForm.label(16));
      var printer = paper.printer();
      double y = 262 + i * 48 + printer.down();
      paper.label("VOID", 350 + printer.right(), y, printer.inked(value));
    }
  }

  private static void row(Paper paper, Map<String, String> leg, int index, Lettering value) {
    String[] keys = leg.keySet().toArray(String[]::new);
    for (int i = 2; i < keys.length; i++) {
      double x = (FlightForm.COLUMNS[i - 1] + FlightForm.COLUMNS[i]) / 2;
      double room = FlightForm.COLUMNS[i] - FlightForm.COLUMNS[i - 1] - 4;
      String text = leg.get(keys[i]);
      Lettering fitting = paper.fitting(text, room, value).align(Align.CENTRE);
      paper.piece("itinerary_list." + index + "." + keys[i], text, x, 262 + index * 48, fitting);
    }
  }

  private static void fares(Paper paper, Inventor inventor, Lettering value) {
    long fare = inventor.whole(30, 320) * 1000L;
    long fund = inventor.pick(0, 5000, 5000);
    long fuel = inventor.pick(0, 0, 3000, 5000, 6000);
    spaced(paper, "fare", "CNY " + Bill.plain(fare), 100, value);
    spaced(paper, "caac_development_fund", "CN " + Bill.plain(fund), 406, value);
    spaced(
        paper,
        "fuel_surcharge",
        fuel == 0 ? inventor.pick("YQ 0.00", "YQ EXEMPT") : "YQ " + Bill.plain(fuel),
        712,
        value);
    paper.value("other_taxes", "", 1018, 530, value);
    spaced(paper, "total", "CNY " + Bill.plain(fare + fund + fuel), 1324, value);
  }

  private static void spaced(Paper paper, String key, String text, double x, Lettering value) {
    paper.value(key, text, x, 528, value).content(key, text.replace(" ", ""));
  }

  private static void foot(
      Paper paper,
      Inventor inventor,
      String[] airline,
      String serial,
      LocalDate day,
      Lettering value) {
    String plain = serial.replace(" ", "");
    String agency =
        inventor.pick("北京", "青岛", "西安", "广州") + inventor.pick("航空票务有限公司", "商旅服务有限公司", "国际旅行社有限公司");
    String office = inventor.pick("SIA", "BJS", "CAN", "SHA", "TAO") + inventor.digits(3);
    String code = "0" + inventor.digits(7);
    paper
        .value(
            "e_ticket_number",
            airline[2] + inventor.pick("", "-") + inventor.digits(10),
            200,
            576,
            value)
        .value("check_code", plain.substring(plain.length() - 4), 560, 576, value)
        .value("reference_information", inventor.pick("", "", "如需退票请联系出票单位"), 800, 576, value)
        .value("insurance", inventor.pick("XXX", "XXX", "0.00", "20.00"), 1450, 576, value)
        .piece("agent_code", office, 200, 622, value.size(22))
        .piece("agent_code", code, 200, 648, value.size(22))
        .content("agent_code", office + code)
        .value("issue_organization", agency, 580, 636, value)
        .value("issue_date", day.minusDays(inventor.whole(0, 30)).toString(), 1340, 636, value);
  }
}
