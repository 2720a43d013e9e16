package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetpbmPagesTest extends DecodedFiles {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1\\n# a note\\n2 2\\n1 0\\n0 1\\n | 0,255,255,0",
        "P1 2 2 1001\\n | 0,255,255,0",
        "P2\\n2 2\\n4\\n0 1 2 4\\n | 0,64,128,255",
        "P3 2 1 255 10 20 30 255 255 255\\n | 20,255",
      })
  void plainNetpbmFilesAreRead(String text, String greens) throws Exception {
    byte[] file = text.replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(greens(read(file, 1))).isEqualTo(greens);
  }

  @Test
  void rawNetpbmFilesAreRead() throws Exception {
    byte[] bits = concat("P4\n10 2\n", 0b0111_1111, 0b1100_0000, 0, 0b0100_0000);
    byte[] grey = concat("P5 2 1 255\n", 7, 200);
    byte[] wide = concat("P5 2 1 65535\n", 0xFF, 0xFF, 0, 0);
    byte[] colour = concat("P6 1 1 255\n", 1, 2, 3);
    assertThat(read(bits, 1).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    assertThat(read(bits, 1).getRGB(9, 1)).isEqualTo(Color.BLACK.getRGB());
    assertThat(greens(read(grey, 1))).isEqualTo("7,200");
    assertThat(greens(read(wide, 1))).isEqualTo("255,0");
    assertThat(read(colour, 1).getRGB(0, 0)).isEqualTo(new Color(1, 2, 3).getRGB());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P5 100 100 255\nshort", "P5 20 20", "P6 0 5 255\n", "P2 20 20 70000\n1", "P4\n"})
  void netpbmHeadersThatLieAreDamaged(String text) {
    CommandException e =
        catchThrowableOfType(
            CommandException.class, () -> gate.check(text.getBytes(StandardCharsets.US_ASCII)));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void netpbmBombsAreRefusedByTheirHeaders() {
    byte[] pnm = "P6 60000 60000 255\n".getBytes(StandardCharsets.US_ASCII);
    CommandException e = catchThrowableOfType(CommandException.class, () -> gate.check(pnm));
    assertThat(e.code()).isIn(ErrorCode.IMAGE_DAMAGED, ErrorCode.IMAGE_TOO_LARGE);
  }

  private static byte[] concat(String header, int... data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int value : data) {
      bytes.write(value);
    }
    return bytes.toByteArray();
  }
}
