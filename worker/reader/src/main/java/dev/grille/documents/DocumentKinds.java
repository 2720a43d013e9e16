package dev.grille.documents;

import dev.grille.contracts.DocumentSide;
import dev.grille.contracts.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that are known, by type. */
public final class DocumentKinds {
  private static final String FOLDER = "/dev/grille/documents/";

  /** Lists the shipped definitions, a type each line. */
  private static final String LIST = FOLDER + "kinds.txt";

  private final Map<String, DocumentKind> kinds;

  private DocumentKinds(Collection<DocumentKind> kinds) {
    Map<String, DocumentKind> byType = new LinkedHashMap<>();
    kinds.forEach(kind -> byType.put(kind.type(), kind));
    this.kinds = byType;
  }

  /** Those that come with this program. */
  public static DocumentKinds shipped() {
    List<DocumentKind> kinds = new ArrayList<>();
    resource(LIST)
        .lines()
        .map(String::strip)
        .filter(type -> !type.isEmpty())
        .forEach(type -> kinds.add(DocumentKindJson.read(resource(FOLDER + type + ".json"), type)));
    return new DocumentKinds(kinds);
  }

  /**
   * With those of a folder as well: each file {@code *.json} defines a kind, in place of a shipped
   * one of the same type.
   *
   * @throws InvalidDefinitionException which names the file and the place in it
   * @throws UncheckedIOException where the folder cannot be read
   */
  public DocumentKinds with(Path folder) {
    List<DocumentKind> all = new ArrayList<>(kinds.values());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(DocumentKindJson.read(Files.readString(file), file.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the kinds of documents in " + folder, e);
    }
    return new DocumentKinds(all);
  }

  /** All of them, the shipped ones first. */
  public List<DocumentKind> all() {
    return List.copyOf(kinds.values());
  }

  /** The types that are known. */
  public List<String> types() {
    return List.copyOf(kinds.keySet());
  }

  /** Whether there is a kind of this type. */
  public boolean has(String type) {
    return kinds.containsKey(type);
  }

  /** What is to be said of a type that is not known. */
  public String unknown(String type) {
    String meant =
        Spelling.nearest(type, kinds.keySet()).map(near -> ": is " + near + " meant?").orElse("");
    return "is not a kind of document" + meant + "; there are " + String.join(", ", types());
  }

  /**
   * Those that are asked for.
   *
   * @param types all where there are none
   * @param side of cards that have two sides; null for both
   * @throws IllegalArgumentException for a type that is not known
   */
  public List<DocumentKind> chosen(Collection<String> types, @Nullable DocumentSide side) {
    types.stream()
        .filter(type -> !has(type))
        .findFirst()
        .ifPresent(
            type -> {
              throw new IllegalArgumentException(type + " " + unknown(type));
            });
    return kinds.values().stream()
        .filter(kind -> types.isEmpty() || types.contains(kind.type()))
        .filter(kind -> side == null || kind.side() == null || kind.side() == side)
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = DocumentKinds.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
