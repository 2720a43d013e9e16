package dev.grille.templates;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.DeleteTemplates;
import dev.grille.db.TemplateRepository;
import java.util.List;
import java.util.Map;

/** Hides templates for good: all that the command names, or none. */
public final class DeleteTemplatesHandler implements CommandHandler<DeleteTemplates> {
  private final TemplateRepository templates;

  public DeleteTemplatesHandler(TemplateRepository templates) {
    this.templates = templates;
  }

  @Override
  public Class<DeleteTemplates> handles() {
    return DeleteTemplates.class;
  }

  @Override
  public Prepared prepare(DeleteTemplates command, CommandRun run) {
    return new Prepared(
        Map.of(),
        envelope -> {
          // In one order everywhere: two commands that name the same templates must not deadlock.
          for (String id : command.templateIds().stream().sorted().toList()) {
            if (!templates.delete(id)) {
              throw notFound(id, command);
            }
          }
          return new TemplateAnswer.TemplatesDeleted(
              envelope, command.templateIds(), command.asList());
        });
  }

  private static CommandException notFound(String id, DeleteTemplates command) {
    List<String> ids = command.templateIds();
    String path = command.asList() ? "$.template_id[" + ids.indexOf(id) + "]" : "$.template_id";
    return new CommandException(
        ErrorCode.TEMPLATE_NOT_FOUND, "there is no template " + id + "; none was deleted", path);
  }
}
