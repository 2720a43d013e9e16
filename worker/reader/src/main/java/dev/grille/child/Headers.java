package dev.grille.child;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON headers of the frames, and their mapping. */
final class Headers {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(ValueModule.module())
          .addModule(DocumentValueModule.module())
          .build();

  private Headers() {}

  /** For frames that say all by their kind. */
  record Empty() {}

  /** What the gate knows of the picture that is a frame's part. */
  record PictureOf(PictureKind kind, int width, int height, int page) {
    /** The header of a picture. */
    static PictureOf of(Picture picture) {
      return new PictureOf(picture.kind(), picture.width(), picture.height(), picture.page());
    }

    /** The picture again. */
    Picture with(byte[] bytes) {
      return new Picture(bytes, kind, width, height, page);
    }
  }

  /**
   * Of {@link FrameKind#ASK}.
   *
   * @param details what the task's own frames say of it
   */
  record Ask(TaskType task, JsonNode details) {
    Ask {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(details, "details");
    }
  }

  /** Of {@link FrameKind#NEED}, {@link FrameKind#GONE} and {@link FrameKind#NEAR}. */
  record Need(String key) {}

  /** Of {@link FrameKind#GIVE}. */
  record Give(String key, List<FieldSpec> fields, List<Anchor> anchors) {}

  /** Of {@link FrameKind#FOUND}. */
  record Found(List<Likeness> likest) {
    Found {
      likest = List.copyOf(likest);
    }
  }

  /** Of {@link FrameKind#FAILED}. */
  record Failed(
      ErrorCode code,
      String message,
      @Nullable String path,
      @Nullable AlignmentEvidence alignment) {}

  /** As JSON in UTF-8. */
  static byte[] write(Object header) {
    return JSON.writeValueAsBytes(header);
  }

  /** A task's details. */
  static JsonNode tree(Object details) {
    return JSON.valueToTree(details);
  }

  /**
   * What a tree says.
   *
   * @throws FrameException when it is not of that form
   */
  static <T> T parse(JsonNode details, Class<T> type) throws FrameException {
    try {
      return JSON.treeToValue(details, type);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new FrameException("a task with broken details");
    }
  }

  /**
   * A frame's header.
   *
   * @throws FrameException when it is not of that form
   */
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
