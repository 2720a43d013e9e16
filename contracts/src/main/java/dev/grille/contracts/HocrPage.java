package dev.grille.contracts;

import java.util.List;
import java.util.Locale;

/**
 * A page as hOCR 1.2, in XHTML: one {@code ocr_page} with an {@code ocr_line} for each line, in
 * reading order. There are no words: a line is read as a whole.
 */
final class HocrPage {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
      <html xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <title></title>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
      <meta name="ocr-system" content="Grille" />
      <meta name="ocr-capabilities" content="ocr_page ocr_line ocrp_textangle ocrp_wconf" />
      <meta name="ocr-number-of-pages" content="1" />
      </head>
      <body>
      """;

  private HocrPage() {}

  static String html(PageText page) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<div class=\"ocr_page\" id=\"page_1\" title=\"bbox 0 0 ")
        .append(page.width() + " " + page.height() + "\">\n");
    int number = 0;
    for (TextLine line : page.lines()) {
      number++;
      html.append("<span class=\"ocr_line\" id=\"line_1_" + number + "\" title=\"")
          .append(box(line.quad(), page))
          .append(turn(line.quad()))
          .append("; x_wconf " + Math.round(line.score()) + "\">");
      XmlText.escape(line.text(), html);
      html.append("</span><br />\n");
    }
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  /** Whole pixels from edge to edge, while corners lie in the centres of pixels. */
  private static String box(Quad quad, PageText page) {
    List<Point> corners = quad.corners();
    double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
    double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
    double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
    double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
    return "bbox "
        + within(Math.floor(left + 0.5), page.width())
        + " "
        + within(Math.floor(top + 0.5), page.height())
        + " "
        + within(Math.ceil(right + 0.5), page.width())
        + " "
        + within(Math.ceil(bottom + 0.5), page.height());
  }

  private static int within(double edge, int size) {
    return (int) Math.max(0, Math.min(size, edge));
  }

  /** Anticlockwise; nothing where the line lies as the picture does. */
  private static String turn(Quad quad) {
    Point from = quad.upperLeft();
    Point to = quad.upperRight();
    double degrees = Math.toDegrees(Math.atan2(from.y() - to.y(), to.x() - from.x()));
    double angle = (WireJson.rounded(degrees, 1) + 360) % 360;
    return angle == 0 ? "" : String.format(Locale.ROOT, "; textangle %.1f", angle);
  }
}
