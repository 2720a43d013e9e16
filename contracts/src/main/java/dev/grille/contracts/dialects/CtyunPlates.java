package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.PageDocuments;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** China Telecom's number plates: all that a picture shows. */
final class CtyunPlates implements VendorService {
  /** Plates of other colours have no name there. */
  private static final Map<String, String> TYPES =
      Map.of("blue", "蓝牌", "yellow", "黄牌", "green", "新能源绿牌");

  private final CtyunPictures<PageDocuments> pictures =
      new CtyunPictures<>(
          CtyunErrors.PLATES, answer -> (Answer.DocumentsRead) answer, CtyunPlates::written);

  @Override
  public String path() {
    return "/v1/aiop/api/2gt54ed8660w/driven-plate-ocr/platelicense.json";
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    return pictures.request(body, CtyunContent.documents("plate"));
  }

  @Override
  public VendorResponse refusal(byte @Nullable [] value) {
    return pictures.errors().refusal(value);
  }

  private static ObjectNode written(PageDocuments page) {
    ArrayNode detail = VendorJson.array();
    for (DocumentResult plate : page.documents()) {
      CtyunContent content = new CtyunContent(plate.content());
      if (!content.text("plate_number").isEmpty()) {
        write(detail.addObject(), plate, content);
      }
    }
    return VendorJson.object().put("number of plate licenses", detail.size()).set("detail", detail);
  }

  private static void write(ObjectNode out, DocumentResult plate, CtyunContent content) {
    VendorJson.addCorners(out.putArray("box"), plate.location());
    out.put("plate_type", TYPES.getOrDefault(content.text("plate_color"), ""));
    out.put("platelicense", content.text("plate_number"));
    out.put("confidence", VendorJson.share(content.value("plate_number").score()));
  }
}
