package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the packets of a tile, B.9 and B.10, in their order, B.12. */
final class PacketReader {
  private static final int SOP_BYTES = 6;
  private static final int EPH_BYTES = 2;

  private final Cursor packets;
  private final HeaderParameters parameters;
  private final List<TileComponent> components;
  private final Allowance allowance;
  private final List<CodeBlock> filled = new ArrayList<>();

  PacketReader(
      byte[] packets,
      HeaderParameters parameters,
      List<TileComponent> components,
      Allowance allowance) {
    this.packets = new Cursor(packets, 0, packets.length);
    this.parameters = parameters;
    this.components = components;
    this.allowance = allowance;
  }

  /** Fills the code-blocks of all precincts. */
  void read(List<Precinct> precincts) throws IOException {
    int layers = parameters.tile().layers();
    for (ProgressionVolume volume : parameters.volumes()) {
      allowance.takeSteps(precincts.size());
      List<Precinct> within = new ArrayList<>();
      for (Precinct precinct : precincts) {
        if (volume.holds(precinct)) {
          within.add(precinct);
        }
      }
      within.sort(volume.order().precincts());
      read(within, volume.order(), Math.min(layers, volume.layers()));
    }
    for (Precinct precinct : precincts) {
      if (precinct.layers() < layers) {
        throw new IOException("a JPEG 2000 tile without all of its packets");
      }
    }
  }

  private void read(List<Precinct> precincts, ProgressionOrder order, int layers)
      throws IOException {
    switch (order) {
      case LRCP -> byLayer(precincts, layers);
      case RLCP -> {
        for (int from = 0; from < precincts.size(); ) {
          int to = from;
          int resolution = precincts.get(from).resolution();
          while (to < precincts.size() && precincts.get(to).resolution() == resolution) {
            to++;
          }
          byLayer(precincts.subList(from, to), layers);
          from = to;
        }
      }
      default -> {
        for (Precinct precinct : precincts) {
          while (precinct.layers() < layers) {
            packet(precinct);
          }
        }
      }
    }
  }

  private void byLayer(List<Precinct> precincts, int layers) throws IOException {
    for (int layer = 0; layer < layers; layer++) {
      allowance.takeSteps(precincts.size());
      for (Precinct precinct : precincts) {
        if (precinct.layers() == layer) {
          packet(precinct);
        }
      }
    }
  }

  private void packet(Precinct precinct) throws IOException {
    allowance.takeSteps(1);
    if (parameters.marksPackets() && packets.isNext(Markers.SOP)) {
      packets.skip(SOP_BYTES);
    }
    PacketBits bits = new PacketBits(packets);
    filled.clear();
    if (bits.next() == 1) {
      ComponentCoding coding = components.get(precinct.component()).coding();
      for (BlockGrid grid : precinct.grids()) {
        header(grid, precinct.layers(), coding, bits);
      }
    }
    bits.align();
    if (parameters.marksPacketHeaders() && packets.isNext(Markers.EPH)) {
      packets.skip(EPH_BYTES);
    }
    for (CodeBlock block : filled) {
      block.place(packets);
    }
    precinct.layerRead();
  }

  private void header(BlockGrid grid, int layer, ComponentCoding coding, PacketBits bits)
      throws IOException {
    allowance.takeSteps(grid.blocks().size());
    for (int i = 0; i < grid.blocks().size(); i++) {
      CodeBlock block = grid.blocks().get(i);
      int x = i % grid.wide();
      int y = i / grid.wide();
      if (block.isIncluded()) {
        if (bits.next() == 0) {
          continue;
        }
      } else {
        if (!grid.inclusion().isBelow(layer + 1, x, y, bits)) {
          continue;
        }
        block.include(zeroPlanes(grid, x, y, bits));
      }
      passes(block, grid.band(), coding, bits);
      filled.add(block);
    }
  }

  /** B.10.5. */
  private static int zeroPlanes(BlockGrid grid, int x, int y, PacketBits bits) throws IOException {
    for (int planes = 0; planes < grid.band().bitPlanes(); planes++) {
      if (grid.zeroPlanes().isBelow(planes + 1, x, y, bits)) {
        return planes;
      }
    }
    throw new IOException("a JPEG 2000 code-block without bit-planes");
  }

  /** B.10.6 and B.10.7: how many passes, and how many bytes of each codeword segment. */
  private void passes(CodeBlock block, Subband band, ComponentCoding coding, PacketBits bits)
      throws IOException {
    int count = count(bits);
    int most = 3 * (band.bitPlanes() - block.zeroPlanes()) - 2;
    if (block.passes() + count > most) {
      throw new IOException("a JPEG 2000 code-block of too many passes");
    }
    allowance.takePasses(count, block.area().width() * block.area().height());
    while (bits.next() == 1) {
      block.lengthenBits();
    }
    while (count > 0) {
      int passes = Math.min(count, coding.passesOfSegment(block.passes()));
      int width = block.lengthBits() + 31 - Integer.numberOfLeadingZeros(passes);
      if (width > 31) {
        throw new IOException("a JPEG 2000 code-block of 2^31 bytes");
      }
      allowance.takePiece();
      block.add(bits.next(width), passes);
      count -= passes;
    }
  }

  /** Table B.4. */
  private static int count(PacketBits bits) throws IOException {
    if (bits.next() == 0) {
      return 1;
    }
    if (bits.next() == 0) {
      return 2;
    }
    int more = bits.next(2);
    if (more < 3) {
      return 3 + more;
    }
    more = bits.next(5);
    return more < 31 ? 6 + more : 37 + bits.next(7);
  }
}
