package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class PageFlattenerTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final double LETTER = 16;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void rulesThatTextCoversTellHowAPageIsBent() {
    DrawnText drawn = new DrawnText(WIDTH, HEIGHT);
    List<TextRegion> texts = new ArrayList<>();
    for (int y = 150; y <= 750; y += 30) {
      drawn.rule(100, y, 1100, y + 2);
      for (int x = 160; x < 1100; x += 140) {
        texts.add(new TextRegion(x, y + moved(x, y), 110, 48, 0, 1));
      }
    }
    Mat page = bent(drawn.mat(0));
    Flattening flattening = PageFlattener.byRules(page, texts, LETTER);
    page.release();

    for (int y = 150; y <= 750; y += 150) {
      double left = flattening.flat(new Point(120, y + moved(120, y))).y();
      double right = flattening.flat(new Point(1080, y + moved(1080, y))).y();
      assertThat(right).as("the rule at %s", y).isCloseTo(left, within(1.5));
    }
  }

  /** By how much a place is lower than on the flat page: rows lean most in the page's middle. */
  private static double moved(double x, double y) {
    double v = (y - HEIGHT / 2.0) / HEIGHT * 2;
    return 12 * (x - WIDTH / 2.0) / WIDTH * 2 * (1 - v * v);
  }

  private static Mat bent(Mat flat) {
    float[] xs = new float[WIDTH * HEIGHT];
    float[] ys = new float[WIDTH * HEIGHT];
    for (int i = 0; i < xs.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      xs[i] = x;
      ys[i] = (float) (y - moved(x, y));
    }
    Mat mapX = new Mat(HEIGHT, WIDTH, CvType.CV_32F);
    Mat mapY = new Mat(HEIGHT, WIDTH, CvType.CV_32F);
    mapX.put(0, 0, xs);
    mapY.put(0, 0, ys);
    Mat bent = new Mat();
    Imgproc.remap(flat, bent, mapX, mapY, Imgproc.INTER_CUBIC);
    mapX.release();
    mapY.release();
    flat.release();
    return bent;
  }
}
