package dev.grille.lab.cases;

import dev.grille.contracts.Point;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A list with a row more or less than its template: what stands below moves.
 *
 * @param at height of the cut, in the form's pixels
 * @param by how far what is below moves down; negative where a row is missing
 * @param width of the form
 */
record RowShift(double at, double by, double width) {
  private static final String[] ROWS = {"优惠券 不可用", "发票类型 电子", "积分抵扣 0.00", "Discount none", "备注 无"};

  /** A cut through no window; a missing row takes what stood in it along. */
  static RowShift random(Form form, RandomGenerator random) {
    List<Double> cuts = new ArrayList<>();
    for (FormField field : form.fields()) {
      double y = field.y() - 4;
      boolean free =
          form.fields().stream().noneMatch(f -> f.y() < y && y < f.y() + f.height())
              && y > 0.2 * form.height();
      if (free) {
        cuts.add(y);
      }
    }
    double at = cuts.isEmpty() ? form.height() / 2.0 : cuts.get(random.nextInt(cuts.size()));
    double row = random.nextDouble(0.035, 0.07) * form.height();
    return new RowShift(at, random.nextInt(4) == 0 ? -row : row, form.width());
  }

  /** The sheet with its lower part moved, and the top of the screen as at another hour. */
  BufferedImage apply(BufferedImage sheet, double resolution, Fonts fonts, RandomGenerator random) {
    int width = sheet.getWidth();
    int cut = (int) Math.round(at * resolution);
    int below = (int) Math.round((at + Math.max(0, -by)) * resolution);
    int to = (int) Math.round((at + Math.max(0, by)) * resolution);
    BufferedImage moved =
        new BufferedImage(width, sheet.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = moved.createGraphics();
    graphics.drawImage(sheet, 0, 0, null);
    int last = sheet.getHeight() - 1;
    graphics.drawImage(sheet, 0, cut, width, last + 1, 0, last, width, last + 1, null);
    graphics.drawImage(sheet, 0, cut, width, to, 0, cut, width, cut + 1, null);
    graphics.drawImage(sheet.getSubimage(0, below, width, sheet.getHeight() - below), 0, to, null);
    graphics.scale(resolution, resolution);
    Pen pen = new Pen(graphics, fonts, random);
    Lettering grey = Lettering.of(Face.HEI, 24, new Color(120, 120, 126));
    if (by > 0) {
      pen.text(ROWS[random.nextInt(ROWS.length)], 48, at + by / 2, grey);
    }
    statusBar(pen, sheet, grey.size(22), random);
    graphics.dispose();
    return moved;
  }

  private static void statusBar(
      Pen pen, BufferedImage sheet, Lettering letters, RandomGenerator random) {
    Color ground = new Color(sheet.getRGB(sheet.getWidth() / 2, 3));
    pen.fill(0, 0, sheet.getWidth(), 50, ground);
    String time = random.nextInt(10, 24) + ":" + random.nextInt(10, 60);
    pen.text(time, 60, 28, letters.colour(Color.WHITE));
    pen.text("4G " + random.nextInt(10, 100) + "%", 520, 28, letters.colour(Color.WHITE));
  }

  /** The truth about a picture of the moved sheet, in places of the form as it is registered. */
  Photograph seen(Photograph photograph) {
    UnaryOperator<Point> place = p -> photograph.place().apply(moved(p));
    return new Photograph(
        photograph.jpeg(),
        photograph.image(),
        photograph.homography(),
        place,
        photograph.cover(),
        false);
  }

  /** Where the moved sheet shows a point; what is missing, far outside of it. */
  private Point moved(Point p) {
    if (p.y() < at) {
      return p;
    }
    boolean missing = by < 0 && p.y() < at - by;
    return missing ? new Point(p.x() - 2.5 * width, p.y()) : new Point(p.x(), p.y() + by);
  }
}
