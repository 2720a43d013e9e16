package dev.grille.app.templates;

import dev.grille.app.submit.TemplateTable;
import dev.grille.client.CommandBodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Lists templates, the oldest first. */
@Command(
    name = "list",
    description = "Lists templates, the oldest first.",
    mixinStandardHelpOptions = true)
final class ListCommand extends TemplateAction {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "a part of the names that are meant, in capitals or not")
  private @Nullable String name;

  @Option(names = "--drafts", description = "list those too of which no version is published")
  private boolean drafts;

  @Override
  void run(Conversation conversation) {
    List<TemplateSummary> all = new ArrayList<>();
    String after = null;
    do {
      ObjectNode body = CommandBodies.list().put("drafts", drafts);
      if (name != null) {
        body.put("name", name);
      }
      if (after != null) {
        body.put("after", after);
      }
      Optional<Answer> answer = conversation.ask(body);
      if (answer.isEmpty()) {
        return;
      }
      var page = (TemplateAnswer.TemplatesListed) answer.get();
      all.addAll(page.templates());
      after = page.nextPage();
    } while (after != null);
    TemplateTable.lines(all).forEach(conversation::say);
  }
}
