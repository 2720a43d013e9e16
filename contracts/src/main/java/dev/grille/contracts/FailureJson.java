package dev.grille.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Failures as they stand in an answer: a command's, and those of single pictures. */
final class FailureJson {
  private FailureJson() {}

  static void write(JsonGenerator out, Answer.Failed failed) {
    WireJson.writeOptionalText(out, "template_id", failed.templateId());
    writeError(
        out,
        failed.code(),
        failed.category(),
        failed.replayCanHelp(),
        failed.message(),
        failed.path());
    if (failed.alignment() != null) {
      EvidenceJson.writeAlignment(out, failed.alignment());
    }
    if (!failed.pictures().isEmpty()) {
      out.writeNumberProperty("success", 0);
      out.writeNumberProperty("fail", failed.pictures().size());
      out.writeArrayPropertyStart("pictures");
      failed.pictures().forEach(picture -> writePicture(out, picture));
      out.writeEndArray();
    }
  }

  static Answer.Failed read(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace error = place.required("error");
    JsonPlace pictures = place.child("pictures");
    List<PictureFailure> failures = new ArrayList<>();
    if (pictures != null) {
      pictures.items().forEach(picture -> failures.add(readPicture(picture)));
    }
    return new Answer.Failed(
        envelope,
        code(error.required("code")),
        WireJson.text(error, "message"),
        WireJson.optionalText(error, "path"),
        WireJson.optionalText(place, "template_id"),
        alignment(place),
        failures);
  }

  /** As one of several. */
  static void writePicture(JsonGenerator out, PictureFailure failure) {
    ErrorCode code = failure.code();
    out.writeStartObject();
    out.writeStringProperty("status", "error");
    writePage(out, failure.page());
    writeError(out, code, code.category(), code.replayCanHelp(), failure.message(), failure.path());
    if (failure.alignment() != null) {
      EvidenceJson.writeAlignment(out, failure.alignment());
    }
    out.writeEndObject();
  }

  static PictureFailure readPicture(JsonPlace place) {
    JsonPlace error = place.required("error");
    return new PictureFailure(
        readPage(place),
        code(error.required("code")),
        WireJson.text(error, "message"),
        WireJson.optionalText(error, "path"),
        alignment(place));
  }

  static void writePage(JsonGenerator out, @Nullable Integer page) {
    if (page != null) {
      out.writeNumberProperty("page", page);
    }
  }

  static @Nullable Integer readPage(JsonPlace place) {
    JsonPlace page = place.child("page");
    return page == null ? null : page.whole(1, CommandParser.MAX_PAGE);
  }

  private static void writeError(
      JsonGenerator out,
      ErrorCode code,
      ErrorCategory category,
      boolean replayCanHelp,
      String message,
      @Nullable String path) {
    out.writeObjectPropertyStart("error");
    out.writeStringProperty("code", code.name());
    out.writeStringProperty("category", category.name().toLowerCase(Locale.ROOT));
    WireJson.writeText(out, "message", message);
    WireJson.writeOptionalText(out, "path", path);
    out.writeBooleanProperty("retryable", replayCanHelp);
    out.writeStringProperty("remedy", code.remedy());
    out.writeEndObject();
  }

  private static @Nullable AlignmentEvidence alignment(JsonPlace place) {
    JsonPlace alignment = place.child("alignment");
    return alignment == null ? null : EvidenceJson.readAlignment(alignment);
  }

  private static ErrorCode code(JsonPlace place) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(place.string()))
        .findFirst()
        .orElseThrow(() -> place.invalid("is not an error code of this version"));
  }
}
