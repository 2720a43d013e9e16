package dev.grille.app.read;

import dev.grille.app.overlay.OverlayPainter;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.submit.Bodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.Command.AddTemplate;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Warning;
import dev.grille.vision.LearnedTemplate;
import dev.grille.vision.NativePictureReader;
import dev.grille.vision.PictureReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.Reading;
import dev.grille.vision.StoredTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one picture in this process. */
@Command(
    name = "read",
    description = {
      "Reads one picture without Kafka and prints the answer as JSON.",
      "Exit code 0: it was read; 1: it was refused."
    },
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description = "an add command or a case; img_file in it names a picture beside it")
  private Path template = Path.of("");

  @Option(names = "--image", required = true, paramLabel = "FILE", description = "what to read")
  private Path image = Path.of("");

  @Option(names = "--overlay", paramLabel = "PNG", description = "where to draw what was read")
  private @Nullable Path overlay;

  @Option(names = "--evidence", description = "show what each score rests on")
  private boolean evidence;

  @Override
  public Integer call() throws IOException {
    byte[] picture = Files.readAllBytes(image);
    ObjectNode body = Bodies.command(template);
    AddTemplate add = add(body);
    byte[] registered = Base64.getMimeDecoder().decode(body.path("img").asString(""));
    try (PictureReader reader = new NativePictureReader(ReaderSettings.standard())) {
      LearnedTemplate learned = reader.learn(registered, add.fields());
      var stored = new StoredTemplate("read", registered, add.fields(), learned.features());
      try {
        Reading reading = reader.read(stored, picture);
        print(recognized(reading, learned.warnings()));
        draw(picture, ReadingScene.of(image.toString(), add.fields(), learned, reading));
        return 0;
      } catch (CommandException e) {
        print(failed(e));
        draw(picture, ReadingScene.refused(image.toString(), e));
        return 1;
      }
    }
  }

  private AddTemplate add(ObjectNode body) throws IOException {
    if (body.path("img").asString("").isEmpty()) {
      throw new IOException(template + " has neither img nor img_file");
    }
    if (CommandParser.parse(Bodies.bytes(body), CommandFamily.TEMPLATES)
        instanceof AddTemplate add) {
      return add;
    }
    throw new IOException(template + " is no add command");
  }

  private Answer recognized(Reading reading, List<Warning> warnings) {
    List<FieldResult> results =
        reading.fields().stream()
            .map(
                field ->
                    new FieldResult(
                        field.name(),
                        field.value(),
                        field.score(),
                        null,
                        field.reason(),
                        field.normalized(),
                        null,
                        evidence ? field.evidence() : null))
            .toList();
    return new Answer.Recognized(
        envelope(warnings, reading.timings()), "", 0, results, reading.alignment());
  }

  private static Answer failed(CommandException e) {
    return new Answer.Failed(
        envelope(List.of(), Map.of()), e.code(), e.getMessage(), e.path(), null, e.alignment());
  }

  private static Answer.Envelope envelope(List<Warning> warnings, Map<String, Long> timings) {
    return new Answer.Envelope("", "query", 1, null, warnings, "", timings);
  }

  /** The answer as it would be sent, without what only a sent command has. */
  private static void print(Answer answer) {
    var json = (ObjectNode) JsonMapper.shared().readTree(AnswerWriter.write(answer));
    json.remove(List.of("id", "attempt", "template_id", "template_version", "reader_version"));
    System.out.println(json.toPrettyString());
  }

  private void draw(byte[] picture, OverlayScene scene) throws IOException {
    if (overlay != null) {
      ImageIO.write(
          new OverlayPainter().paint(UprightPicture.of(picture), scene), "png", overlay.toFile());
    }
  }
}
