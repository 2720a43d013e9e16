package dev.grille.contracts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The property {@code self_test} of answers that register a version. */
final class SelfTestJson {
  private static final String NAME = "self_test";

  private SelfTestJson() {}

  /** Writes the property; nothing where nothing was tried. */
  static void write(JsonGenerator out, @Nullable SelfTestReport report) {
    if (report == null) {
      return;
    }
    out.writeObjectPropertyStart(NAME);
    out.writeArrayPropertyStart("copies");
    for (SelfTestReport.Copy copy : report.copies()) {
      out.writeStartObject();
      out.writeStringProperty("distortion", copy.distortion().wireName());
      out.writeBooleanProperty("found", copy.found());
      if (copy.printSeen() != null) {
        WireJson.writeNumber(out, "print_seen", WireJson.rounded(copy.printSeen(), 3));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("fields");
    for (SelfTestReport.Field field : report.fields()) {
      out.writeStartObject();
      WireJson.writeText(out, "field", field.name());
      out.writeNumberProperty("read", field.read());
      out.writeNumberProperty("same", field.same());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /**
   * Reads the property of an answer; null where it has none. Copies of a newer Grille are passed
   * over.
   */
  static @Nullable SelfTestReport read(JsonPlace answer) {
    JsonPlace report = answer.child(NAME);
    if (report == null) {
      return null;
    }
    List<SelfTestReport.Copy> copies =
        report.required("copies").items().stream()
            .map(SelfTestJson::copy)
            .flatMap(Optional::stream)
            .toList();
    List<SelfTestReport.Field> fields =
        report.required("fields").items().stream().map(SelfTestJson::field).toList();
    return new SelfTestReport(copies, fields);
  }

  private static Optional<SelfTestReport.Copy> copy(JsonPlace item) {
    JsonPlace seen = item.child("print_seen");
    Double printSeen = seen == null ? null : seen.number(0, 1);
    return SelfTestReport.Distortion.ofWireName(WireJson.text(item, "distortion"))
        .map(distortion -> new SelfTestReport.Copy(distortion, printSeen));
  }

  private static SelfTestReport.Field field(JsonPlace item) {
    return new SelfTestReport.Field(
        WireJson.text(item, "field"), WireJson.count(item, "read"), WireJson.count(item, "same"));
  }
}
