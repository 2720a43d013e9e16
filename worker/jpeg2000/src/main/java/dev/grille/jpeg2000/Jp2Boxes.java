package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boxes of a JP2 file that its colours depend on, annex I; a bare codestream has none. */
final class Jp2Boxes {
  private static final int JP2H = 0x6A703268;
  private static final int JP2C = 0x6A703263;
  private static final int COLR = 0x636F6C72;
  private static final int PCLR = 0x70636C72;
  private static final int CMAP = 0x636D6170;
  private static final int CDEF = 0x63646566;

  private static final int ENUMERATED = 1;
  private static final int GREY = 17;
  private static final int SYCC = 18;
  private static final int MAX_BOXES = 10_000;
  private static final int MAX_CHANNELS = 16;

  private final List<Mapping> mappings = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private @Nullable Cursor codestream;
  private @Nullable Palette palette;
  private boolean bare;
  private long space;

  private Jp2Boxes() {}

  static Jp2Boxes read(byte[] file) throws IOException {
    Jp2Boxes boxes = new Jp2Boxes();
    Cursor all = new Cursor(file, 0, file.length);
    if (all.isNext(Markers.SOC)) {
      boxes.bare = true;
      boxes.codestream = all;
    } else {
      boxes.follow(all, true);
    }
    return boxes;
  }

  Cursor codestream() throws IOException {
    if (codestream == null) {
      throw new IOException("a JP2 file without a codestream");
    }
    return codestream;
  }

  /** Whether there are no boxes at all. */
  boolean isBare() {
    return bare;
  }

  boolean isGrey() {
    return space == GREY;
  }

  /** Whether the colours are luminance and two differences. */
  boolean isSycc() {
    return space == SYCC;
  }

  @Nullable Palette palette() {
    return palette;
  }

  List<Mapping> mappings() {
    return mappings;
  }

  List<Definition> definitions() {
    return definitions;
  }

  private void follow(Cursor boxes, boolean top) throws IOException {
    for (int i = 0; i < MAX_BOXES && boxes.left() > 0 && codestream == null; i++) {
      long length = boxes.u32();
      int type = (int) boxes.u32();
      if (length == 1) {
        length = boxes.u32() << 32 | boxes.u32();
        length -= 16;
      } else {
        length = length == 0 ? boxes.left() : length - 8;
      }
      Cursor content = boxes.part(length);
      switch (type) {
        case JP2H -> {
          if (top) {
            follow(content, false);
          }
        }
        case JP2C -> codestream = content;
        case COLR -> colours(content);
        case PCLR -> palette = Palette.read(content);
        case CMAP -> {
          while (content.left() > 0 && mappings.size() < MAX_CHANNELS) {
            mappings.add(new Mapping(content.u16(), content.u8() == 1, content.u8()));
          }
        }
        case CDEF -> {
          content.skip(2);
          while (content.left() > 0 && definitions.size() < MAX_CHANNELS) {
            definitions.add(new Definition(content.u16(), content.u16(), content.u16()));
          }
        }
        default -> {
          // Resolutions, texts, rights: nothing here depends on them.
        }
      }
    }
  }

  /** I.5.3.3: the first enumerated space counts; profiles are not applied. */
  private void colours(Cursor box) throws IOException {
    int method = box.u8();
    box.skip(2);
    if (method == ENUMERATED && space == 0) {
      space = box.u32();
    }
  }

  /**
   * Where a channel comes from, I.5.3.5.
   *
   * @param component of the codestream
   * @param fromPalette whether its samples are indices
   * @param column of the palette
   */
  record Mapping(int component, boolean fromPalette, int column) {}

  /**
   * What a channel means, I.5.3.6.
   *
   * @param channel that is meant
   * @param type 0 for colour, 1 for opacity, 2 for opacity that colours are multiplied by
   * @param association 0 for the whole picture, else the number of a colour, from 1
   */
  record Definition(int channel, int type, int association) {}
}
