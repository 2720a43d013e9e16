package dev.grille.app.submit;

import dev.grille.app.console.PageRange;
import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.NamedFile;
import dev.grille.client.OutgoingCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures that one command asks about.
 *
 * @param pages one at least
 */
public record PictureBatch(List<Page> pages) {
  /** Of files in one record, in bytes: base64 makes a third more of them, and the rest is small. */
  public static final long MOST_BYTES = OutgoingCommand.MAX_BYTES / 4 * 3 - (64 << 10);

  public PictureBatch {
    pages = List.copyOf(pages);
  }

  /**
   * A page of a file.
   *
   * @param number null for the first
   */
  public record Page(Path file, @Nullable Integer number) {
    /**
     * The pages of a file that are asked for.
     *
     * @param asked of files that may have several; null for the first
     */
    public static Stream<Page> of(Path file, @Nullable PageRange asked) {
      return asked == null || !CommandFiles.mayHavePages(file)
          ? Stream.of(new Page(file, null))
          : asked.numbers().stream().map(number -> new Page(file, number));
    }

    /** How it is called where it is told of. */
    public String title() {
      return number == null ? file.toString() : file + "#page=" + number;
    }
  }

  /**
   * Pages in their order, in as few commands as a record has room for.
   *
   * @param most pages of one command
   */
  public static List<PictureBatch> of(List<Page> pages, int most) {
    List<PictureBatch> batches = new ArrayList<>();
    List<Page> batch = new ArrayList<>();
    for (Page page : pages) {
      batch.add(page);
      if (batch.size() > 1 && (batch.size() > most || bytes(batch) > MOST_BYTES)) {
        batches.add(new PictureBatch(batch.subList(0, batch.size() - 1)));
        batch = new ArrayList<>(List.of(page));
      }
    }
    if (!batch.isEmpty()) {
      batches.add(new PictureBatch(batch));
    }
    return batches;
  }

  /** How it is called where it is told of as a whole. */
  public String title() {
    String first = pages.get(0).title();
    return pages.size() == 1 ? first : first + " and " + (pages.size() - 1) + " more";
  }

  /** What each of them is called. */
  public List<String> titles() {
    return pages.stream().map(Page::title).toList();
  }

  /** The body of a command with these pictures. */
  public ObjectNode in(ObjectNode body) throws IOException {
    if (pages.size() == 1) {
      put(body, pages.get(0));
    } else if (isOneFile(pages)) {
      CommandBodies.putPicture(body, NamedFile.read(pages.get(0).file()));
      body.put(
          "pages",
          pages.stream().map(page -> page.number().toString()).collect(Collectors.joining(",")));
    } else {
      var list = body.putArray("pictures");
      for (Page page : pages) {
        put(list.addObject(), page);
      }
    }
    return body;
  }

  /** Puts one page into an object of a command. */
  public static void put(ObjectNode object, Page page) throws IOException {
    CommandBodies.putPicture(object, NamedFile.read(page.file()));
    if (page.number() != null) {
      object.put("page", page.number());
    }
  }

  /** Whether the file need stand in the record once only. */
  private static boolean isOneFile(List<Page> pages) {
    Path file = pages.get(0).file();
    return pages.stream().allMatch(page -> page.number() != null && page.file().equals(file));
  }

  /** A file that is not there has none; that is told of when it is to be sent. */
  private static long bytes(List<Page> pages) {
    return isOneFile(pages)
        ? pages.get(0).file().toFile().length()
        : pages.stream().mapToLong(page -> page.file().toFile().length()).sum();
  }
}
