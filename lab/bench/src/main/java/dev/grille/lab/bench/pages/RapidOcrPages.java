package dev.grille.lab.bench.pages;

import com.benjaminwan.ocrlibrary.TextBlock;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * RapidOcr-Java: the same networks through its own native library, on one thread, by its own
 * settings, which look for turned lines and let most of them decide. It tells no direction of the
 * page and has no score of a line: the mean of its characters' stands for it.
 */
final class RapidOcrPages implements PageSubject {
  private final InferenceEngine engine;
  private final ParamConfig parameters = ParamConfig.getDefaultConfig();

  RapidOcrPages() {
    engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(1, -1));
    parameters.setDoAngle(true);
    parameters.setMostAngle(true);
  }

  @Override
  public PageText read(Path picture) {
    List<TextBlock> blocks = engine.runOcr(picture.toString(), parameters).getTextBlocks();
    Dimension size = size(picture);
    return new PageText(
        size.width, size.height, 0, 0, blocks.stream().map(RapidOcrPages::line).toList());
  }

  private static TextLine line(TextBlock block) {
    List<Point> corners =
        block.getBoxPoint().stream().map(p -> new Point(p.getX(), p.getY())).toList();
    Quad quad = new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    double sum = 0;
    for (float score : block.getCharScores()) {
      sum += score;
    }
    double mean = sum / Math.max(1, block.getCharScores().length);
    return new TextLine(
        block.getText(), quad, 100 * share(mean), share(block.getBoxScore()), false);
  }

  private static double share(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private static Dimension size(Path picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in);
        return new Dimension(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // Its engine is one for the whole process and cannot be closed.
  }
}
