package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a header's marker segments set. A tile's header goes before the main header, and what is set
 * for a component before what is set for all, A.6.
 */
final class HeaderParameters {
  /** A sane encoder changes the order some times, not for each packet. */
  private static final int MAX_VOLUMES = 1000;

  private static final int SOP = 2;
  private static final int EPH = 4;
  private static final int OWN_PRECINCTS = 1;

  private final @Nullable HeaderParameters above;
  private final int components;
  private final @Nullable ComponentCoding[] codings;
  private final @Nullable Quantization[] quantizations;
  private final @Nullable Integer[] shifts;
  private final List<ProgressionVolume> volumes = new ArrayList<>();
  private @Nullable TileCoding tile;
  private @Nullable ComponentCoding coding;
  private @Nullable Quantization quantization;
  private int packetMarks;

  /**
   * Parameters of a header.
   *
   * @param above the main header, for a tile's
   */
  HeaderParameters(@Nullable HeaderParameters above, int components) {
    this.above = above;
    this.components = components;
    this.codings = new ComponentCoding[components];
    this.quantizations = new Quantization[components];
    this.shifts = new Integer[components];
    this.packetMarks = above == null ? 0 : above.packetMarks;
  }

  /** Takes a marker segment, if it sets a parameter. */
  void take(int marker, Cursor segment) throws IOException {
    switch (marker) {
      case Markers.COD -> {
        int style = segment.u8();
        packetMarks = style & (SOP | EPH);
        tile = TileCoding.read(segment);
        coding = ComponentCoding.read(segment, (style & OWN_PRECINCTS) != 0);
      }
      case Markers.COC -> {
        int component = component(segment);
        boolean own = (segment.u8() & OWN_PRECINCTS) != 0;
        codings[component] = ComponentCoding.read(segment, own);
      }
      case Markers.QCD -> quantization = Quantization.read(segment);
      case Markers.QCC -> quantizations[component(segment)] = Quantization.read(segment);
      case Markers.RGN -> {
        int component = component(segment);
        segment.skip(1);
        shifts[component] = segment.u8();
      }
      case Markers.POC -> {
        while (segment.left() >= ProgressionVolume.BYTES && volumes.size() < MAX_VOLUMES) {
          volumes.add(ProgressionVolume.read(segment));
        }
      }
      default -> {
        // Lengths, places and comments.
      }
    }
  }

  private int component(Cursor segment) throws IOException {
    int component = segment.u8();
    if (component >= components) {
      throw new IOException("a JPEG 2000 parameter of no component");
    }
    return component;
  }

  TileCoding tile() throws IOException {
    if (tile != null) {
      return tile;
    }
    if (above == null) {
      throw new IOException("a JPEG 2000 codestream without its coding style");
    }
    return above.tile();
  }

  ComponentCoding coding(int component) throws IOException {
    ComponentCoding own = codings[component] != null ? codings[component] : coding;
    if (own != null) {
      return own;
    }
    if (above == null) {
      throw new IOException("a JPEG 2000 codestream without its coding style");
    }
    return above.coding(component);
  }

  Quantization quantization(int component) throws IOException {
    Quantization own = quantizations[component] != null ? quantizations[component] : quantization;
    if (own != null) {
      return own;
    }
    if (above == null) {
      throw new IOException("a JPEG 2000 codestream without its quantization");
    }
    return above.quantization(component);
  }

  /** Planes that a region of interest is lifted by, annex H. */
  int shift(int component) {
    Integer own = shifts[component];
    if (own != null) {
      return own;
    }
    return above == null ? 0 : above.shift(component);
  }

  /** The order of packets: POC of the tile, else of the main header, else as COD has it. */
  List<ProgressionVolume> volumes() throws IOException {
    if (!volumes.isEmpty()) {
      return volumes;
    }
    return above != null && !above.volumes.isEmpty()
        ? above.volumes
        : List.of(ProgressionVolume.whole(tile()));
  }

  boolean marksPackets() {
    return (packetMarks & SOP) != 0;
  }

  boolean marksPacketHeaders() {
    return (packetMarks & EPH) != 0;
  }
}
