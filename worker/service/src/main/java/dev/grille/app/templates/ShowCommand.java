package dev.grille.app.templates;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.client.CommandBodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.VersionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Shows a template with its versions, and the fields of one of them. */
@Command(
    name = "show",
    description = "Shows a template with its versions, and the fields of one of them.",
    mixinStandardHelpOptions = true)
final class ShowCommand extends TemplateAction {
  @Parameters(paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Option(
      names = "--template-version",
      paramLabel = "N",
      description = "the version whose fields are shown; else the newest")
  private @Nullable Integer version;

  @Option(
      names = "--overlay",
      paramLabel = "JPG",
      description = "where to write the registered picture with the fields drawn on it")
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
    head(shown).lines().forEach(conversation::say);
    conversation.say("");
    versions(shown).forEach(conversation::say);
    conversation.say("");
    fields(shown).forEach(conversation::say);
    conversation.warn(shown);
    write(overlay, shown.overlay());
    write(picture, shown.picture());
  }

  private static String head(TemplateAnswer.TemplateShown shown) {
    return """
        id            %s
        name          %s
        published     %s
        shown         version %d, %d x %d pixels
        review below  %s
        """
        .formatted(
            shown.templateId(),
            shown.name() == null ? "" : shown.name(),
            shown.publishedVersion() == null ? "no version" : "version " + shown.publishedVersion(),
            shown.templateVersion(),
            shown.width(),
            shown.height(),
            shown.reviewBelow() == null ? "the worker's default" : shown.reviewBelow());
  }

  private static List<String> versions(TemplateAnswer.TemplateShown shown) {
    var table =
        new TextTable(
            List.of("version", "stored", "first published"),
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT));
    for (VersionSummary each : shown.versions()) {
      table.row(
          each.templateVersion(),
          each.createdAt(),
          each.publishedAt() == null ? "draft" : each.publishedAt());
    }
    return table.lines();
  }

  private static List<String> fields(TemplateAnswer.TemplateShown shown) {
    var table =
        new TextTable(
            List.of("field", "name", "kind", "corners"),
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT));
    int number = 0;
    for (FieldSpec each : shown.fields()) {
      number++;
      table.row(number, each.name(), each.kind().wireName(), corners(each));
    }
    return table.lines();
  }

  private static String corners(FieldSpec field) {
    return field.quad().corners().stream()
        .map(corner -> coordinate(corner.x()) + "," + coordinate(corner.y()))
        .collect(Collectors.joining(" "));
  }

  private static String coordinate(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static void write(@Nullable Path file, @Nullable String base64) throws IOException {
    if (file != null && base64 != null) {
      Files.write(file, Base64.getDecoder().decode(base64));
    }
  }
}
