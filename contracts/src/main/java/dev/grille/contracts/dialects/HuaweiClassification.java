package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PageDocuments;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Huawei's intelligent classification: the documents in a picture, each located and read. */
final class HuaweiClassification implements VendorService {
  /** What the vendor takes of base64: 10 MB. */
  static final int MAX_BASE64 = 10 << 20;

  /** What is looked for where a request names nothing, in the order of the vendor's table. */
  static final List<String> TYPES =
      List.of(
          "vat_invoice",
          "taxi_invoice",
          "flight_itinerary",
          "mvs_invoice",
          "id_card_portrait_side",
          "driver_license_front",
          "vehicle_license_front",
          "transportation_license",
          "quota_invoice",
          "train_ticket",
          "toll_invoice",
          "passport",
          "id_card_emblem_side",
          "driver_license_back",
          "vehicle_license_back",
          "bankcard");

  @Override
  public String path() {
    return "/v1.0/ocr/auto-classification";
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    ObjectNode kept = VendorJson.only(body, "image", "url", "type_list");
    JsonNode image = kept.get("image");
    if (image != null && kept.has("url")) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "cannot stand beside $.image: give one of them", "$.url");
    }
    if (image != null && image.asString("").length() > MAX_BASE64) {
      throw new CommandException(ErrorCode.IMAGE_TOO_LARGE, "base64 of more than 10 MB", "$.image");
    }
    if (kept.path("type_list").isMissingNode() || kept.path("type_list").isEmpty()) {
      ArrayNode types = kept.putArray("type_list");
      TYPES.forEach(types::add);
    }
    Command command = CommandParser.parse(kept.put("type", "documents"), family());
    return new VendorRequest(command, HuaweiClassification::answered);
  }

  private static JsonNode answered(Answer answer) {
    ObjectNode out = VendorJson.object();
    ArrayNode result = out.putArray("result");
    for (PageDocuments page : ((Answer.DocumentsRead) answer).pictures().read()) {
      page.documents().forEach(document -> write(result.addObject(), document));
    }
    return out;
  }

  private static void write(ObjectNode out, DocumentResult document) {
    HuaweiErrors.Code status =
        document.status() == DocumentStatus.UNREADABLE
            ? HuaweiErrors.Code.QUALITY
            : HuaweiErrors.Code.SUCCEEDED;
    status.write(out.putObject("status"));
    out.put("type", document.type());
    VendorJson.addCorners(out.putArray("location"), document.location());
    out.set("content", HuaweiContent.of(document.content()));
  }
}
