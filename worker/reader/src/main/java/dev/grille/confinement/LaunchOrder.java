package dev.grille.confinement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher is to leave a program, and which program.
 *
 * @param folder the program's own, to be used freely
 * @param readable further places that it may read, beside the system's
 * @param writable further places that it may change
 * @param endsWithParent whether it ends when the process that started the launcher ends
 * @param program a path and its arguments
 */
public record LaunchOrder(
    Path folder,
    List<Path> readable,
    List<Path> writable,
    boolean endsWithParent,
    List<String> program) {
  private static final String FOLDER = "--folder";
  private static final String READ = "--read";
  private static final String WRITE = "--write";
  private static final String END = "--end-with-parent";
  private static final String PROGRAM = "--";

  public LaunchOrder {
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
    program = List.copyOf(program);
    if (program.isEmpty() || !folder.isAbsolute()) {
      throw new IllegalArgumentException("a program and an absolute folder are needed");
    }
  }

  /** The launcher's arguments. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>(List.of(FOLDER, folder.toString()));
    readable.forEach(path -> tokens.addAll(List.of(READ, path.toString())));
    writable.forEach(path -> tokens.addAll(List.of(WRITE, path.toString())));
    if (endsWithParent) {
      tokens.add(END);
    }
    tokens.add(PROGRAM);
    tokens.addAll(program);
    return tokens;
  }

  static LaunchOrder parse(List<String> tokens) {
    Path folder = Path.of("");
    List<Path> readable = new ArrayList<>();
    List<Path> writable = new ArrayList<>();
    boolean endsWithParent = false;
    int next = 0;
    while (!tokens.get(next).equals(PROGRAM)) {
      String option = tokens.get(next++);
      switch (option) {
        case FOLDER -> folder = Path.of(tokens.get(next++));
        case READ -> readable.add(Path.of(tokens.get(next++)));
        case WRITE -> writable.add(Path.of(tokens.get(next++)));
        case END -> endsWithParent = true;
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return new LaunchOrder(
        folder, readable, writable, endsWithParent, tokens.subList(next + 1, tokens.size()));
  }
}
