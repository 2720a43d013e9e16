package dev.grille.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/** Divides the resolutions of a tile into precincts and these into code-blocks, B.6 and B.7. */
final class PrecinctLayout {
  private final Rect tile;
  private final Allowance allowance;
  private final List<Precinct> precincts = new ArrayList<>();

  PrecinctLayout(Rect tile, Allowance allowance) {
    this.tile = tile;
    this.allowance = allowance;
  }

  List<Precinct> precincts() {
    return precincts;
  }

  /** Adds the precincts of all resolutions of a component. */
  void add(TileComponent parts, Component component, int index) throws Jpeg2000LimitException {
    for (int r = 0; r < parts.resolutions().size(); r++) {
      Resolution resolution = parts.resolutions().get(r);
      if (!resolution.area().isEmpty()) {
        add(parts.coding(), resolution, component, index, r);
      }
    }
  }

  private void add(
      ComponentCoding coding, Resolution resolution, Component component, int index, int r)
      throws Jpeg2000LimitException {
    Rect area = resolution.area();
    int widthBits = coding.precinctWidth(r);
    int heightBits = coding.precinctHeight(r);
    int level = coding.levels() - r;
    int firstX = area.x0() >> widthBits;
    int firstY = area.y0() >> heightBits;
    int wide = ((area.x1() - 1) >> widthBits) + 1 - firstX;
    int high = ((area.y1() - 1) >> heightBits) + 1 - firstY;
    allowance.takePrecincts((long) wide * high);
    for (int y = 0; y < high; y++) {
      long row = due(area.y0(), firstY + y, heightBits, level, component.dy(), tile.y0());
      for (int x = 0; x < wide; x++) {
        List<BlockGrid> grids = new ArrayList<>();
        for (Subband band : resolution.bands()) {
          grids.add(grid(band, coding, firstX + x, firstY + y, r));
        }
        long column = due(area.x0(), firstX + x, widthBits, level, component.dx(), tile.x0());
        precincts.add(new Precinct(index, r, y * wide + x, column, row, List.copyOf(grids)));
      }
    }
  }

  /** B.12.1.3: the place of the reference grid at which a precinct's packets are due. */
  private static long due(int start, int index, int bits, int level, int sampling, int tileStart) {
    long place = (long) index << bits;
    return place < start ? tileStart : (place << level) * sampling;
  }

  private BlockGrid grid(Subband band, ComponentCoding coding, int column, int row, int r)
      throws Jpeg2000LimitException {
    // Precincts of a resolution are half as large in the subbands that it is made of.
    int widthBits = coding.precinctWidth(r) - Math.min(1, r);
    int heightBits = coding.precinctHeight(r) - Math.min(1, r);
    Rect area =
        new Rect(
                clamped((long) column << widthBits),
                clamped((long) row << heightBits),
                clamped((column + 1L) << widthBits),
                clamped((row + 1L) << heightBits))
            .within(band.area());
    if (area.isEmpty()) {
      return new BlockGrid(band, 0, List.of(), new TagTree(1, 1), new TagTree(1, 1));
    }
    int blockWidth = Math.min(coding.blockWidth(), widthBits);
    int blockHeight = Math.min(coding.blockHeight(), heightBits);
    int firstX = area.x0() >> blockWidth;
    int firstY = area.y0() >> blockHeight;
    int wide = ((area.x1() - 1) >> blockWidth) + 1 - firstX;
    int high = ((area.y1() - 1) >> blockHeight) + 1 - firstY;
    allowance.takeBlocks((long) wide * high);
    List<CodeBlock> blocks = new ArrayList<>(wide * high);
    for (int y = firstY; y < firstY + high; y++) {
      for (int x = firstX; x < firstX + wide; x++) {
        Rect block =
            new Rect(
                x << blockWidth, y << blockHeight, (x + 1) << blockWidth, (y + 1) << blockHeight);
        blocks.add(new CodeBlock(block.within(area)));
      }
    }
    return new BlockGrid(band, wide, blocks, new TagTree(wide, high), new TagTree(wide, high));
  }

  private static int clamped(long place) {
    return (int) Math.min(Integer.MAX_VALUE, place);
  }
}
