package dev.grille.lab.bench.demo;

import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.ErrorCode;
import dev.grille.evaluation.PlainText;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture and what came back for it.
 *
 * @param answer null where none came
 */
record Outcome(DemoForm form, DemoPicture picture, @Nullable ReceivedAnswer answer) {

  /** The values that were read, by field name; empty where there is no answer. */
  Map<String, ReceivedAnswer.Value> values() {
    return answer == null
        ? Map.of()
        : answer.values().stream().collect(Collectors.toMap(ReceivedAnswer.Value::key, v -> v));
  }

  /** Whether a field was to be read and was read exactly. */
  boolean right(String field) {
    ReceivedAnswer.Value value = values().get(field);
    String expected = picture.expected().get(field);
    return value != null
        && expected != null
        && PlainText.of(expected).equals(PlainText.of(value.value()));
  }

  long rightFields() {
    return picture.expected().keySet().stream().filter(this::right).count();
  }

  /** Whether a form's own picture shows it well. */
  boolean isSharp() {
    return picture.kind() != PictureKind.BLURRED && picture.kind() != PictureKind.OTHER_FORM;
  }

  boolean refused() {
    return answer != null && answer.errorCode().equals(ErrorCode.TEMPLATE_MISMATCH.name());
  }

  /** Whether a field was read wrong and nobody would be asked to look at it. */
  boolean misleads(String field) {
    ReceivedAnswer.Value value = values().get(field);
    return !right(field) && (value == null || !value.review());
  }

  /** Whether the demo may call this a success. */
  boolean good() {
    if (answer == null) {
      return false;
    }
    return switch (picture.kind()) {
      case OTHER_FORM -> refused();
      // A value may be lost in the blur; what is not forgiven is a failure of another kind.
      case BLURRED -> refused() || !answer.failed();
      default -> picture.expected().keySet().stream().noneMatch(this::misleads);
    };
  }

  /** Milliseconds that the worker spent on it. */
  long millis() {
    if (answer == null) {
      return 0;
    }
    var timings = answer.json().path("timings_ms");
    if (timings.has("total")) {
      return timings.path("total").asLong(0);
    }
    long sum = 0;
    for (var stage : timings) {
      sum += stage.asLong(0);
    }
    return sum;
  }
}
