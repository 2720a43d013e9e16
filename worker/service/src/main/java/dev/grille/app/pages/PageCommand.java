package dev.grille.app.pages;

import dev.grille.app.console.PageRange;
import dev.grille.app.overlay.OverlayFile;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.console.Complaint;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.Stage;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads pages of files in this process, by the rules that a worker goes by. */
public abstract class PageCommand implements Callable<Integer> {
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

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "where to draw each page with what was read, and with its scores")
  private @Nullable Path overlay;

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());

  /** What a worker is asked for the same by. */
  protected abstract CommandType type();

  /** Whether a page that is refused is an answer too, on standard output. */
  protected abstract boolean answers();

  /**
   * Looks at the arguments before anything is read.
   *
   * @throws picocli.CommandLine.ParameterException where they do not agree
   */
  protected void check() {}

  /**
   * Reads a page, prints what was asked for, and gives what is drawn of it.
   *
   * @throws CommandException where the page is refused
   */
  protected abstract OverlayScene read(Reader reader, FilePage page) throws IOException;

  /** Where else files are written that are called by their pages; null for nowhere. */
  protected @Nullable Path out() {
    return null;
  }

  @Override
  public final Integer call() throws IOException {
    check();
    prepare(overlay);
    prepare(out());
    boolean well = true;
    try (Reader reader = new NativeReader(ReaderSettings.standard())) {
      for (Path file : files) {
        well &= read(reader, file);
      }
    }
    return well ? 0 : 1;
  }

  private void prepare(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    if (files.stream().map(Path::getFileName).distinct().count() < files.size()) {
      throw new IOException("what is written is named as its file: name no two files the same");
    }
    Files.createDirectories(folder);
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
      String name = file.getFileName() + (asked == null ? "" : "-" + number);
      try {
        FilePage page = new FilePage(title, name, picture.withPage(number));
        OverlayScene scene = read(reader, page);
        if (overlay != null) {
          new OverlayFile().write(overlay.resolve(name + ".png"), page.picture(), scene);
        }
      } catch (CommandException e) {
        refused(title, e);
        well = false;
      }
    }
    return well;
  }

  private void refused(String title, CommandException e) {
    if (answers()) {
      Answer.Envelope envelope = envelope(Map.of());
      System.out.println(
          json(
              title,
              new Answer.Failed(
                  envelope, e.code(), e.plainMessage(), e.path(), null, e.alignment())));
    } else {
      System.err.println("grille: " + title + ": " + e.sentence());
    }
  }

  /** Whether what is printed has to say of which page it is. */
  protected final boolean areSeveral() {
    return files.size() > 1 || pages != null;
  }

  /** Of an answer that is not sent. */
  protected final Answer.Envelope envelope(Map<Stage, Long> timings) {
    return new Answer.Envelope("", type().wireName(), 1, null, List.of(), "", timings);
  }

  /** The answer as it would be sent, without what only a sent command has. */
  protected final String json(String title, Answer answer) {
    var object = (ObjectNode) JsonMapper.shared().readTree(AnswerWriter.write(answer));
    object.remove(List.of("id", "attempt", "reader_version"));
    if (areSeveral()) {
      object.put("file", title);
    }
    return object.toPrettyString();
  }
}
