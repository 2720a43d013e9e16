package dev.grille.app.read;

import dev.grille.app.overlay.OverlayFile;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.console.Complaint;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TemplateCommand.AddTemplate;
import dev.grille.contracts.Warning;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.recognition.ResultShaper;
import dev.grille.sources.FetchedPictures;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads pictures in this process, by the rules that a worker goes by. */
@Command(
    name = "read",
    description = {
      "Reads pictures without Kafka and prints an answer for each as JSON.",
      "Exit code 0: all were read; 1: one was refused."
    },
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description = "an add command or a case; img_file in it names a picture beside it")
  private Path template = Path.of("");

  @Option(
      names = "--image",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "what to read: pictures, or pages of .pdf and .tiff files")
  private List<Path> images = List.of();

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "which page of each file (default: ${DEFAULT-VALUE})")
  private int page;

  @Option(
      names = "--overlay",
      paramLabel = "PNG",
      description = "where to draw what was read of a single picture")
  private @Nullable Path overlay;

  @Option(names = "--evidence", description = "show what each score rests on")
  private boolean evidence;

  @Override
  public Integer call() throws IOException {
    if (overlay != null && images.size() > 1) {
      throw new IOException("an overlay is drawn of one picture: name one with --image");
    }
    ObjectNode body = CommandFiles.body(template);
    AddTemplate add = add(body);
    PictureGate gate = new PictureGate(PictureLimits.defaults());
    Picture registered;
    try (var source = new FetchedPictures(gate, Map.of())) {
      registered = source.fetch(add.picture(), PictureKind.OF_TEMPLATES);
    }
    try (Reader reader = new NativeReader(ReaderSettings.standard())) {
      LearnedTemplate learned =
          reader.ask(new TemplateTask.Learn(registered, add.fields(), add.anchors()));
      List<Anchor> anchors = learned.anchors().stream().map(AnchorReading::anchor).toList();
      var stored =
          new StoredTemplate("read", registered.bytes(), add.fields(), learned.features(), anchors);
      boolean well = true;
      for (Path image : images) {
        well &= read(image, gate, reader, add, stored, learned);
      }
      return well ? 0 : 1;
    }
  }

  /** Prints the answer of one file, and whether it was read. */
  private boolean read(
      Path image,
      PictureGate gate,
      Reader reader,
      AddTemplate add,
      StoredTemplate stored,
      LearnedTemplate learned)
      throws IOException {
    byte[] picture;
    try {
      picture = NamedFile.read(image);
    } catch (IOException e) {
      System.err.println("grille: " + Complaint.of(e));
      return false;
    }
    String title = image.toString();
    Picture checked;
    try {
      checked = gate.check(picture).withPage(page);
    } catch (CommandException e) {
      print(image, failed(e));
      return false;
    }
    try {
      Reading reading = reader.ask(new Task.ReadForm(stored, checked));
      print(image, recognized(add, reading, learned.warnings()));
      draw(checked, scene(title, add, learned, stored.anchors(), reading));
      return true;
    } catch (CommandException e) {
      print(image, failed(e));
      draw(checked, ReadingScene.refused(title, e));
      return false;
    }
  }

  private AddTemplate add(ObjectNode body) throws IOException {
    if (body.path("img").asString("").isEmpty()) {
      throw new IOException(template + " has neither img nor img_file");
    }
    if (CommandParser.parse(CommandBodies.bytes(body), CommandFamily.TEMPLATES)
        instanceof AddTemplate add) {
      return add;
    }
    throw new IOException(template + " is no add command");
  }

  private Answer recognized(AddTemplate template, Reading reading, List<Warning> warnings) {
    FormResult form =
        ResultShaper.standard().form(reading, template.rules(), template.reviewBelow(), evidence);
    return new Answer.Recognized(
        envelope(warnings, reading.timings()), "", 0, form.results(), form.alignment());
  }

  /** Coloured by what the answer says: red is what is to be reviewed. */
  private static OverlayScene scene(
      String title,
      AddTemplate template,
      LearnedTemplate learned,
      List<Anchor> anchors,
      Reading reading) {
    List<FieldResult> results =
        ResultShaper.standard().shape(reading, template.rules(), template.reviewBelow(), true);
    FormLayout layout =
        new FormLayout(template.fields(), anchors, learned.width(), learned.height());
    return ReadingScene.of(title, layout, reading.alignment(), results);
  }

  private static Answer failed(CommandException e) {
    return new Answer.Failed(
        envelope(List.of(), Map.of()), e.code(), e.getMessage(), e.path(), null, e.alignment());
  }

  private static Answer.Envelope envelope(List<Warning> warnings, Map<Stage, Long> timings) {
    return new Answer.Envelope("", "query", 1, null, warnings, "", timings);
  }

  /** The answer as it would be sent, without what only a sent command has. */
  private void print(Path image, Answer answer) {
    var json = (ObjectNode) JsonMapper.shared().readTree(AnswerWriter.write(answer));
    json.remove(List.of("id", "attempt", "template_id", "template_version", "reader_version"));
    if (images.size() > 1) {
      json.put("file", image.toString());
    }
    System.out.println(json.toPrettyString());
  }

  private void draw(Picture picture, OverlayScene scene) throws IOException {
    if (overlay == null) {
      return;
    }
    try {
      new OverlayFile().write(overlay, picture, scene);
    } catch (CommandException e) {
      System.err.println("grille: no overlay: " + e.sentence());
    }
  }
}
