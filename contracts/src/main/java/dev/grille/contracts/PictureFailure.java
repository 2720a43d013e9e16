package dev.grille.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why one of several pictures could not be read.
 *
 * @param page that was asked for; null where none was
 * @param path place in the record, as a JSON path; null where it has none
 * @param alignment what the alignment saw, for a mismatch; else null
 */
public record PictureFailure(
    @Nullable Integer page,
    ErrorCode code,
    String message,
    @Nullable String path,
    @Nullable AlignmentEvidence alignment) {

  /** Whose move it is after several: theirs first whose move lets a replay succeed. */
  static ErrorCategory category(List<PictureFailure> failures) {
    return failures.stream()
        .map(PictureFailure::code)
        .min(Comparator.comparing((ErrorCode code) -> !code.replayCanHelp()))
        .orElseThrow()
        .category();
  }

  /**
   * That some pictures failed; empty where none did.
   *
   * @param all how many pictures there are
   */
  static Optional<Failure> partly(List<PictureFailure> failures, int all) {
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Failure(
                ErrorCode.PARTLY_FAILED,
                category(failures),
                failures.size() + " of " + all + " pictures failed: " + counts(failures)));
  }

  /** How many there are of each code: {@code 2 IMAGE_DAMAGED, 1 SOURCE_TIMEOUT}. */
  static String counts(List<PictureFailure> failures) {
    Map<ErrorCode, Long> counts =
        failures.stream()
            .collect(
                Collectors.groupingBy(PictureFailure::code, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
