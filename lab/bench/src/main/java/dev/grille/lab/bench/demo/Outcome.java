package dev.grille.lab.bench.demo;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Stage;
import dev.grille.evaluation.PlainText;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture and what came back for it.
 *
 * @param answer null where none came
 */
record Outcome(DemoForm form, DemoPicture picture, @Nullable Answer answer) {

  /** The values that were read, by field name; empty where there is no answer. */
  Map<String, FieldResult> values() {
    return answer == null
        ? Map.of()
        : answer.results().stream().collect(Collectors.toMap(FieldResult::key, v -> v));
  }

  /** Whether a field was to be read and was read exactly. */
  boolean right(String field) {
    FieldResult value = values().get(field);
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
    return answer instanceof Answer.Failed failed && failed.code() == ErrorCode.TEMPLATE_MISMATCH;
  }

  /** Whether a field was read wrong and nobody would be asked to look at it. */
  boolean misleads(String field) {
    FieldResult value = values().get(field);
    return !right(field) && (value == null || !Boolean.TRUE.equals(value.review()));
  }

  /** Whether the demo may call this a success. */
  boolean good() {
    if (answer == null) {
      return false;
    }
    return switch (picture.kind()) {
      case OTHER_FORM -> refused();
      // A value may be lost in the blur; what is not forgiven is a failure of another kind.
      case BLURRED -> refused() || !(answer instanceof Answer.Failed);
      default -> picture.expected().keySet().stream().noneMatch(this::misleads);
    };
  }

  /** Milliseconds that the worker spent on it. */
  long millis() {
    if (answer == null) {
      return 0;
    }
    Map<Stage, Long> timings = answer.envelope().timings();
    Long total = timings.get(Stage.TOTAL);
    return total != null ? total : timings.values().stream().mapToLong(Long::longValue).sum();
  }
}
