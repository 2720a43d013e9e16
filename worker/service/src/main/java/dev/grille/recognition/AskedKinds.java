package dev.grille.recognition;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.DocumentSide;
import dev.grille.contracts.ErrorCode;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import java.util.List;
import java.util.Objects;

/** Finds the kinds of documents that somebody asks for. */
public final class AskedKinds {
  private final DocumentKinds known;

  public AskedKinds(DocumentKinds known) {
    this.known = known;
  }

  /**
   * The kinds that are looked for; at least one.
   *
   * @param typesAt where they are named, as a JSON path
   * @throws CommandException where one of them is known to nobody, or none has the side
   */
  public List<DocumentKind> of(DocumentOptions options, String typesAt) {
    for (String type : options.types()) {
      if (!known.has(type)) {
        throw new CommandException(
            ErrorCode.DOCUMENT_TYPE_UNKNOWN, type + " " + known.unknown(type), typesAt);
      }
    }
    List<DocumentKind> kinds = known.chosen(options.types(), options.side());
    if (kinds.isEmpty()) {
      DocumentSide side = Objects.requireNonNull(options.side());
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "none of these is the side " + side.wireName(), typesAt);
    }
    return kinds;
  }
}
