package dev.grille.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Reads answers, for those who consume results. Properties, reasons and warnings that it does not
 * know are passed over, so that a newer Grille may say more; {@code review} stands beside a new
 * reason too.
 */
public final class AnswerReader {
  private AnswerReader() {}

  /**
   * Reads the value of a record on the results topic.
   *
   * @throws IllegalArgumentException if it is not an answer
   */
  public static Answer read(byte[] value) {
    try {
      return answer(new JsonPlace(WireJson.MAPPER.readTree(value), JsonPlace.ROOT));
    } catch (CommandException e) {
      throw new IllegalArgumentException("not an answer: " + e.path() + " " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an answer: " + e.getMessage(), e);
    }
  }

  private static Answer answer(JsonPlace place) {
    Answer.Envelope envelope = envelope(place);
    JsonPlace status = place.required("status");
    if (status.string().equals("error")) {
      return failed(place, envelope);
    }
    if (!status.string().equals("ok")) {
      throw status.invalid("must be ok or error");
    }
    return switch (envelope.type()) {
      case "add" -> added(place, envelope);
      case "del" -> deleted(place, envelope);
      case "list" -> listed(place, envelope);
      case "query" -> recognized(place, envelope);
      default -> throw place.required("type").invalid("must be add, del, list or query");
    };
  }

  private static Answer.Envelope envelope(JsonPlace place) {
    JsonPlace warnings = place.child("warnings");
    JsonPlace timings = place.required("timings_ms");
    Map<String, Long> millis = new HashMap<>();
    for (String stage : timings.node().propertyNames()) {
      millis.put(stage, (long) WireJson.number(timings, stage));
    }
    return new Answer.Envelope(
        WireJson.text(place, "id"),
        WireJson.text(place, "type"),
        WireJson.count(place, "attempt"),
        WireJson.optionalText(place, "replay_of"),
        warnings == null ? List.of() : WarningJson.read(warnings),
        WireJson.text(place, "reader_version"),
        millis);
  }

  private static Answer added(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace results = place.child("results");
    return new Answer.TemplateAdded(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        results == null ? List.of() : results(results));
  }

  private static Answer deleted(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace ids = place.required("template_id");
    return ids.node().isArray()
        ? new Answer.TemplatesDeleted(envelope, WireJson.texts(ids), true)
        : new Answer.TemplatesDeleted(envelope, List.of(ids.string()), false);
  }

  private static Answer listed(JsonPlace place, Answer.Envelope envelope) {
    List<TemplateSummary> templates = new ArrayList<>();
    for (JsonPlace item : place.required("templates").items()) {
      templates.add(
          new TemplateSummary(
              WireJson.text(item, "template_id"),
              WireJson.optionalText(item, "name"),
              WireJson.count(item, "template_version"),
              WireJson.count(item, "width"),
              WireJson.count(item, "height"),
              FieldSpecs.read(item.required("fields"))));
    }
    return new Answer.TemplatesListed(
        envelope, List.copyOf(templates), WireJson.optionalText(place, "next_page"));
  }

  private static Answer recognized(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.Recognized(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        results(place.required("results")),
        EvidenceJson.readAlignment(place.required("alignment")));
  }

  private static List<FieldResult> results(JsonPlace place) {
    List<FieldResult> results = new ArrayList<>();
    for (JsonPlace item : place.items()) {
      results.add(EvidenceJson.readResult(item));
    }
    return List.copyOf(results);
  }

  private static Answer failed(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace error = place.required("error");
    JsonPlace alignment = place.child("alignment");
    return new Answer.Failed(
        envelope,
        code(error.required("code")),
        WireJson.text(error, "message"),
        WireJson.optionalText(error, "path"),
        WireJson.optionalText(place, "template_id"),
        alignment == null ? null : EvidenceJson.readAlignment(alignment));
  }

  private static ErrorCode code(JsonPlace place) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(place.string()))
        .findFirst()
        .orElseThrow(() -> place.invalid("is not an error code of this version"));
  }
}
