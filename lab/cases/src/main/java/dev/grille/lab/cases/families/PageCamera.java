package dev.grille.lab.cases.families;

import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Takes pictures of pages: as they are registered, and as they are sent later. */
public final class PageCamera {
  private final Fonts fonts;
  private final Photographer photographer = new Photographer();

  public PageCamera(Fonts fonts) {
    this.fonts = fonts;
  }

  /** A page exactly in register, as PNG. */
  public byte[] registered(Page page) {
    BufferedImage sheet = page.draw(1, fonts, 1);
    BufferedImage opaque =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(sheet, 0, 0, Color.WHITE, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(opaque, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** How a page is photographed: nothing lies over it, and a scanner has nothing else in it. */
  public static Shot shot(Page page, Severity severity, RandomGenerator random) {
    return Shot.random(severity, page.smallestText(), random)
        .withThings(false, severity != Severity.SCAN);
  }

  /** Photographs a page. */
  public Photograph photograph(Page page, Shot shot, RandomGenerator random) {
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage sheet = page.draw(resolution, fonts, random.nextLong());
    return photographer.photograph(sheet, resolution, shot, random);
  }
}
