package dev.grille.contracts.dialects;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service of Aliyun's for the one card in a picture: of several, the uppermost. */
abstract class AliyunCard extends AliyunDocuments {
  AliyunCard(String path) {
    super(path);
  }

  /** Writes all properties. */
  abstract void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId);

  @Override
  JsonNode answered(List<AliyunDocument> found, AliyunInput input, String requestId) {
    if (found.isEmpty()) {
      return AliyunErrors.wrongCategory();
    }
    ObjectNode out = VendorJson.object();
    write(out, found.get(0), input, requestId);
    return out;
  }
}
