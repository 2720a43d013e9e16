package dev.grille.sandbox;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.vision.FieldReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON headers of the frames, and their mapping. */
final class Headers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Headers() {}

  /** For frames that say all by their kind. */
  record Empty() {}

  /** Of {@link FrameKind#LEARN}. */
  record Learn(List<FieldSpec> fields) {}

  /** Of {@link FrameKind#LEARNED}. */
  record Learned(int width, int height, List<FieldReading> fields, List<Warning> warnings) {}

  /** Of {@link FrameKind#READ}. */
  record Read(String templateKey, int page) {}

  /** Of {@link FrameKind#TEMPLATE}. */
  record Template(String key, List<FieldSpec> fields) {}

  /** Of {@link FrameKind#READING}. */
  record ReadingOf(
      AlignmentEvidence alignment, List<FieldReading> fields, Map<String, Long> timings) {}

  /** Of {@link FrameKind#FAILED}. */
  record Failed(
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable AlignmentEvidence alignment) {}

  static byte[] write(Object header) {
    return JSON.writeValueAsBytes(header);
  }

  static <T> T parse(Frame frame, Class<T> type) throws FrameException {
    try {
      T header = JSON.readValue(frame.header(), type);
      if (header == null) {
        throw new FrameException("a " + frame.kind() + " frame without a header");
      }
      return header;
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new FrameException("a " + frame.kind() + " frame with a broken header");
    }
  }
}
