package dev.grille.contracts.dialects;

import dev.grille.contracts.PageDocuments;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A service of Aliyun's for documents of one kind. */
abstract class AliyunDocuments extends AliyunService<PageDocuments> {
  AliyunDocuments(String path) {
    super(path);
  }

  /** Which of Grille's kinds a picture is to show. */
  abstract String kind(AliyunInput input);

  /** The body for the documents of that kind in a picture, from above; there may be none. */
  abstract JsonNode answered(List<AliyunDocument> found, AliyunInput input, String requestId);

  /** Kinds are for the whole command: what is not a picture's own is left out of its answer. */
  @Override
  void ask(ObjectNode command, List<AliyunInput> inputs) {
    ArrayNode types = command.put("type", "documents").putArray("type_list");
    inputs.stream().map(this::kind).distinct().forEach(types::add);
  }

  @Override
  JsonNode answered(PageDocuments read, AliyunInput input, String requestId) {
    return answered(
        read.documents().stream()
            .filter(document -> document.type().equals(kind(input)))
            .map(AliyunDocument::new)
            .toList(),
        input,
        requestId);
  }
}
