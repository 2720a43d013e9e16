package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference grid of annex B.2 as SIZ (A.5.1) lays it.
 *
 * @param image the picture's area
 * @param tiling the area of the first tile; the others follow in rows
 * @param components of the picture, 1 to 4
 */
record ImageGrid(Rect image, Rect tiling, List<Component> components) {
  private static final int MOST = 1 << 30;
  private static final int MAX_TILES = 65_535;
  private static final int MAX_COMPONENTS = 4;
  private static final int MAX_BITS = 16;
  private static final int MAX_SAMPLING = 4;

  /** Reads the segment behind the marker's length. */
  static ImageGrid read(Cursor segment) throws IOException {
    segment.skip(2);
    int x1 = place(segment);
    int y1 = place(segment);
    int x0 = place(segment);
    int y0 = place(segment);
    Rect image = new Rect(x0, y0, x1, y1);
    long tileWidth = segment.u32();
    long tileHeight = segment.u32();
    int tileX = place(segment);
    int tileY = place(segment);
    int tileRight = (int) Math.min(MOST, tileX + tileWidth);
    int tileBottom = (int) Math.min(MOST, tileY + tileHeight);
    Rect tiling = new Rect(tileX, tileY, tileRight, tileBottom);
    if (image.isEmpty()
        || tiling.isEmpty()
        || tileX > x0
        || tileY > y0
        || tileRight <= x0
        || tileBottom <= y0) {
      throw new IOException("a JPEG 2000 picture or tile without area");
    }
    ImageGrid grid = new ImageGrid(image, tiling, components(segment));
    if ((long) grid.tilesWide() * grid.tilesHigh() > MAX_TILES) {
      throw new IOException("a JPEG 2000 picture of more tiles than can be numbered");
    }
    return grid;
  }

  private static int place(Cursor segment) throws IOException {
    long place = segment.u32();
    if (place > MOST) {
      throw new IOException("a JPEG 2000 grid of " + place);
    }
    return (int) place;
  }

  private static List<Component> components(Cursor segment) throws IOException {
    int count = segment.u16();
    if (count < 1 || count > MAX_COMPONENTS) {
      throw new IOException("a JPEG 2000 picture of " + count + " components");
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int depth = segment.u8();
      Component component =
          new Component((depth & 0x7f) + 1, depth > 0x7f, segment.u8(), segment.u8());
      if (component.bits() > MAX_BITS
          || component.dx() < 1
          || component.dx() > MAX_SAMPLING
          || component.dy() < 1
          || component.dy() > MAX_SAMPLING) {
        throw new IOException("a JPEG 2000 component of a form that is not read");
      }
      components.add(component);
    }
    return List.copyOf(components);
  }

  int tilesWide() {
    return count(image.x1(), tiling.x0(), tiling.width());
  }

  int tiles() {
    return tilesWide() * tilesHigh();
  }

  private int tilesHigh() {
    return count(image.y1(), tiling.y0(), tiling.height());
  }

  /** A tile's area within the picture, B-7 to B-10. */
  Rect tile(int index) {
    int right = index % tilesWide();
    int down = index / tilesWide();
    long x = tiling.x0() + (long) right * tiling.width();
    long y = tiling.y0() + (long) down * tiling.height();
    return new Rect(
            (int) x,
            (int) y,
            (int) Math.min(MOST, x + tiling.width()),
            (int) Math.min(MOST, y + tiling.height()))
        .within(image);
  }

  private static int count(int end, int start, int side) {
    return (int) (((long) end - start + side - 1) / side);
  }
}
