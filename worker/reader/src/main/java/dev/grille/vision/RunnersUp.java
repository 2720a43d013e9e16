package dev.grille.vision;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading.RunnerUp;
import dev.grille.reader.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What speaks against each template that is not chosen for a picture. For one thread, once. */
final class RunnersUp {
  /** By their keys, with what was said of each last. */
  private final Map<String, RunnerUp> refused = new LinkedHashMap<>();

  /** Those that nothing tells from the one that fits best so far. */
  private final List<RunnerUp> open = new ArrayList<>();

  /** Says why a template is not chosen. */
  void refuse(Likeness like, String because) {
    refused.put(like.key(), new RunnerUp(like.key(), like.votes(), because));
  }

  /** Says that the picture does not tell a template from the one that fits best so far. */
  void leaveOpen(Likeness like) {
    open.add(new RunnerUp(like.key(), like.votes(), "the picture does not tell it apart"));
  }

  /** Another one fits better than all that was open. */
  void refuseOpen() {
    open.forEach(other -> refused.put(other.key(), other));
    open.clear();
  }

  /**
   * Those beside the one that fits best, as many as an answer names.
   *
   * @throws CommandException {@code NO_TEMPLATE_MATCHED} where one of them is not told from it
   */
  List<RunnerUp> beside(Likeness best) {
    if (!open.isEmpty()) {
      refuse(best, "the picture does not tell it from " + open.get(0).key());
      refuseOpen();
      throw unmatched();
    }
    return refused.values().stream().limit(Candidates.MOST - 1).toList();
  }

  /** {@code NO_TEMPLATE_MATCHED}, with what speaks against each of the likest. */
  CommandException unmatched() {
    String message =
        refused.isEmpty()
            ? "no template is for this picture: nothing in it is like any of them"
            : refused.values().stream()
                .sorted(Comparator.comparingDouble(RunnerUp::votes).reversed())
                .limit(Candidates.MOST)
                .map(other -> "not " + other.key() + ", " + other.because())
                .collect(Collectors.joining("; ", "no template is for this picture: ", ""));
    return new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, message);
  }
}
