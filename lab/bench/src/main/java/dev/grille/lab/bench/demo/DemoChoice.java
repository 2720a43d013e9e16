package dev.grille.lab.bench.demo;

import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends a picture of each form once more without saying which form it is. */
final class DemoChoice {
  /** What a query says instead of a template. */
  private static final String AUTO = "auto";

  private DemoChoice() {}

  /**
   * Sends them.
   *
   * @param templates ids by the names of forms
   * @return whether each form has found its own template
   */
  static boolean right(List<DemoForm> forms, Map<String, String> templates, Submission submission)
      throws IOException {
    List<OutgoingCommand> queries = new ArrayList<>();
    Map<String, String> wanted = new HashMap<>();
    for (DemoForm form : forms) {
      DemoPicture picture =
          form.pictures().stream()
              .filter(taken -> taken.kind() == PictureKind.ROTATED)
              .findFirst()
              .orElseThrow();
      queries.add(DemoCommands.read(picture, AUTO));
      wanted.put(picture.name(), templates.get(form.name()));
    }
    List<String> right = new ArrayList<>();
    submission.run(
        queries.iterator(),
        (query, answer) -> {
          if (Objects.equals(answer.answer().templateId(), wanted.get(query.key()))) {
            right.add(query.key());
          }
        });
    System.out.println(
        right.size()
            + " of "
            + queries.size()
            + " pictures that did not say which form they show were read by its template.");
    return right.size() == queries.size();
  }
}
