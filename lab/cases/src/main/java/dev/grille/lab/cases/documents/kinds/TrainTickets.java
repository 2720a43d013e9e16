package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Station;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;

/**
 * A railway ticket. All of it comes from one printer on paper that has a ground only.
 *
 * @param issue what it looks like
 * @param face of the printer
 */
public record TrainTickets(Issue issue, Face face) {
  private enum Issue {
    /** Blue and magnetic, since 2008. */
    BLUE,
    /** Soft and rose, until 2020. */
    RED,
    /** What is handed out for accounts since nobody needs a ticket. */
    SLIP
  }

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 630;
  private static final Color INK = new Color(32, 32, 38);

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("blue", new TrainTickets(Issue.BLUE, Face.HEI)::draw),
        DocumentStyle.of("red", new TrainTickets(Issue.RED, Face.SONG)::draw),
        DocumentStyle.of("slip", new TrainTickets(Issue.SLIP, Face.HEI)::draw),
        DocumentStyle.heldOut("blue-zen", new TrainTickets(Issue.BLUE, Face.ZEN)::draw));
  }

  private record Trip(Station from, Station to, String train, LocalDate day, String category) {}

  private Paper draw(Inventor inventor) {
    Paper paper =
        inventor.paper(
            WIDTH,
            HEIGHT,
            85.6,
            "ticket_id",
            "check_port",
            "departure_station",
            "train_number",
            "destination_station",
            "departure_station_en",
            "destination_station_en",
            "departure_time",
            "seat_number",
            "ticket_price",
            "sale_method",
            "seat_category",
            "ticket_changing",
            "id_number",
            "name",
            "log_id",
            "sale_location");
    ground(paper);
    paper.printer(
        new Printer(
            0, inventor.between(-6, 10), inventor.between(-0.3, 0.3), inventor.between(0.72, 1)));
    Trip trip = trip(inventor);
    String ticket =
        inventor.pick("A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "Z")
            + inventor.digits(6);
    head(paper, inventor, ticket);
    stations(paper, trip);
    seat(paper, inventor, trip);
    Person person = Person.adult(inventor.random());
    String number = person.number();
    String stars = number.substring(0, 10) + "****" + number.substring(14);
    Lettering text = text(33);
    String note = issue == Issue.SLIP ? "仅供报销使用" : inventor.pick("限乘当日当次车", "限乘当日当次车", "在3日内到有效");
    boolean changed = issue != Issue.SLIP && inventor.chance(0.1);
    form(paper, note, 56, 372, text);
    paper.content("ticket_changing", changed ? "始发改签" : "");
    if (changed) {
      paper.piece("ticket_changing", "始发改签", 430, 372, text);
    }
    paper.value("id_number", stars, 56, 434, text);
    paper.value("name", person.name(), 56 + paper.sheet().textWidth(stars, text) + 14, 434, text);
    slogan(paper);
    foot(paper, inventor, ticket, trip);
    return paper;
  }

  private Lettering text(double size) {
    return Lettering.of(face, size, INK);
  }

  /** Print that stands under no key, but comes from the same printer. */
  private static void form(Paper paper, String text, double x, double y, Lettering lettering) {
    Printer printer = paper.printer();
    paper.mark(
        pen -> pen.text(text, x + printer.right(), y + printer.down(), printer.inked(lettering)));
  }

  private void head(Paper paper, Inventor inventor, String ticket) {
    Lettering red = Lettering.of(Face.HEI, 43, new Color(212, 66, 74));
    String shown =
        issue == Issue.RED && inventor.chance(0.5) ? inventor.digits(3) + ticket : ticket;
    paper.value("ticket_id", shown, 56, 54, red.tracking(0.03));
    if (issue == Issue.SLIP || inventor.chance(0.3)) {
      return;
    }
    String port = inventor.whole(1, 28) + inventor.pick("", "A", "B");
    String label = inventor.pick("检票:", "检票口");
    Lettering text = text(33);
    double at = 700;
    form(paper, label, at, 56, text);
    paper.value("check_port", port, at + paper.sheet().textWidth(label, text) + 3, 56, text);
  }

  private static Trip trip(Inventor inventor) {
    Station from = Station.any(inventor.random());
    Station to = Station.any(inventor.random());
    while (to.equals(from)) {
      to = Station.any(inventor.random());
    }
    String kind = inventor.pick("G", "G", "D", "C", "K", "T", "Z", "");
    boolean fast = kind.equals("G") || kind.equals("D") || kind.equals("C");
    String category =
        fast
            ? inventor.pick("二等座", "二等座", "一等座", "商务座")
            : inventor.pick("新空调硬座", "新空调硬卧", "新空调软卧", "硬座", "硬卧");
    String train = kind + inventor.whole(kind.isEmpty() ? 1001 : 1, kind.isEmpty() ? 6999 : 2999);
    return new Trip(from, to, train, inventor.day(2010, 2024), category);
  }

  private void stations(Paper paper, Trip trip) {
    station(paper, "departure_station", trip.from(), 70);
    station(paper, "destination_station", trip.to(), 640);
    Lettering train = Lettering.of(Face.HEI, 46, INK).align(Align.CENTRE);
    Printer printer = paper.printer();
    paper
        .value("train_number", trip.train(), 487, 118, train)
        .mark(
            pen -> {
              double y = 152 + printer.down();
              pen.line(392, y, 580, y, 4, INK);
              pen.line(562, y - 8, 580, y, 4, INK);
            });
  }

  private void station(Paper paper, String key, Station station, double x) {
    String name = station.name();
    // Two characters are spread so that they take as much room as three.
    Lettering big = text(50).tracking(name.length() == 2 ? 0.5 : 0.06);
    Lettering small = text(31);
    double width = paper.sheet().textWidth(name, big);
    paper.value(key, name, x, 128, big);
    form(paper, "站", x + Math.max(width, 165) + 10, 134, small);
    Lettering latin = Lettering.of(Face.SERIF, 32, INK);
    paper.value(key + "_en", station.latin(), x + 20, 190, latin);
  }

  private void seat(Paper paper, Inventor inventor, Trip trip) {
    Lettering text = text(36);
    LocalDate day = trip.day();
    String date =
        "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    String time = "%02d:%02d".formatted(inventor.whole(5, 23), inventor.whole(0, 59));
    boolean sleeper = trip.category().endsWith("卧");
    String car = "%02d车".formatted(inventor.whole(1, 18));
    String seat =
        sleeper
            ? car + "%03d号".formatted(inventor.whole(1, 20)) + inventor.pick("上铺", "中铺", "下铺")
            : inventor.chance(0.06)
                ? car + "无座"
                : trip.category().contains("座") && !trip.category().contains("硬")
                    ? car
                        + "%02d%s号"
                            .formatted(
                                inventor.whole(1, 18), inventor.pick("A", "B", "C", "D", "F"))
                    : car + "%03d号".formatted(inventor.whole(1, 118));
    double dateWidth = paper.sheet().textWidth(date, text);
    paper
        .piece("departure_time", date, 56, 246, text)
        .piece("departure_time", time, 56 + dateWidth + 16, 246, text)
        .content("departure_time", date + time)
        .value("seat_number", seat, 640, 246, text);
    double timeEnd = 56 + dateWidth + 16 + paper.sheet().textWidth(time, text);
    form(paper, "开", timeEnd + 4, 248, text(28));
    String price = inventor.whole(9, 1800) + "." + inventor.pick("0", "5");
    double sign = paper.sheet().textWidth("￥", text);
    form(paper, "￥", 56, 306, text);
    paper.value("ticket_price", price, 56 + sign, 306, text);
    form(paper, "元", 60 + sign + paper.sheet().textWidth(price, text), 308, text(28));
    if (inventor.chance(0.6)) {
      method(paper, inventor.pick("网", "网", "网", "折", "学", "孩"));
    }
    paper.value("seat_category", trip.category(), 640, 306, text);
  }

  private void method(Paper paper, String method) {
    Lettering text = text(33).align(Align.CENTRE);
    paper.value("sale_method", method, 465, 306, text);
    if (issue == Issue.RED) {
      return;
    }
    Printer printer = paper.printer();
    paper.mark(
        pen -> {
          pen.graphics().setColor(INK);
          pen.graphics().setStroke(new BasicStroke(2.5f));
          pen.graphics()
              .draw(new java.awt.geom.Ellipse2D.Double(443, 284 + printer.down(), 44, 44));
        });
  }

  private void slogan(Paper paper) {
    Lettering centred = text(25).align(Align.CENTRE);
    Printer printer = paper.printer();
    paper.mark(
        pen -> {
          pen.graphics().setColor(INK);
          pen.graphics()
              .setStroke(
                  new BasicStroke(
                      2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {9, 6}, 0));
          pen.graphics().draw(new Rectangle2D.Double(130, 466 + printer.down(), 460, 84));
        });
    form(paper, "买票请到12306 发货请到95306", 360, 490, centred);
    form(paper, "中国铁路祝您旅途愉快", 360, 526, centred);
  }

  private void foot(Paper paper, Inventor inventor, String ticket, Trip trip) {
    Lettering small = text(27);
    String day = "%02d%02d".formatted(trip.day().getMonthValue(), trip.day().getDayOfMonth());
    String log =
        inventor.digits(5)
            + inventor.pick("00", "01", "10", "20", "30", "31")
            + inventor.digits(3)
            + day
            + ticket;
    paper.value("log_id", log, 56, 598, small);
    double end = 56 + paper.sheet().textWidth(log, small) + 26;
    if (issue != Issue.BLUE || inventor.chance(0.5)) {
      String office = Station.any(inventor.random()).name() + inventor.pick("", "站");
      paper.value("sale_location", office, end, 598, small);
      form(paper, "售", end + paper.sheet().textWidth(office, small) + 2, 598, small);
    } else {
      form(paper, "JM", end, 598, small);
    }
    if (issue == Issue.RED) {
      paper.mark(pen -> Codes.bars(pen, 640, 430, 300, 60));
    } else {
      paper.mark(pen -> Codes.square(pen, 780, 400, 160, 33));
    }
  }

  private void ground(Paper paper) {
    paper.sheet().corner(issue == Issue.RED ? 0 : 22);
    Color from = issue == Issue.RED ? new Color(250, 232, 230) : new Color(222, 236, 246);
    Color to = issue == Issue.RED ? new Color(246, 214, 214) : new Color(180, 212, 236);
    Color line = issue == Issue.RED ? new Color(236, 186, 186) : new Color(158, 198, 228);
    if (issue == Issue.SLIP) {
      from = new Color(240, 246, 250);
      to = new Color(206, 226, 240);
    }
    paper
        .mark(Grounds.fading(WIDTH, HEIGHT, from, to))
        .mark(
            Grounds.words(
                WIDTH,
                HEIGHT,
                issue == Issue.RED ? "中国铁路" : "CR 铁路",
                Lettering.of(Face.HEI, 17, line)))
        .mark(Guilloche.net(WIDTH, HEIGHT, 14, 9, 70, line));
    if (issue != Issue.RED) {
      Color band = new Color(120, 178, 216);
      paper.mark(pen -> pen.fill(0, HEIGHT - 58, WIDTH, 58, band));
    }
  }
}
