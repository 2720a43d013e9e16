package dev.grille.vision.ink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchingRowsTest {
  private static final double LINE = 21;

  private static Blob blob(double left, double top, double bottom) {
    return new Blob(new Box(left, top, left + 9, bottom), 9 * (bottom - top) / 2, 200);
  }

  private static List<Blob> line(double top) {
    List<Blob> blobs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      blobs.add(blob(12 * i, top, top + 16));
    }
    return blobs;
  }

  private static List<Blob> parted(List<Blob> blobs) {
    return TouchingRows.parted(blobs, TextRows.of(blobs, LINE, 0));
  }

  @Test
  void aTailThatTouchesTheLetterBelowIsParted() {
    List<Blob> blobs = new ArrayList<>(line(0));
    blobs.addAll(line(LINE));
    blobs.add(blob(80, 4, LINE + 16));
    assertThat(TextRows.of(parted(blobs), LINE, 0))
        .hasSize(2)
        .allMatch(row -> row.parts().size() == 7);
  }

  @Test
  void aTailThatReachesIntoTheLineBelowStaysWhole() {
    List<Blob> blobs = new ArrayList<>(line(0));
    blobs.addAll(line(LINE));
    blobs.add(blob(80, 4, LINE + 3));
    assertThat(parted(blobs)).containsExactlyElementsOf(blobs);
  }
}
