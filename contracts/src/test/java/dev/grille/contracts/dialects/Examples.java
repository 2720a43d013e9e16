package dev.grille.contracts.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandOutline;
import dev.grille.contracts.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the vendors' pages, and what they are compared with. */
final class Examples {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private Examples() {}

  /** A file beside the tests, or in the folder above it. */
  static byte[] file(String name) {
    try (InputStream file = Examples.class.getResourceAsStream(name + ".json")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static VendorRecord read(Dialect dialect, CommandFamily family, String example) {
    return VendorRecord.read(dialect, null, family, () -> file(example));
  }

  /** Of a vendor that has a path for each service. */
  static VendorRecord read(Dialect dialect, String path, String example) {
    return VendorRecord.read(dialect, path, CommandFamily.RECOGNITIONS, () -> file(example));
  }

  /** As text, so that the order of keys, the types and the formats of numbers count. */
  static void assertSays(VendorRecord record, Answer answer, String example) {
    assertThat(new String(record.write(answer), StandardCharsets.UTF_8))
        .isEqualTo(LENIENT.writeValueAsString(LENIENT.readTree(file(example))));
  }

  static Answer.Envelope envelope(String type) {
    return envelope("c1", type);
  }

  static Answer.Envelope envelope(String id, String type) {
    return new Answer.Envelope(id, type, 1, null, List.of(), "1.0", Map.of());
  }

  static Answer.Failed failed(ErrorCode code) {
    return new Answer.Failed(
        envelope(CommandOutline.UNKNOWN_TYPE), code, "what is wrong", null, null, null);
  }
}
