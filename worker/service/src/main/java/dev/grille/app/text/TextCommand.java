package dev.grille.app.text;

import dev.grille.app.Complaint;
import dev.grille.app.console.PageRange;
import dev.grille.app.overlay.OverlayFile;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextFormat;
import dev.grille.contracts.TextResult;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text of pictures in this process, by the rules that a worker goes by. */
@Command(
    name = "text",
    description = {
      "Reads all the text of pictures without Kafka and prints its lines.",
      "Exit code 0: all were read; 1: one was refused."
    },
    mixinStandardHelpOptions = true)
public final class TextCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "what to read: pictures, or pages of .pdf and .tiff files")
  private List<Path> files = List.of();

  @Option(
      names = "--pages",
      paramLabel = "RANGE",
      converter = PageRange.Converter.class,
      description = "pages of .pdf and .tiff files: 2, 2-5 or 1,3-4; else the first")
  private @Nullable PageRange pages;

  @Mixin private TextWishes wishes = new TextWishes();

  @Option(
      names = "--json",
      description = "print for each page the answer as a worker would send it")
  private boolean json;

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "where to draw each page with its lines, numbered in reading order")
  private @Nullable Path overlay;

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());

  @Override
  public Integer call() throws IOException {
    if (overlay != null) {
      if (files.stream().map(Path::getFileName).distinct().count() < files.size()) {
        throw new IOException("overlays are named as their files: name no two files the same");
      }
      Files.createDirectories(overlay);
    }
    boolean well = true;
    try (Reader reader = new NativeReader(ReaderSettings.standard())) {
      for (Path file : files) {
        well &= read(reader, file);
      }
    }
    return well ? 0 : 1;
  }

  /** Prints what the pages of a file say, and whether all could be read. */
  private boolean read(Reader reader, Path file) throws IOException {
    PageRange asked = CommandFiles.mayHavePages(file) ? pages : null;
    List<Integer> numbers = asked == null ? List.of(1) : asked.numbers();
    Picture picture;
    try {
      picture = gate.check(NamedFile.read(file));
    } catch (IOException e) {
      System.err.println("grille: " + Complaint.of(e));
      return false;
    } catch (CommandException e) {
      refused(file.toString(), e);
      return false;
    }
    boolean well = true;
    for (int number : numbers) {
      String title = asked == null ? file.toString() : file + "#page=" + number;
      String drawn = file.getFileName() + (asked == null ? "" : "-" + number) + ".png";
      try {
        read(reader, title, picture.withPage(number), drawn);
      } catch (CommandException e) {
        refused(title, e);
        well = false;
      }
    }
    return well;
  }

  private void read(Reader reader, String title, Picture page, String drawn) throws IOException {
    TextReading reading = reader.ask(new Task.ReadText(page, wishes.options()));
    if (json) {
      TextResult result = TextResult.of(reading.page(), wishes.prob(), wishes.format());
      print(title, new Answer.TextRead(envelope(reading.timings()), PictureAnswers.of(result)));
    } else {
      print(title, reading);
    }
    if (overlay != null) {
      new OverlayFile().write(overlay.resolve(drawn), page, TextScene.of(title, reading.page()));
    }
  }

  private void print(String title, TextReading reading) {
    TextFormat format = wishes.format() == TextFormat.HOCR ? TextFormat.HOCR : TextFormat.TEXT;
    if (format == TextFormat.TEXT && (files.size() > 1 || pages != null)) {
      System.out.println("== " + title);
    }
    String content = String.valueOf(format.content(reading.page()));
    System.out.print(content.isEmpty() || content.endsWith("\n") ? content : content + "\n");
  }

  private void refused(String title, CommandException e) {
    if (json) {
      print(
          title,
          new Answer.Failed(
              envelope(Map.of()), e.code(), e.plainMessage(), e.path(), null, e.alignment()));
    } else {
      System.err.println("grille: " + title + ": " + e.sentence());
    }
  }

  private static Answer.Envelope envelope(Map<Stage, Long> timings) {
    return new Answer.Envelope("", CommandType.TEXT.wireName(), 1, null, List.of(), "", timings);
  }

  /** The answer as it would be sent, without what only a sent command has. */
  private void print(String title, Answer answer) {
    var object = (ObjectNode) JsonMapper.shared().readTree(AnswerWriter.write(answer));
    object.remove(List.of("id", "attempt", "reader_version"));
    if (files.size() > 1 || pages != null) {
      object.put("file", title);
    }
    System.out.println(object.toPrettyString());
  }
}
