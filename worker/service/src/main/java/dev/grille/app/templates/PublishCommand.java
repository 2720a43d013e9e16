package dev.grille.app.templates;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.TemplateAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Makes a version the one that queries read with. */
@Command(
    name = "publish",
    description = "Makes a version the one that queries read with; an older one is gone back to.",
    mixinStandardHelpOptions = true)
final class PublishCommand extends TemplateAction {
  @Parameters(paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Option(
      names = "--template-version",
      paramLabel = "N",
      description = "the version; else the newest")
  private @Nullable Integer version;

  @Override
  void run(Conversation conversation) {
    ObjectNode body = CommandBodies.about(CommandType.PUBLISH, template);
    if (version != null) {
      body.put("template_version", version);
    }
    conversation
        .ask(body)
        .ifPresent(
            answer -> {
              var published = (TemplateAnswer.TemplatePublished) answer;
              conversation.say(
                  published.templateId()
                      + "  version "
                      + published.templateVersion()
                      + " is published, "
                      + (published.previousVersion() == null
                          ? "the first one"
                          : "before it version " + published.previousVersion()));
              conversation.warn(answer);
            });
  }
}
