package dev.grille.gate;

import static dev.grille.gate.Jpeg2000Files.box;
import static dev.grille.gate.Jpeg2000Files.codestream;
import static dev.grille.gate.Jpeg2000Files.colours;
import static dev.grille.gate.Jpeg2000Files.file;
import static dev.grille.gate.Jpeg2000Files.indexOf;
import static dev.grille.gate.Jpeg2000Files.jp2;
import static dev.grille.gate.Jpeg2000Files.latin;
import static dev.grille.gate.Jpeg2000Files.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class Jpeg2000SnifferTest {
  /** Places in a codestream: SIZ begins with its marker at 2, each field where A.5.1 has it. */
  private static final int CAPABILITIES = 6;

  private static final int WIDTH = 8;
  private static final int TILE_WIDTH = 24;
  private static final int TILE_HEIGHT = 28;
  private static final int COMPONENTS = 40;
  private static final int DEPTH = 42;
  private static final int SAMPLING = 43;

  private static final byte[] BARE = file("bare.j2k");
  private static final byte[] SRGB = colours(16);

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());

  @ParameterizedTest
  @FieldSource("dev.grille.gate.Jpeg2000Files#NAMES")
  void bothFormsPass(String name) {
    Picture picture = gate.check(file(name));
    assertThat(picture.kind()).isEqualTo(PictureKind.JPEG2000);
    assertThat(picture.width()).isEqualTo(40);
    assertThat(picture.height()).isEqualTo(30);
  }

  @ParameterizedTest
  @FieldSource("dev.grille.gate.Jpeg2000Files#NAMES")
  void aFileThatWasCutAnywhereIsDamaged(String name) {
    byte[] whole = file(name);
    for (int length = 12; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)).code())
          .as("%s cut to %d", name, length)
          .isEqualTo(ErrorCode.IMAGE_DAMAGED);
    }
  }

  @ParameterizedTest
  @CsvSource({"6,0x80,further part", "6,0x40,HTJ2K", "41,5,5 components", "42,16,17 bits"})
  void sortsThatAreNotReadAreRefusedByName(int at, String value, String name) {
    byte[] other = with(BARE, at, Integer.decode(value));
    if (at == COMPONENTS + 1) {
      other = Pictures.insert(with(other, 5, 38 + 15), DEPTH, new byte[] {7, 1, 1, 7, 1, 1});
    }
    assertRefusedByName(other, name);
  }

  @Test
  void sparseSamplesAreReadUpToFour() {
    assertRefusedByName(with(BARE, SAMPLING, 5), "5 x 1");
    assertThat(refusal(with(BARE, SAMPLING, 0)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(gate.check(with(BARE, SAMPLING, 4)).width()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"0xFF50,HTJ2K", "0xFF60,packed packet headers", "0xFF77,further part"})
  void markersOfOtherPartsAreRefusedByName(String marker, String name) {
    byte[] segment =
        ByteBuffer.allocate(6)
            .putShort((short) (int) Integer.decode(marker))
            .putInt(0x00040000)
            .array();
    assertRefusedByName(Pictures.insert(BARE, Pictures.indexOf(BARE, 0xFF, 0x52), segment), name);
    int coding = Pictures.indexOf(BARE, 0xFF, 0x52);
    assertRefusedByName(with(BARE, coding + 12, 0x40), "HTJ2K");
  }

  @Test
  void packedHeadersOfATilePartAreRefusedByName() {
    int data = Pictures.indexOf(BARE, 0xFF, 0x93);
    byte[] packed = Pictures.insert(BARE, data, new byte[] {-1, 0x61, 0, 3, 0});
    int part = Pictures.indexOf(packed, 0xFF, 0x90);
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    bytes.putInt(part + 6, bytes.getInt(part + 6) + 5);
    assertRefusedByName(packed, "packed packet headers");
  }

  @Test
  void coloursThatAreNotReadAreRefusedByName() {
    assertRefusedByName(jp2(BARE, colours(12)), "colour space 12");
    byte[] profile = new byte[40];
    System.arraycopy(latin("CMYK"), 0, profile, 16, 4);
    assertRefusedByName(jp2(BARE, box("colr", new byte[] {2, 0, 0}, profile)), "another colour");
    System.arraycopy(latin("RGB "), 0, profile, 16, 4);
    assertThat(gate.check(jp2(BARE, box("colr", new byte[] {2, 0, 0}, profile))).width())
        .isEqualTo(40);
    assertThat(gate.check(jp2(BARE, colours(12), SRGB)).width()).isEqualTo(40);
  }

  @Test
  void filesOfOtherBrandsAreRefusedByName() {
    byte[] jpx = jp2(BARE, SRGB);
    int brand = indexOf(jpx, "ftyp");
    byte[] readable = with(jpx, brand + 6, 'x');
    assertThat(gate.check(readable).width()).isEqualTo(40);
    assertRefusedByName(with(readable, brand + 14, 'x'), "JPX");
  }

  @Test
  void aPaletteNeedsItsMapping() {
    byte[] palette = box("pclr", latin("\0\2\3\7\7\7abcdef"));
    byte[] mapping = box("cmap", latin("\0\0\1\0\0\0\1\1\0\0\1\2"));
    assertThat(gate.check(jp2(BARE, SRGB, palette, mapping)).width()).isEqualTo(40);
    assertDamaged(jp2(BARE, SRGB, palette));
    assertDamaged(jp2(BARE, SRGB, mapping));
    assertRefusedByName(
        jp2(BARE, SRGB, box("pclr", latin("\0\2\5\7\7\7\7\7abcdefghij")), mapping), "5 columns");
  }

  @Test
  void headersThatLieAreDamaged() {
    byte[] jp2 = jp2(BARE, SRGB);
    int header = indexOf(jp2, "ihdr") + 4;
    assertDamaged(with(jp2, header + 3, 31));
    assertDamaged(with(jp2, header + 7, 41));
    assertDamaged(with(jp2, header + 9, 1));
    assertDamaged(with(jp2, 8, 0));
    assertDamaged(with(jp2, indexOf(jp2, "jp2h") - 1, 7));
    assertDamaged(with(jp2, indexOf(jp2, "jp2h"), 'x'));
    assertDamaged(with(jp2, indexOf(jp2, "jp2c"), 'x'));
    int part = Pictures.indexOf(BARE, 0xFF, 0x90);
    assertDamaged(with(BARE, part + 5, 1));
    assertDamaged(with(BARE, part + 9, 3));
    assertDamaged(with(BARE, part + 7, 1));
    assertDamaged(with(BARE, Pictures.indexOf(BARE, 0xFF, 0x52) + 1, 0x30));
    assertDamaged(with(BARE, Pictures.indexOf(BARE, 0xFF, 0x5C) + 1, 0x30));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void tilesOfNextToNothingAreDamaged(int side) {
    byte[] tiny = ByteBuffer.wrap(BARE.clone()).putInt(WIDTH, 8000).putInt(12, 6000).array();
    ByteBuffer.wrap(tiny).putInt(TILE_WIDTH, side).putInt(TILE_HEIGHT, side);
    assertThat(refusal(tiny)).hasMessageContaining("tiles");
    assertDamaged(tiny);
    assertDamaged(with(BARE, TILE_WIDTH + 3, 20));
    assertDamaged(with(BARE, TILE_WIDTH + 3, 0));
  }

  @Test
  void aTileThatDoesNotFitIntoAChildIsTooLarge() {
    byte[] large = ByteBuffer.wrap(BARE.clone()).putInt(WIDTH, 8000).putInt(12, 6000).array();
    byte[] inOne = ByteBuffer.wrap(large.clone()).putInt(24, 8000).putInt(28, 6000).array();
    assertThat(refusal(inOne).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    byte[] most = large.clone();
    Arrays.fill(most, WIDTH, 16, (byte) 0xff);
    assertDamaged(most);
    assertDamaged(with(BARE, CAPABILITIES - 1, 46));
  }

  @Test
  void flippedBitsNeverEscapeAsAnythingButARefusal() {
    for (byte[] whole : new byte[][] {file("tiles.j2k"), file("alpha.jp2")}) {
      for (int bit = 0; bit < 8 * 300; bit++) {
        byte[] flipped = with(whole, bit / 8, whole[bit / 8] ^ 1 << bit % 8);
        try {
          gate.check(flipped);
        } catch (CommandException e) {
          assertThat(e.code().name()).startsWith("IMAGE_");
        }
      }
    }
  }

  @Test
  void theCodestreamOfAJp2FileIsAFileItself() {
    assertThat(gate.check(codestream(file("lossless.jp2"))).height()).isEqualTo(30);
  }

  private void assertRefusedByName(byte[] bytes, String name) {
    assertThat(refusal(bytes))
        .hasMessageContaining(name)
        .extracting(CommandException::code)
        .isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
  }

  private void assertDamaged(byte[] bytes) {
    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  private CommandException refusal(byte[] bytes) {
    return catchThrowableOfType(CommandException.class, () -> gate.check(bytes));
  }
}
