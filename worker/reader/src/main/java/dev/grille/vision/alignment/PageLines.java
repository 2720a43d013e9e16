package dev.grille.vision.alignment;

import dev.grille.contracts.TextLine;
import java.util.List;
import org.opencv.core.Mat;

/** Reads all lines of a page. Belongs to one thread. */
@FunctionalInterface
public interface PageLines {
  /** Never reads any. */
  PageLines NONE = picture -> List.of();

  /**
   * The lines of a page that may lie any way round.
   *
   * @param picture 8-bit BGR
   */
  List<TextLine> read(Mat picture);
}
