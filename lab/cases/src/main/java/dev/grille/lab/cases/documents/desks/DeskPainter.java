package dev.grille.lab.cases.documents.desks;

import dev.grille.lab.cases.pages.PageFamily;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws a desk with what lies on it. */
public final class DeskPainter {
  private final Desk desk;
  private final double density;
  private final Fonts fonts;

  /**
   * A painter.
   *
   * @param density pixels per millimetre
   */
  public DeskPainter(Desk desk, double density, Fonts fonts) {
    this.desk = desk;
    this.density = density;
    this.fonts = fonts;
  }

  /** An image of type {@code INT_ARGB_PRE}; a plain desk is left transparent. */
  public BufferedImage draw(Ground ground, RandomGenerator random) {
    int width = even(desk.width() * density);
    int height = even(desk.height() * density);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    switch (ground) {
      case DESK -> {}
      case WHITE -> {
        int white = random.nextInt(242, 256);
        graphics.setColor(new Color(white, white, Math.max(0, white - random.nextInt(0, 6))));
        graphics.fillRect(0, 0, width, height);
      }
      case BUSY -> busy(graphics, width, height, random);
    }
    for (Laid document : desk.laid()) {
      shadow(graphics, document);
      document(graphics, document, random.nextLong());
    }
    graphics.dispose();
    return image;
  }

  private static int even(double length) {
    return 2 * (int) Math.round(length / 2);
  }

  private void document(Graphics2D graphics, Laid document, long grain) {
    double resolution = Math.max(0.5, density / document.paper().density());
    BufferedImage image = document.paper().draw(resolution, grain);
    if (document.spoilt()) {
      Spoiling.wet(image, grain);
    }
    AffineTransform place = document.map(density);
    place.scale(
        document.paper().width() / (double) image.getWidth(),
        document.paper().height() / (double) image.getHeight());
    graphics.drawImage(image, place, null);
  }

  /** What lies on something throws a soft shadow on it, more to one side. */
  private void shadow(Graphics2D graphics, Laid document) {
    AffineTransform saved = graphics.getTransform();
    graphics.translate(density * 0.35, density * 0.45);
    AffineTransform map = document.map(density);
    graphics.transform(map);
    double scale = density / document.paper().density();
    for (int ring = 5; ring >= 1; ring--) {
      double reach = ring * 0.32 * density / scale;
      graphics.setColor(new Color(0, 0, 0, 16));
      graphics.fill(
          new RoundRectangle2D.Double(
              -reach,
              -reach,
              document.paper().width() + 2 * reach,
              document.paper().height() + 2 * reach,
              4 * reach,
              4 * reach));
    }
    graphics.setTransform(saved);
  }

  private void busy(Graphics2D graphics, int width, int height, RandomGenerator random) {
    switch (random.nextInt(3)) {
      case 0 -> print(graphics, width, height, random);
      case 1 -> checks(graphics, width, height, random);
      default -> boards(graphics, width, height, random);
    }
  }

  /** Pages of text, beside and above each other. */
  private void print(Graphics2D graphics, int width, int height, RandomGenerator random) {
    graphics.setColor(new Color(236, 234, 226));
    graphics.fillRect(0, 0, width, height);
    List<PageStyle> styles = PageStyle.all().stream().filter(style -> !style.heldOut()).toList();
    double side = 190 * density;
    for (double y = -side * 0.2; y < height; y += side * 1.25) {
      for (double x = -side * 0.2; x < width; x += side * 0.95) {
        PageStyle style = styles.get(random.nextInt(styles.size()));
        PageFamily family = random.nextBoolean() ? PageFamily.LETTERS : PageFamily.TWO_COLUMNS;
        Sheet sheet = family.draw(style, fonts, random);
        double scale = side / sheet.width();
        BufferedImage page = sheet.draw(scale, random.nextLong());
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(random.nextDouble(-0.12, 0.12), side / 2, side / 2);
        graphics.drawImage(page, place, null);
      }
    }
  }

  private void checks(Graphics2D graphics, int width, int height, RandomGenerator random) {
    Color light =
        Color.getHSBColor((float) random.nextDouble(), (float) random.nextDouble(0, 0.2), 0.93f);
    Color dark =
        Color.getHSBColor(
            (float) random.nextDouble(),
            (float) random.nextDouble(0.3, 0.8),
            (float) random.nextDouble(0.35, 0.8));
    graphics.setColor(light);
    graphics.fillRect(0, 0, width, height);
    double pitch = density * random.nextDouble(9, 34);
    graphics.setColor(new Color(dark.getRed(), dark.getGreen(), dark.getBlue(), 110));
    for (double x = 0; x < width; x += 2 * pitch) {
      graphics.fill(new Rectangle2D.Double(x, 0, pitch, height));
    }
    for (double y = 0; y < height; y += 2 * pitch) {
      graphics.fill(new Rectangle2D.Double(0, y, width, pitch));
    }
  }

  private void boards(Graphics2D graphics, int width, int height, RandomGenerator random) {
    float hue = (float) random.nextDouble(0.05, 0.12);
    double board = density * random.nextDouble(40, 110);
    for (double y = 0; y < height; y += board) {
      float bright = (float) random.nextDouble(0.4, 0.75);
      graphics.setColor(Color.getHSBColor(hue, 0.45f, bright));
      graphics.fill(new Rectangle2D.Double(0, y, width, board));
      for (int i = 0; i < 24; i++) {
        double at = y + random.nextDouble() * board;
        graphics.setColor(new Color(60, 36, 18, random.nextInt(10, 60)));
        graphics.fill(
            new Rectangle2D.Double(
                random.nextDouble() * width * 0.5,
                at,
                width * random.nextDouble(0.2, 1),
                density * random.nextDouble(0.1, 0.5)));
      }
      graphics.setColor(new Color(30, 18, 10, 190));
      graphics.fill(new Rectangle2D.Double(0, y, width, density * 0.6));
    }
  }
}
