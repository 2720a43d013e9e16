package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Pen;
import dev.grille.lab.cases.values.Region;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * A vehicle's identification number where a vehicle has it. The document is the line of its
 * seventeen characters with a quarter of their height around it.
 *
 * @param carrier on what it stands
 */
public record Vins(Carrier carrier) {
  private enum Carrier {
    /** Struck into the metal of a frame. */
    FRAME,
    /** Printed on the maker's plate, among other figures. */
    NAMEPLATE,
    /** On a strip behind the windscreen. */
    WINDSCREEN
  }

  private static final int WIDTH = 1100;

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("frame", new Vins(Carrier.FRAME)::draw),
        DocumentStyle.of("nameplate", new Vins(Carrier.NAMEPLATE)::draw),
        DocumentStyle.heldOut("windscreen", new Vins(Carrier.WINDSCREEN)::draw));
  }

  private Paper draw(Inventor inventor) {
    int height = carrier == Carrier.NAMEPLATE ? 700 : 460;
    Paper paper = inventor.paper(WIDTH, height, 220, "vin");
    paper.stiff();
    Vehicle vehicle = Vehicle.invent(Region.any(inventor.random()), inventor.random());
    vehicle = vehicle.withVin(inventor.asPrinted(vehicle.vin()));
    switch (carrier) {
      case FRAME -> frame(paper, inventor, vehicle);
      case NAMEPLATE -> nameplate(paper, vehicle, inventor);
      case WINDSCREEN -> windscreen(paper, inventor, vehicle);
    }
    return paper;
  }

  private static void line(Paper paper, String vin, double x, double y, Lettering lettering) {
    paper.value("vin", vin, x, y, lettering);
    Rectangle2D box = paper.sheet().box(vin, x, y, lettering);
    double around = lettering.size() * 0.25;
    paper.area(
        new Rectangle2D.Double(
            box.getX() - around,
            box.getY() - around,
            box.getWidth() + 2 * around,
            box.getHeight() + 2 * around));
  }

  private static void frame(Paper paper, Inventor inventor, Vehicle vehicle) {
    int tone = inventor.whole(60, 170);
    Color metal = new Color(tone, tone, Math.min(255, tone + inventor.whole(0, 20)));
    paper.mark(pen -> metal(pen, paper.width(), paper.height(), metal));
    boolean stars = inventor.chance(0.6);
    double y = paper.height() / 2.0 + inventor.between(-60, 60);
    Face face = inventor.pick(Face.OCR_B, Face.MONO, Face.DEJAVU_MONO);
    Lettering dark =
        Lettering.of(face, 66, new Color(20, 20, 24, 190)).align(Align.CENTRE).ink(Ink.BOLD);
    dark = paper.fitting(vehicle.vin(), 830, dark.tracking(0.1));
    Lettering light = dark.colour(new Color(235, 236, 240, 130));
    double x = WIDTH / 2.0;
    paper.label(vehicle.vin(), x + 2.2, y + 2.6, light);
    line(paper, vehicle.vin(), x, y, dark);
    if (stars) {
      double half = paper.sheet().textWidth(vehicle.vin(), dark) / 2 + 46;
      Lettering star = dark.face(Face.DEJAVU).size(52);
      paper.label("★", x - half, y, star).label("★", x + half, y, star);
    }
  }

  private static void metal(Pen pen, double width, double height, Color metal) {
    Graphics2D g = pen.graphics();
    g.setPaint(
        new GradientPaint(0, 0, metal.brighter(), (float) width, (float) height, metal.darker()));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    for (int i = 0; i < 420; i++) {
      double y = pen.random().nextDouble() * height;
      double x = pen.random().nextDouble() * width;
      double length = pen.random().nextDouble(20, 240);
      int tone = pen.random().nextInt(2) * 255;
      Color scratch = new Color(tone, tone, tone, pen.random().nextInt(8, 34));
      pen.line(x, y, x + length, y + pen.random().nextDouble(-4, 4), 1.2, scratch);
    }
    for (int i = 0; i < 26; i++) {
      g.setColor(new Color(120, 66, 30, pen.random().nextInt(20, 70)));
      double size = pen.random().nextDouble(4, 46);
      g.fill(
          new Ellipse2D.Double(
              pen.random().nextDouble() * width,
              pen.random().nextDouble() * height,
              size,
              size * 0.6));
    }
  }

  private static void nameplate(Paper paper, Vehicle vehicle, Inventor inventor) {
    int w = paper.width();
    int h = paper.height();
    boolean dark = inventor.chance(0.4);
    Color ground = dark ? new Color(28, 28, 32) : new Color(206, 208, 212);
    Color print = dark ? new Color(222, 222, 226) : new Color(26, 26, 30);
    Lettering label = Lettering.of(Face.HEI, 32, print);
    Lettering value = Lettering.of(Face.HEI, 34, print);
    Face figures = inventor.pick(Face.SANS, Face.MONO, Face.HEI);
    paper
        .mark(pen -> metal(pen, w, h, new Color(90, 92, 98)))
        .mark(
            pen -> {
              pen.graphics().setColor(ground);
              pen.graphics().fill(new RoundRectangle2D.Double(60, 40, w - 120, h - 80, 40, 40));
              pen.graphics().setColor(print);
              pen.graphics().draw(new RoundRectangle2D.Double(76, 56, w - 152, h - 112, 30, 30));
              for (double x : new double[] {100, w - 100.0}) {
                for (double y : new double[] {80, h - 80.0}) {
                  pen.graphics().fill(new Ellipse2D.Double(x - 12, y - 12, 24, 24));
                }
              }
            })
        .label(
            "中国" + vehicle.model().replaceAll("[A-Z0-9]+$", "").replace("牌", "") + "汽车有限公司制造",
            w / 2.0,
            112,
            label.size(40).align(Align.CENTRE));
    String[][] rows = {
      {"品牌", vehicle.model().replaceAll("[A-Z0-9]+$", "")},
      {"整车型号", vehicle.model().replaceAll("^[^A-Z]+", "")},
      {"车辆识别代号", vehicle.vin()},
      {"发动机型号", vehicle.engine().substring(0, 5) + "    排量 1.5L"},
      {"最大允许总质量", vehicle.gross() + "kg    乘坐人数 " + vehicle.seats()},
      {"制造年月", inventor.whole(2008, 2024) + "年" + inventor.whole(1, 12) + "月"}
    };
    for (int i = 0; i < rows.length; i++) {
      double y = 190 + i * 78;
      double at = 130 + paper.sheet().textWidth(rows[i][0], label) + 30;
      paper.label(rows[i][0], 130, y, label);
      if (i == 2) {
        line(paper, rows[i][1], Math.max(at, 380), y, value.face(figures).size(36).tracking(0.06));
      } else {
        paper.label(rows[i][1], Math.max(at, 380), y, value);
      }
    }
  }

  private static void windscreen(Paper paper, Inventor inventor, Vehicle vehicle) {
    int w = paper.width();
    int h = paper.height();
    boolean white = inventor.chance(0.5);
    Color strip = white ? new Color(232, 232, 228) : new Color(16, 16, 18);
    Color print = white ? new Color(20, 20, 22) : new Color(226, 226, 222);
    double top = h * 0.4;
    Lettering lettering =
        Lettering.of(inventor.pick(Face.SANS_BOLD, Face.DEJAVU_MONO), 58, print)
            .align(Align.CENTRE)
            .tracking(0.08);
    lettering = paper.fitting(vehicle.vin(), 840, lettering);
    paper.mark(
        pen -> {
          Graphics2D g = pen.graphics();
          g.setPaint(new GradientPaint(0, 0, new Color(46, 50, 56), 0, h, new Color(18, 18, 20)));
          g.fill(new Rectangle2D.Double(0, 0, w, h));
          pen.fill(0, h * 0.78, w, h * 0.22, new Color(10, 10, 12));
          pen.fill(90, top, w - 180.0, 120, strip);
        });
    line(paper, vehicle.vin(), w / 2.0, top + 60, lettering);
    double slope = inventor.between(-200, 200);
    paper.mark(
        pen -> {
          Graphics2D g = pen.graphics();
          for (int i = 0; i < 3; i++) {
            g.setColor(new Color(220, 232, 244, 26));
            double x = 120 + i * 330;
            g.fill(
                new java.awt.Polygon(
                    new int[] {(int) x, (int) x + 150, (int) (x + 150 + slope), (int) (x + slope)},
                    new int[] {0, 0, h, h},
                    4));
          }
        });
  }
}
