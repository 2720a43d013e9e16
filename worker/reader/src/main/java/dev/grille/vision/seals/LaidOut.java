package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** The pieces of a seal below each other. */
final class LaidOut {
  private final List<Mat> pieces = new ArrayList<>();
  private final List<SealLine> lines = new ArrayList<>();
  private int height;

  /** Begins with what stands within a seal; it stays the caller's. */
  LaidOut(Mat inside) {
    pieces.add(inside);
    height = inside.rows();
  }

  /** A line of what stands within. */
  void within(SealLine line) {
    lines.add(line);
  }

  /** A further line below, which belongs to what stands within. */
  void below(SealReader.SetLine set) {
    lines.add(added(set));
  }

  private SealLine added(SealReader.SetLine set) {
    SealLine moved = set.line().below(height);
    pieces.add(set.pixels());
    height += set.pixels().rows();
    return moved;
  }

  /** The whole, the ring's own line last; its pixels belong to the scope. */
  LaidSeal seal(FoundSeal seal, SealReader.@Nullable SetLine ring, MatScope scope) {
    int inner = height;
    List<SealLine> along = ring == null ? List.of() : List.of(added(ring));
    Mat pixels = Sheet.stacked(pieces, scope);
    return new LaidSeal(seal, pixels, new Box(0, 0, pixels.cols(), inner), lines, along);
  }
}
