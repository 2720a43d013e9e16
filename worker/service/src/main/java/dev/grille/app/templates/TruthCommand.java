package dev.grille.app.templates;

import dev.grille.app.submit.PictureBatch;
import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.CommandBodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.WrongValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says what a picture shows that a query was sent. */
@Command(
    name = "truth",
    description = {
      "Says what a picture shows that a query has read, for its template's set.",
      "Of a picture that it has refused, --template and --picture say whose set it joins."
    },
    mixinStandardHelpOptions = true)
final class TruthCommand extends TemplateAction {
  @Parameters(index = "0", paramLabel = "COMMAND_ID", description = "of the query")
  private String commandId = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FIELD=VALUE",
      description = "what stands there; nothing behind the = where nothing does")
  private Map<String, String> expected = new LinkedHashMap<>();

  @Option(
      names = "--refuse",
      description = "the picture does not show the form: it should have been refused")
  private boolean refuse;

  @Option(names = "--or-refuse", description = "being refused would have been as right")
  private boolean orRefuse;

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "which of the query's pictures; else the first")
  private @Nullable Integer number;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "the picture itself, which the set keeps and further versions are read with")
  private @Nullable Path picture;

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description = "its id, or its name: whose set a picture joins that the query has refused")
  private @Nullable String template;

  @Option(names = "--page", paramLabel = "N", description = "of a .pdf or .tiff file")
  private @Nullable Integer page;

  @Override
  void run(Conversation conversation) throws IOException {
    ObjectNode body = CommandBodies.truth(commandId, expected);
    if (template != null) {
      CommandBodies.putTemplate(body, template);
    }
    if (refuse) {
      body.put("refuse", true);
      if (expected.isEmpty()) {
        body.remove("expected");
      }
    }
    if (orRefuse) {
      body.put("or_refuse", true);
    }
    if (number != null) {
      body.put("picture", number);
    }
    if (picture != null) {
      PictureBatch.put(body, new Page(picture, page));
    }
    Optional<Answer> answer = conversation.ask(body);
    if (answer.isEmpty()) {
      return;
    }
    var stored = (TemplateAnswer.TruthStored) answer.get();
    conversation.say(
        stored.templateId()
            + "  version "
            + stored.templateVersion()
            + "  "
            + outcome(stored)
            + (stored.kept() ? ", the picture is kept" : ", without the picture"));
    for (WrongValue value : stored.wrong()) {
      conversation.say("  " + EvaluationTable.wrong(value));
    }
    conversation.warn(stored);
  }

  private static String outcome(TemplateAnswer.TruthStored stored) {
    if (stored.unread()) {
      return "not held against anything: the query has no values of it";
    }
    if (stored.wronglyAccepted()) {
      return "wrongly accepted";
    }
    int right = stored.judged() - stored.wrong().size();
    return right + " of " + stored.judged() + " values were right";
  }
}
