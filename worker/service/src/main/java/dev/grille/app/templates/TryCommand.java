package dev.grille.app.templates;

import dev.grille.app.console.PageRange;
import dev.grille.app.console.ProgressBar;
import dev.grille.app.submit.AnswerPrinter;
import dev.grille.app.submit.PictureBatch;
import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.CommandBodies;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.TemplateAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Reads pictures with any version of a template. */
@Command(
    name = "try",
    description = {
      "Reads pictures with any version of a template, drafts too.",
      "The values stand in the answer alone: no results are kept of them."
    },
    mixinStandardHelpOptions = true)
final class TryCommand extends TemplateAction {
  @Parameters(index = "0", paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "what to read: pictures, or pages of .pdf and .tiff files")
  private List<Path> files = List.of();

  @Option(
      names = "--template-version",
      paramLabel = "N",
      description = "the version; else the newest")
  private @Nullable Integer version;

  @Option(
      names = "--pages",
      paramLabel = "RANGE",
      converter = PageRange.Converter.class,
      description = "pages of .pdf and .tiff files: 2, 2-5 or 1,3-4; else the first")
  private @Nullable PageRange pages;

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "where to draw each picture with what was read")
  private @Nullable Path overlay;

  @Override
  void run(Conversation conversation) throws IOException {
    List<Page> all = files.stream().flatMap(file -> Page.of(file, pages)).toList();
    Optional<ReadingOverlays> overlays = Optional.empty();
    if (overlay != null) {
      overlays = overlays(overlay, all, conversation);
      if (overlays.isEmpty()) {
        return;
      }
    }
    try (var bar = ProgressBar.onTerminal("answers")) {
      var printer = new AnswerPrinter(System.out, System.err, isJson(), bar, null);
      for (PictureBatch batch : PictureBatch.of(all, PictureRequests.MAX)) {
        ObjectNode body = body(CommandType.TRY).put("evidence", overlays.isPresent());
        Optional<ReceivedAnswer> answer = conversation.send(batch.in(body));
        if (answer.isPresent()) {
          printer.print(batch.title(), batch.titles(), answer.get());
          if (overlays.isPresent()) {
            overlays.get().draw(batch.pages(), answer.get().answer());
          }
        }
      }
      if (printer.failed() > 0) {
        conversation.failed();
      }
    }
  }

  /** Empty where there is no such template, which is told of. */
  private Optional<ReadingOverlays> overlays(Path folder, List<Page> all, Conversation conversation)
      throws IOException {
    ReadingOverlays.prepare(folder, all);
    return conversation
        .send(body(CommandType.GET))
        .flatMap(conversation::well)
        .map(shown -> new ReadingOverlays(folder, (TemplateAnswer.TemplateShown) shown));
  }

  private ObjectNode body(CommandType type) {
    ObjectNode body = CommandBodies.about(type, template);
    return version == null ? body : body.put("template_version", version);
  }
}
