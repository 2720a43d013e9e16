package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code documents}: locates the documents in pictures, tells their kinds and reads them. Its
 * options may stand in {@code configure} too, as other services take them.
 */
final class DocumentsForm implements WireForm<Command.ReadDocuments, Answer.DocumentsRead> {
  /** More kinds than anybody defines. */
  static final int MAX_TYPES = 200;

  /** Longest name of a kind that is looked up, in characters. */
  static final int MAX_TYPE = 64;

  private static final String TYPE_LIST = "type_list";
  private static final String SIDE = "side";

  private static final Set<String> OPTIONS = Set.of(TYPE_LIST, SIDE);

  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures("id", "type", Configure.NAME, TYPE_LIST, SIDE);

  @Override
  public Command.ReadDocuments command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    Configure said = Configure.of(body, OPTIONS, unknown);
    List<String> types = said.option(DocumentsForm::types, TYPE_LIST);
    DocumentSide side = said.option(DocumentsForm::side, SIDE);
    return new Command.ReadDocuments(
        id,
        CommandProperties.pictures(body, unknown),
        new DocumentOptions(types == null ? List.of() : types, side),
        said.at(TYPE_LIST),
        List.copyOf(unknown));
  }

  private static List<String> types(JsonPlace place) {
    return place.items(1, MAX_TYPES).stream().map(type -> type.text(1, MAX_TYPE)).toList();
  }

  private static DocumentSide side(JsonPlace place) {
    return DocumentSide.ofWireName(place.string())
        .orElseThrow(() -> place.invalid("must be face or back"));
  }

  @Override
  public void write(JsonGenerator out, Answer.DocumentsRead answer) {
    PictureJson.DOCUMENTS.write(out, answer.pictures());
  }

  @Override
  public Answer.DocumentsRead answer(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.DocumentsRead(envelope, PictureJson.DOCUMENTS.read(place));
  }
}
