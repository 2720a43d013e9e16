package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.MeshWarp;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Draws a page as it would lie flat. */
final class FlatSheet {
  private FlatSheet() {}

  /**
   * The page, flattened; itself where nothing is to be moved by as much as matters.
   *
   * @param scope owns what is drawn
   */
  static Mat of(Mat page, Flattening flattening, MatScope scope) {
    if (!isWorthIt(page, flattening)) {
      return page;
    }
    return MeshWarp.draw(
        page, page.size(), flattening::page, Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE, scope);
  }

  /** Less than half a pixel is nothing that a row or a rule could suffer from. */
  static boolean isWorthIt(Mat page, Flattening flattening) {
    return flattening.farthest(page.cols(), page.rows()) >= 0.5;
  }
}
