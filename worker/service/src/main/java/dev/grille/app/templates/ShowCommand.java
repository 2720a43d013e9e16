package dev.grille.app.templates;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.TemplateAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Shows a template with its versions, and all that one of them consists of. */
@Command(
    name = "show",
    description = "Shows a template with its versions, and all that one of them consists of.",
    mixinStandardHelpOptions = true)
final class ShowCommand extends TemplateAction {
  @Parameters(paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Option(
      names = "--template-version",
      paramLabel = "N",
      description = "the version that is shown; else the newest")
  private @Nullable Integer version;

  @Option(
      names = "--overlay",
      paramLabel = "JPG",
      description = "where to write the registered picture with the fields and anchors drawn on it")
  private @Nullable Path overlay;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "where to write the registered picture, byte for byte")
  private @Nullable Path picture;

  @Override
  void run(Conversation conversation) throws IOException {
    ObjectNode body =
        CommandBodies.about(CommandType.GET, template)
            .put("overlay", overlay != null)
            .put("picture", picture != null);
    if (version != null) {
      body.put("template_version", version);
    }
    Optional<Answer> answer = conversation.ask(body);
    if (answer.isEmpty()) {
      return;
    }
    var shown = (TemplateAnswer.TemplateShown) answer.get();
    new ShownTemplate(shown).lines().forEach(conversation::say);
    conversation.warn(shown);
    write(overlay, shown.overlay());
    write(picture, shown.picture());
  }

  private static void write(@Nullable Path file, @Nullable String base64) throws IOException {
    if (file != null && base64 != null) {
      Files.write(file, Base64.getDecoder().decode(base64));
    }
  }
}
