package dev.grille.app.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as a file that spreadsheets open: RFC 4180, in UTF-8, written row by row. */
public final class CsvFile implements AutoCloseable {
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");

  private static final Pattern NEGATIVE = Pattern.compile("-[\\d., ]+");

  private final BufferedWriter out;

  /** An empty file with one row of heads. */
  public CsvFile(Path file, List<String> heads) throws IOException {
    out = Files.newBufferedWriter(file);
    row(heads);
  }

  /** Adds a row; it is on disk when this returns. */
  public void row(List<String> cells) {
    try {
      out.write(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",")));
      out.write("\r\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Quoted where it has to be. What a spreadsheet would calculate stands behind an apostrophe:
   * values come from strangers' pictures (OWASP, CSV Injection).
   */
  private static String quoted(String cell) {
    String text =
        FORMULA.matcher(cell).lookingAt() && !NEGATIVE.matcher(cell).matches() ? "'" + cell : cell;
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
