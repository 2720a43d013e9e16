package dev.grille.app.documents;

import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.DocumentSide;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which documents can be asked for, wherever they are read. */
public class DocumentWishes {
  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "kinds of documents to look for, such as train_ticket,passport; else all")
  private List<String> types = List.of();

  @Option(
      names = "--side",
      paramLabel = "SIDE",
      converter = Side.class,
      description = "face or back: of documents with two sides, look for this one alone")
  private @Nullable DocumentSide side;

  /** What is asked for. */
  public final DocumentOptions options() {
    return new DocumentOptions(types, side);
  }

  /** For the command line. */
  static final class Side implements ITypeConverter<DocumentSide> {
    @Override
    public DocumentSide convert(String text) {
      return DocumentSide.ofWireName(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is neither face nor back"));
    }
  }
}
