package dev.grille.child;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON headers of the frames, and their mapping. */
public final class Headers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Headers() {}

  /** For frames that say all by their kind. */
  public record Empty() {}

  /** What the gate knows of the picture that is a frame's part. */
  public record PictureOf(PictureKind kind, int width, int height, int page) {
    /** The header of a picture. */
    public static PictureOf of(Picture picture) {
      return new PictureOf(picture.kind(), picture.width(), picture.height(), picture.page());
    }

    /** The picture again. */
    Picture with(byte[] bytes) {
      return new Picture(bytes, kind, width, height, page);
    }
  }

  /** Of {@link FrameKind#LEARN}. */
  public record Learn(PictureOf picture, List<FieldSpec> fields) {}

  /** Of {@link FrameKind#LEARNED}. */
  public record Learned(int width, int height, List<FieldReading> fields, List<Warning> warnings) {}

  /** Of {@link FrameKind#READ}. */
  public record Read(PictureOf picture, String templateKey) {}

  /** Of {@link FrameKind#TEMPLATE}. */
  public record Template(String key, List<FieldSpec> fields) {}

  /** Of {@link FrameKind#READING}. */
  public record ReadingOf(
      AlignmentEvidence alignment, List<FieldReading> fields, Map<String, Long> timings) {}

  /** Of {@link FrameKind#FAILED}. */
  public record Failed(
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable AlignmentEvidence alignment) {}

  /** As JSON in UTF-8. */
  public static byte[] write(Object header) {
    return JSON.writeValueAsBytes(header);
  }

  /**
   * A frame's header.
   *
   * @throws FrameException when it is not of that form
   */
  public static <T> T parse(Frame frame, Class<T> type) throws FrameException {
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
