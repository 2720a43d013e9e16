package dev.grille.contracts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Reads answers, for those who consume results. Properties, reasons, stages and warnings that it
 * does not know are passed over, so that a newer Grille may say more; {@code review} stands beside
 * a new reason too.
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
      return FailureJson.read(place, envelope);
    }
    if (!status.string().equals("ok")) {
      throw status.invalid("must be ok or error");
    }
    return CommandType.named(envelope.type())
        .orElseThrow(() -> place.required("type").invalid("is no type of this version"))
        .form()
        .answer(place, envelope);
  }

  private static Answer.Envelope envelope(JsonPlace place) {
    JsonPlace warnings = place.child("warnings");
    JsonPlace timings = place.required("timings_ms");
    Map<Stage, Long> millis = new EnumMap<>(Stage.class);
    for (String name : timings.node().propertyNames()) {
      Stage.ofWireName(name)
          .ifPresent(stage -> millis.put(stage, (long) WireJson.number(timings, name)));
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
}
