package dev.grille.app.templates;

import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.TemplateAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a new draft of a template, or gives it another name. */
@Command(
    name = "update",
    description = {
      "Makes a new draft of a template from its newest version, or gives it another name.",
      "What is not given stays as it is; publish makes the draft the one that is used."
    },
    mixinStandardHelpOptions = true)
final class UpdateCommand extends TemplateAction {
  @Parameters(paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Option(
      names = "--fields",
      paramLabel = "FILE",
      description =
          "a command or a case with the new fields, and anchors and rules where it has any; its"
              + " picture is not used")
  private @Nullable Path fields;

  @Option(names = "--image", paramLabel = "FILE", description = "the new picture")
  private @Nullable Path image;

  @Option(names = "--name", paramLabel = "NAME", description = "the new name")
  private @Nullable String name;

  @Option(
      names = "--review-below",
      paramLabel = "SCORE",
      description = "mark values scored below this for review, 0 to 100")
  private @Nullable Double reviewBelow;

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "the version to start from, in place of the newest")
  private @Nullable Integer from;

  @Override
  void run(Conversation conversation) throws IOException {
    ObjectNode body = CommandBodies.about(CommandType.UPDATE, template);
    if (fields != null) {
      putFields(body, fields);
    }
    if (image != null) {
      CommandBodies.putPicture(body, NamedFile.read(image));
    }
    if (name != null) {
      body.put("name", name);
    }
    if (reviewBelow != null) {
      body.put("review_below", reviewBelow);
    }
    if (from != null) {
      body.put("template_version", from);
    }
    Optional<Answer> answer = conversation.ask(body);
    if (answer.isEmpty()) {
      return;
    }
    var updated = (TemplateAnswer.TemplateUpdated) answer.get();
    boolean isDraft = fields != null || image != null || reviewBelow != null;
    conversation.say(
        updated.templateId()
            + "  version "
            + updated.templateVersion()
            + (isDraft ? ", a draft" : ""));
    OwnValues.say(conversation, updated.results());
    OwnValues.sayAnchors(conversation, updated.anchors());
    OwnValues.sayTest(conversation, updated.selfTest());
    conversation.warn(updated);
  }

  /** The fields of a file, and its anchors and rules where it has them. */
  private static void putFields(ObjectNode body, Path file) throws IOException {
    ObjectNode command = CommandFiles.body(file);
    JsonNode fields = command.get("template");
    if (fields == null) {
      throw new IOException(file + " has no fields: template is missing");
    }
    body.set("template", fields);
    for (String name : List.of("anchors", "rules")) {
      if (command.has(name)) {
        body.set(name, command.get(name));
      }
    }
  }
}
