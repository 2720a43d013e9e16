package dev.grille.contracts;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes answers as {@code answer.schema.json} describes them. The properties stand in a fixed
 * order, so an answer always has the same bytes.
 */
public final class AnswerWriter {
  private AnswerWriter() {}

  /** The answer as one JSON object in UTF-8. */
  public static byte[] write(Answer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      writeHead(out, answer);
      writeContent(out, answer);
      writeTail(out, answer.envelope());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeHead(JsonGenerator out, Answer answer) {
    Answer.Envelope envelope = answer.envelope();
    WireJson.writeText(out, "id", envelope.id());
    WireJson.writeText(out, "type", envelope.type());
    out.writeStringProperty("status", answer instanceof Answer.Failed ? "error" : "ok");
    out.writeNumberProperty("attempt", envelope.attempt());
    WireJson.writeOptionalText(out, "replay_of", envelope.replayOf());
  }

  private static void writeContent(JsonGenerator out, Answer answer) {
    if (answer instanceof Answer.TemplateAdded added) {
      writeAdded(out, added);
    } else if (answer instanceof Answer.TemplatesDeleted deleted) {
      writeDeleted(out, deleted);
    } else if (answer instanceof Answer.TemplatesListed listed) {
      writeListed(out, listed);
    } else if (answer instanceof Answer.Recognized recognized) {
      writeRecognized(out, recognized);
    } else if (answer instanceof Answer.Failed failed) {
      writeFailed(out, failed);
    }
  }

  private static void writeTail(JsonGenerator out, Answer.Envelope envelope) {
    if (!envelope.warnings().isEmpty()) {
      WarningJson.write(out, envelope.warnings());
    }
    WireJson.writeText(out, "reader_version", envelope.readerVersion());
    out.writeObjectPropertyStart("timings_ms");
    new TreeMap<>(envelope.timings())
        .forEach((stage, millis) -> out.writeNumberProperty(Texts.encodable(stage), millis));
    out.writeEndObject();
  }

  private static void writeAdded(JsonGenerator out, Answer.TemplateAdded added) {
    out.writeStringProperty("template_id", added.templateId());
    out.writeNumberProperty("template_version", added.templateVersion());
    out.writeNumberProperty("width", added.width());
    out.writeNumberProperty("height", added.height());
    if (!added.results().isEmpty()) {
      writeResults(out, added.results());
    }
  }

  private static void writeDeleted(JsonGenerator out, Answer.TemplatesDeleted deleted) {
    List<String> ids = deleted.templateIds();
    if (deleted.asList() || ids.size() != 1) {
      WireJson.writeTexts(out, "template_id", ids);
    } else {
      out.writeStringProperty("template_id", ids.get(0));
    }
  }

  private static void writeListed(JsonGenerator out, Answer.TemplatesListed listed) {
    WireJson.writeTexts(
        out,
        "template_id_list",
        listed.templates().stream().map(TemplateSummary::templateId).toList());
    out.writeArrayPropertyStart("templates");
    for (TemplateSummary template : listed.templates()) {
      out.writeStartObject();
      out.writeStringProperty("template_id", template.templateId());
      WireJson.writeOptionalText(out, "name", template.name());
      out.writeNumberProperty("template_version", template.templateVersion());
      out.writeNumberProperty("width", template.width());
      out.writeNumberProperty("height", template.height());
      out.writeArrayPropertyStart("fields");
      FieldSpecs.write(out, template.fields());
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    WireJson.writeOptionalText(out, "next_page", listed.nextPage());
  }

  private static void writeRecognized(JsonGenerator out, Answer.Recognized recognized) {
    out.writeStringProperty("template_id", recognized.templateId());
    out.writeNumberProperty("template_version", recognized.templateVersion());
    writeResults(out, recognized.results());
    EvidenceJson.writeAlignment(out, recognized.alignment());
  }

  private static void writeResults(JsonGenerator out, List<FieldResult> results) {
    out.writeArrayPropertyStart("results");
    for (FieldResult result : results) {
      EvidenceJson.writeResult(out, result);
    }
    out.writeEndArray();
  }

  private static void writeFailed(JsonGenerator out, Answer.Failed failed) {
    ErrorCode code = failed.code();
    WireJson.writeOptionalText(out, "template_id", failed.templateId());
    out.writeObjectPropertyStart("error");
    out.writeStringProperty("code", code.name());
    out.writeStringProperty("category", code.category().name().toLowerCase(Locale.ROOT));
    WireJson.writeText(out, "message", failed.message());
    WireJson.writeOptionalText(out, "path", failed.path());
    out.writeBooleanProperty("retryable", code.replayCanHelp());
    out.writeStringProperty("remedy", code.remedy());
    out.writeEndObject();
    if (failed.alignment() != null) {
      EvidenceJson.writeAlignment(out, failed.alignment());
    }
  }
}
