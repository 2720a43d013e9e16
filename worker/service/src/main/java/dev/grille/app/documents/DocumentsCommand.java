package dev.grille.app.documents;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.pages.FilePage;
import dev.grille.app.pages.PageCommand;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.PictureAnswers;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import dev.grille.documents.InvalidDefinitionException;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.recognition.AskedKinds;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the documents in pictures in this process, by the rules that a worker goes by. */
@Command(
    name = "documents",
    description = {
      "Locates the documents in pictures, tells their kinds and reads them, without Kafka.",
      "Exit code 0: all pictures were read; 1: one was refused."
    },
    mixinStandardHelpOptions = true)
public final class DocumentsCommand extends PageCommand {
  private static final String TYPES = "--types";
  private static final String KINDS = "--kinds";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DocumentWishes wishes = new DocumentWishes();

  @Option(
      names = KINDS,
      paramLabel = "DIR",
      description = "definitions of more kinds of documents, or of others in place of shipped ones")
  private @Nullable Path folder;

  @Option(names = "--json", description = "print the answers that a worker would send")
  private boolean json;

  private List<DocumentKind> kinds = List.of();

  @Override
  protected CommandType type() {
    return CommandType.DOCUMENTS;
  }

  @Override
  protected boolean answers() {
    return json;
  }

  @Override
  protected void check() {
    try {
      kinds = new AskedKinds(known()).of(wishes.options(), TYPES);
    } catch (CommandException e) {
      throw new ParameterException(spec.commandLine(), TYPES + ": " + e.plainMessage());
    }
  }

  private DocumentKinds known() {
    DocumentKinds shipped = DocumentKinds.shipped();
    try {
      return folder == null ? shipped : shipped.with(folder);
    } catch (InvalidDefinitionException | UncheckedIOException e) {
      throw new ParameterException(spec.commandLine(), KINDS + ": " + e.getMessage());
    }
  }

  @Override
  protected OverlayScene read(Reader reader, FilePage page) {
    DocumentsReading reading = reader.ask(new Task.ReadDocuments(page.picture(), kinds));
    if (json) {
      System.out.println(
          json(
              page.title(),
              new Answer.DocumentsRead(
                  envelope(reading.timings()), PictureAnswers.of(reading.page()))));
    } else {
      DocumentText.of(page.title(), reading.page()).forEach(System.out::println);
    }
    return DocumentScene.of(page.title(), reading.page());
  }
}
