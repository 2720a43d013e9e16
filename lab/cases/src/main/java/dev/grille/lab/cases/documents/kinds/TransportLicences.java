package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.values.Region;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;

/**
 * A licence to carry by road.
 *
 * @param upright whether its page is higher than wide
 * @param full whether its number has the words around it
 * @param face of what is printed into it
 */
public record TransportLicences(boolean upright, boolean full, Face face) {
  private static final Color PRINT = new Color(40, 60, 90);
  private static final Color INK = new Color(28, 28, 32);

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("wide", new TransportLicences(false, true, Face.SONG)::draw),
        DocumentStyle.of("upright", new TransportLicences(true, true, Face.HEI)::draw),
        DocumentStyle.heldOut("digits", new TransportLicences(false, false, Face.ZEN)::draw));
  }

  private Paper draw(Inventor inventor) {
    int width = upright ? 860 : 1180;
    int height = upright ? 1220 : 840;
    Paper paper =
        inventor.paper(
            width,
            height,
            upright ? 105 : 148,
            "license_number",
            "owner_name",
            "owner_address",
            "vehicle_number",
            "business_certificate",
            "economic_type",
            "vehicle_type",
            "maximum_capacity",
            "vehicle_size",
            "business_scope",
            "issuing_authority",
            "issue_date");
    ground(paper);
    Firm firm = Firm.invent(inventor.random());
    Region region = firm.region();
    Vehicle vehicle = Vehicle.lorry(region, inventor.random());
    Lettering title = Lettering.of(Face.SONG, 50, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    double x = width / 2.0;
    if (upright) {
      paper.label("中华人民共和国", x, 72, title.size(42)).label("道路运输证", x, 136, title.size(60));
    } else {
      paper.label("中华人民共和国道路运输证", x, 76, title);
    }
    String digits = region.code() + inventor.digits(6);
    double y = upright ? 210 : 146;
    Lettering middle = Lettering.of(face, 32, INK).align(Align.CENTRE);
    String number =
        full
            ? region.plate().substring(0, 1)
                + "交运管"
                + region.town().substring(0, 1)
                + "字"
                + digits
                + "号"
            : digits;
    if (full) {
      paper.value("license_number", number, x, y, middle);
    } else {
      paper
          .label("证号:", x - 170, y, Lettering.of(Face.SONG, 30, PRINT))
          .value("license_number", number, x - 80, y, middle.align(Align.LEFT));
    }
    rows(paper, inventor, firm, vehicle, y + 36);
    return paper;
  }

  private record Row(String label, String key, String value) {}

  private void rows(Paper paper, Inventor inventor, Firm firm, Vehicle vehicle, double top) {
    boolean person = inventor.chance(0.3);
    String colour = inventor.pick("(黄色)", "(黄)", "");
    String tons = vehicle.load() / 1000 + "." + vehicle.load() % 1000 / 100 + "吨";
    String size = "长%d宽%d高%d".formatted(vehicle.length(), vehicle.width(), vehicle.height());
    List<Row> rows =
        new java.util.ArrayList<>(
            List.of(
                new Row(
                    "业户名称",
                    "owner_name",
                    person ? Person.adult(inventor.random()).name() : firm.name()),
                new Row("地　　址", "owner_address", firm.address()),
                new Row("车辆号牌", "vehicle_number", vehicle.plate() + colour),
                new Row(
                    "经营许可证号", "business_certificate", firm.region().code() + inventor.digits(6)),
                new Row("车辆类型", "vehicle_type", vehicle.type()),
                new Row("吨（座）位", "maximum_capacity", tons),
                new Row("车辆(毫米)", "vehicle_size", size),
                new Row(
                    "经营范围",
                    "business_scope",
                    inventor.pick("道路普通货物运输", "普通货运", "道路普通货物运输、货物专用运输（集装箱）", "大型物件运输"))));
    if (!upright && inventor.chance(0.5)) {
      rows.add(4, new Row("经济类型", "economic_type", person ? "个体经营" : "有限责任公司"));
    }
    double left = 60;
    double labelWidth = 210;
    double right = paper.width() - (upright ? 60 : 60);
    double bottom = paper.height() - (upright ? 250 : 170);
    double pitch = (bottom - top) / rows.size();
    Lettering label = Lettering.of(Face.SONG, 28, PRINT).align(Align.CENTRE);
    Lettering value = Lettering.of(face, 29, INK);
    paper.mark(
        pen -> {
          pen.box(left, top, right - left, bottom - top, 2, PRINT);
          pen.line(left + labelWidth, top, left + labelWidth, bottom, 1.4, PRINT);
          for (int i = 1; i < rows.size(); i++) {
            pen.line(left, top + i * pitch, right, top + i * pitch, 1.4, PRINT);
          }
        });
    paper.printer(inventor.printer(5, 0.75));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = top + (i + 0.5) * pitch;
      double room = right - left - labelWidth - 24;
      paper.label(row.label(), left + labelWidth / 2, y, paper.fitting(row.label(), 186, label));
      List<String> lines = paper.broken(row.value(), room, value);
      if (lines.size() == 1) {
        paper.value(row.key(), row.value(), left + labelWidth + 14, y, value);
      } else {
        Lettering small = value.size(26);
        List<String> two = paper.broken(row.value(), room, small);
        double first = y - (two.size() - 1) * 15;
        paper.lines(row.key(), two, left + labelWidth + 14, first, 30, small);
      }
    }
    foot(paper, inventor, firm, bottom);
  }

  private void foot(Paper paper, Inventor inventor, Firm firm, double bottom) {
    Lettering label = Lettering.of(Face.SONG, 28, PRINT);
    Lettering value = Lettering.of(face, 29, INK);
    String town = firm.region().town();
    String office = inventor.pick(town + "道路运输管理局", town + "公路运输管理处", town + "交通运输局");
    LocalDate day = inventor.day(2012, 2024);
    String date =
        "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    double x = upright ? 330 : paper.width() * 0.45;
    paper
        .label("核发机关", x, bottom + 56, label)
        .value("issuing_authority", office, x + 140, bottom + 56, value)
        .label("发证日期", x, bottom + 110, label)
        .value("issue_date", date, x + 140, bottom + 110, value);
    if (inventor.chance(0.75)) {
      Seal seal = new Seal(x + 250, bottom + 84, 190, 190, office, "道路运输证专用章");
      double turn = inventor.between(-15, 15);
      double strength = inventor.between(0.4, 0.65);
      paper.stamped(seal, turn, strength);
    }
  }

  private void ground(Paper paper) {
    int w = paper.width();
    int h = paper.height();
    Color first = upright ? new Color(222, 214, 190) : new Color(200, 224, 218);
    Color second = upright ? new Color(230, 206, 196) : new Color(206, 214, 234);
    paper
        .mark(Guilloche.rainbow(w, h, new Color(250, 250, 246), new Color(242, 246, 244)))
        .mark(Guilloche.net(w, h, 12, 8, 55, first, second, first))
        .mark(Guilloche.flower(w / 2.0, h * 0.5, Math.min(w, h) * 0.28, 8, first, second))
        .mark(pen -> pen.box(22, 22, w - 44, h - 44, 4, PRINT));
  }
}
