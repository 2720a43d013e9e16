package dev.grille.app.templates;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.TemplateAnswer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes templates for good: all that are named, or none. */
@Command(
    name = "del",
    description = "Deletes templates for good: all that are named, or none.",
    mixinStandardHelpOptions = true)
final class DeleteCommand extends TemplateAction {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "of a template; no name")
  private List<String> ids = List.of();

  @Override
  void run(Conversation conversation) {
    conversation
        .ask(CommandBodies.delete(ids))
        .ifPresent(
            answer -> {
              ((TemplateAnswer.TemplatesDeleted) answer)
                  .templateIds()
                  .forEach(id -> conversation.say(id + "  deleted"));
              conversation.warn(answer);
            });
  }
}
