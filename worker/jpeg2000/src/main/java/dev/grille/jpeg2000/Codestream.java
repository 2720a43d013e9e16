package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main header and the headers of tile-parts, annex A: where the packets of each tile lie. */
final class Codestream {
  /** What SOT (A.4.2) takes with its marker. */
  private static final int SOT_BYTES = 12;

  private final ImageGrid grid;
  private final HeaderParameters main;
  private final @Nullable TileData[] tiles;

  private Codestream(ImageGrid grid) {
    this.grid = grid;
    this.main = new HeaderParameters(null, grid.components().size());
    this.tiles = new TileData[grid.tiles()];
  }

  /** Follows the headers to the end. */
  static Codestream read(Cursor file) throws IOException {
    if (file.u16() != Markers.SOC || file.u16() != Markers.SIZ) {
      throw new IOException("a JPEG 2000 codestream without its size");
    }
    Codestream codestream = new Codestream(ImageGrid.read(segment(file)));
    int marker = header(file, codestream.main);
    while (marker == Markers.SOT) {
      codestream.tilePart(file);
      marker = file.u16();
    }
    if (marker != Markers.EOC) {
      throw new IOException("a JPEG 2000 codestream without its end");
    }
    return codestream;
  }

  ImageGrid grid() {
    return grid;
  }

  /** A tile's packets. */
  TileData tile(int index) throws IOException {
    TileData tile = tiles[index];
    if (tile == null) {
      throw new IOException("a JPEG 2000 codestream without its tile " + index);
    }
    return tile;
  }

  /** Reads marker segments; returns the marker that ends the header. */
  private static int header(Cursor file, HeaderParameters parameters) throws IOException {
    int marker = file.u16();
    while (marker != Markers.SOT && marker != Markers.SOD) {
      if (Markers.isForeign(marker)) {
        throw new IOException(
            "the JPEG 2000 marker " + Integer.toHexString(marker) + " is not read");
      }
      // What sets no parameter informs, and changes nothing.
      parameters.take(marker, segment(file));
      marker = file.u16();
    }
    return marker;
  }

  private static Cursor segment(Cursor file) throws IOException {
    return file.part(file.u16() - 2L);
  }

  /** A.4.2; the marker itself has been read. */
  private void tilePart(Cursor file) throws IOException {
    Cursor segment = segment(file);
    int index = segment.u16();
    long length = segment.u32();
    int number = segment.u8();
    if (index >= tiles.length) {
      throw new IOException("a JPEG 2000 codestream of a tile " + index);
    }
    // No length: everything up to the end of the codestream, which is two bytes of marker.
    Cursor part = file.part(length == 0 ? file.left() - 2L : length - SOT_BYTES);
    TileData tile = tiles[index];
    if (tile == null) {
      tile = new TileData(new HeaderParameters(main, grid.components().size()), new ArrayList<>());
      tiles[index] = tile;
    }
    if (number != tile.parts().size()) {
      throw new IOException("a JPEG 2000 codestream whose tile-parts are out of order");
    }
    if (header(part, tile.parameters()) != Markers.SOD) {
      throw new IOException("a JPEG 2000 tile-part without data");
    }
    tile.parts().add(part);
  }

  /**
   * What is in the file of a tile.
   *
   * @param parameters of its headers
   * @param parts its data
   */
  record TileData(HeaderParameters parameters, List<Cursor> parts) {
    /** All packets in one piece. */
    byte[] packets() {
      byte[] packets = new byte[parts.stream().mapToInt(Cursor::left).sum()];
      int at = 0;
      for (Cursor part : parts) {
        at += part.copyTo(packets, at);
      }
      return packets;
    }
  }
}
