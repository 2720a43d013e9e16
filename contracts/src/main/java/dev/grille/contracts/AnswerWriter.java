package dev.grille.contracts;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Comparator;
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
    if (answer instanceof Answer.Failed failed) {
      FailureJson.write(out, failed);
    } else {
      CommandType.of(answer).write(out, answer);
    }
  }

  private static void writeTail(JsonGenerator out, Answer.Envelope envelope) {
    if (!envelope.warnings().isEmpty()) {
      WarningJson.write(out, envelope.warnings());
    }
    WireJson.writeText(out, "reader_version", envelope.readerVersion());
    out.writeName("timings_ms");
    writeTimings(out, envelope);
  }

  /** What {@code timings_ms} is, alone. */
  public static String timings(Answer.Envelope envelope) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(text)) {
      writeTimings(out, envelope);
    }
    return text.toString();
  }

  private static void writeTimings(JsonGenerator out, Answer.Envelope envelope) {
    out.writeStartObject();
    envelope.timings().entrySet().stream()
        .sorted(Comparator.comparing(timing -> timing.getKey().wireName()))
        .forEach(timing -> out.writeNumberProperty(timing.getKey().wireName(), timing.getValue()));
    out.writeEndObject();
  }
}
