package dev.grille.lab.cases.photo;

import dev.grille.contracts.Point;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Takes pictures of sheets. Stateless: all chance comes from the generator that is handed in. */
public final class Photographer {
  /** Sheet pixels per picture pixel above which one sample would miss thin lines. */
  private static final double COARSE = 1.3;

  private final double shadow;

  /** Takes sheets that throw a shadow on what they lie on. */
  public Photographer() {
    this(0.4);
  }

  private Photographer(double shadow) {
    this.shadow = shadow;
  }

  /**
   * Takes things that lie on a sheet which is not there itself: where it is clear, no shadow is.
   */
  public static Photographer ofThings() {
    return new Photographer(0);
  }

  /** Takes a picture of a sheet drawn at one pixel per form pixel. */
  public Photograph photograph(BufferedImage sheet, Shot shot, RandomGenerator random) {
    return photograph(sheet, 1, shot, random);
  }

  /** Takes a picture of a sheet drawn at one pixel per form pixel, as hard as told. */
  public Photograph photograph(BufferedImage sheet, Severity severity, RandomGenerator random) {
    return photograph(sheet, Shot.random(severity, 18, random), random);
  }

  /**
   * Takes a picture.
   *
   * @param sheet an image of type {@code INT_ARGB_PRE}, as forms draw it
   * @param resolution the sheet's pixels per form pixel: above 1 for pictures that enlarge
   */
  public Photograph photograph(
      BufferedImage sheet, double resolution, Shot shot, RandomGenerator random) {
    double formWidth = sheet.getWidth() / resolution;
    double formHeight = sheet.getHeight() / resolution;
    Camera camera = Camera.over(formWidth, formHeight, shot);
    Curl curl = new Curl(formWidth, formHeight, shot.curl(), random.nextBoolean());
    Raster picture = new Raster(camera.width(), camera.height());
    Surroundings.lay(picture, shot.cluttered(), random);
    boolean coarse = resolution / shot.scale() > COARSE;
    expose(picture, sheet, resolution, camera.homography().inverse(), curl, coarse);
    Shape cover = shot.covered() ? Things.cover(picture, random) : null;
    Light.shine(picture, shot, random);
    Lens.blur(picture, shot, random);
    Sensor.record(picture, shot.noise(), random);
    BufferedImage image = picture.toImage();
    byte[] jpeg = Jpeg.encode(image, shot.quality());
    return truth(jpeg, image, camera.homography(), curl, formWidth, formHeight, cover);
  }

  /** The part of a picture in a frame, as if the camera had been held there. */
  public Photograph cut(Photograph whole, Rectangle frame, int quality) {
    BufferedImage part = new BufferedImage(frame.width, frame.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = part.createGraphics();
    graphics.drawImage(whole.image(), -frame.x, -frame.y, null);
    graphics.dispose();
    Homography shift = Homography.shift(-frame.x, -frame.y);
    return new Photograph(
        Jpeg.encode(part, quality),
        part,
        whole.homography().then(shift).scaledToOne(),
        p -> {
          Point seen = whole.place().apply(p);
          return new Point(seen.x() - frame.x, seen.y() - frame.y);
        },
        null,
        whole.flat());
  }

  private static Photograph truth(
      byte[] jpeg,
      BufferedImage image,
      Homography map,
      Curl curl,
      double formWidth,
      double formHeight,
      @Nullable Shape cover) {
    UnaryOperator<Point> place = p -> map.map(curl.bent(p.x(), p.y()));
    if (curl.flat()) {
      return new Photograph(jpeg, image, map, map::map, cover, true);
    }
    List<Point> from = new ArrayList<>();
    List<Point> to = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      for (int j = 0; j <= 20; j++) {
        Point point = new Point(i * formWidth / 20, j * formHeight / 20);
        from.add(point);
        to.add(place.apply(point));
      }
    }
    return new Photograph(jpeg, image, Homography.fit(from, to), place, cover, false);
  }

  private void expose(
      Raster picture,
      BufferedImage sheet,
      double resolution,
      Homography back,
      Curl curl,
      boolean coarse) {
    int[] pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
    double[] colour = new double[4];
    double[] paper = new double[2];
    List<Double> m = back.rows();
    double[] h = m.stream().mapToDouble(Double::doubleValue).toArray();
    int side = coarse ? 2 : 1;
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double alpha = 0;
        double shade = 0;
        for (int s = 0; s < side * side; s++) {
          double px = x + (s % side + 0.5) / side - 0.5;
          double py = y + (s / side + 0.5) / side - 0.5;
          double w = h[6] * px + h[7] * py + h[8];
          paper[0] = (h[0] * px + h[1] * py + h[2]) / w;
          paper[1] = (h[3] * px + h[4] * py + h[5]) / w;
          if (!curl.flat()) {
            curl.flatten(paper);
          }
          double sx = (paper[0] + 0.5) * resolution - 0.5;
          double sy = (paper[1] + 0.5) * resolution - 0.5;
          sample(pixels, sheet.getWidth(), sheet.getHeight(), sx, sy, colour);
          red += colour[0];
          green += colour[1];
          blue += colour[2];
          alpha += colour[3];
          shade += edge(sx, sy, sheet.getWidth(), sheet.getHeight(), 14 * resolution);
        }
        int n = side * side;
        int at = y * picture.width + x;
        double below = (1 - alpha / n) * (1 - shadow * shade / n);
        picture.planes[0][at] = (float) (red / n * 255 + below * picture.planes[0][at]);
        picture.planes[1][at] = (float) (green / n * 255 + below * picture.planes[1][at]);
        picture.planes[2][at] = (float) (blue / n * 255 + below * picture.planes[2][at]);
      }
    }
  }

  /** How much shadow the sheet's edge throws on what lies beside it, 0 to 1. */
  private static double edge(double x, double y, int width, int height, double reach) {
    double dx = Math.max(Math.max(-x, x - width), 0);
    double dy = Math.max(Math.max(-y, y - height), 0);
    double distance = Math.max(dx, dy);
    return distance >= reach ? 0 : 1 - distance / reach;
  }

  /** Red, green, blue and alpha between four pixels, premultiplied, 0 to 1. */
  private static void sample(
      int[] pixels, int width, int height, double x, double y, double[] colour) {
    colour[0] = 0;
    colour[1] = 0;
    colour[2] = 0;
    colour[3] = 0;
    if (x < -1 || y < -1 || x > width || y > height) {
      return;
    }
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    for (int k = 0; k < 4; k++) {
      int cx = x0 + (k & 1);
      int cy = y0 + (k >> 1);
      if (cx >= 0 && cy >= 0 && cx < width && cy < height) {
        double weight = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy)) / 255;
        int argb = pixels[cy * width + cx];
        colour[0] += weight * (argb >> 16 & 255);
        colour[1] += weight * (argb >> 8 & 255);
        colour[2] += weight * (argb & 255);
        colour[3] += weight * (argb >>> 24);
      }
    }
  }
}
