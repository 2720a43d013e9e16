package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Decodes one tile after the other: packets, code-blocks, wavelets, and the mixing of colours. */
final class TileDecoder {
  private final Codestream codestream;
  private final BlockDecoder decoder = new BlockDecoder();

  TileDecoder(Codestream codestream) {
    this.codestream = codestream;
  }

  /** The planes of a tile's components, before they are raised to positive samples. */
  List<Plane> decode(int index) throws IOException {
    Rect tile = codestream.grid().tile(index);
    Codestream.TileData data = codestream.tile(index);
    byte[] packets = data.packets();
    List<TileComponent> parts = new ArrayList<>();
    Allowance allowance = new Allowance(packets.length);
    for (int c = 0; c < codestream.grid().components().size(); c++) {
      Component component = codestream.grid().components().get(c);
      TileComponent part = TileComponent.of(tile, component, c, data.parameters());
      parts.add(part);
      long samples = (long) part.area().width() * part.area().height();
      allowance.add(samples, component.bits() + part.shift());
    }
    PrecinctLayout layout = new PrecinctLayout(tile, allowance);
    for (int c = 0; c < parts.size(); c++) {
      layout.add(parts.get(c), codestream.grid().components().get(c), c);
    }
    new PacketReader(packets, data.parameters(), parts, allowance).read(layout.precincts());
    List<Plane> planes = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      planes.add(plane(parts.get(c), c, layout.precincts(), packets));
    }
    if (data.parameters().tile().transformed()) {
      ComponentTransform.invert(planes);
    }
    return planes;
  }

  private Plane plane(TileComponent part, int index, List<Precinct> precincts, byte[] packets)
      throws IOException {
    Plane plane = part.emptyPlane();
    for (Precinct precinct : precincts) {
      if (precinct.component() == index) {
        for (BlockGrid grid : precinct.grids()) {
          for (CodeBlock block : grid.blocks()) {
            if (block.passes() > 0) {
              decoder.decode(block, grid.band(), part.coding(), packets);
              plane.put(block, grid.band(), decoder, part.shift());
            }
          }
        }
      }
    }
    for (Resolution resolution : part.resolutions().subList(1, part.resolutions().size())) {
      if (!resolution.area().isEmpty()) {
        plane.synthesise(resolution.area());
      }
    }
    return plane;
  }
}
