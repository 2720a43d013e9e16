package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PageDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * China Telecom's business licence: one picture, one licence.
 *
 * @param path the page names two
 */
record CtyunLicence(String path) implements VendorService {
  static final String PATH = "/v1/aiop/api/2z0yhhrzgv0g/tts/predict";

  static final String PATH_OF_EXAMPLE =
      "/v1/aiop/api/2k8jo3ghhjwg/businesslicense/ocr/v1/BusinessLicense.json";

  private static final String ACTION = "Action";
  private static final String IMAGE = "ImageData";
  private static final List<String> PROPERTIES = List.of(ACTION, IMAGE);

  /** What the vendor takes of a picture: 7 MB. */
  private static final int MAX_BYTES = 7 << 20;

  /** A unified social credit code has so many characters; registration numbers have fewer. */
  private static final int CREDIT_CODE_LENGTH = 18;

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    check(body);
    ObjectNode wishes = CtyunContent.documents("business_licence");
    wishes.set("img", body.get(IMAGE));
    Command command = CommandParser.parse(wishes, family());
    return new VendorRequest(command, new Response());
  }

  @Override
  public VendorResponse refusal(byte @Nullable [] value) {
    return CtyunErrors.LICENCE.refusal(value);
  }

  private static void check(ObjectNode body) {
    for (String name : PROPERTIES) {
      if (!body.has(name)) {
        throw refusal(CtyunFault.MISSING, ErrorCode.MISSING_FIELD, name + " is missing", name);
      }
    }
    for (String name : body.propertyNames()) {
      if (!PROPERTIES.contains(name)) {
        throw refusal(
            CtyunFault.FOREIGN, ErrorCode.INVALID_FIELD, "only Action and ImageData", name);
      }
      if (!body.get(name).isString()) {
        throw refusal(CtyunFault.TYPE, ErrorCode.INVALID_FIELD, "must be a string", name);
      }
    }
    if (!body.get(ACTION).stringValue().equals("BusinessCardOCR")) {
      throw refusal(CtyunFault.ACTION, ErrorCode.INVALID_FIELD, "must be BusinessCardOCR", ACTION);
    }
    String image = body.get(IMAGE).stringValue();
    if (image.isEmpty()) {
      throw refusal(CtyunFault.EMPTY, ErrorCode.INVALID_FIELD, "must not be empty", IMAGE);
    }
    if (VendorJson.bytesOf(image) > MAX_BYTES) {
      throw refusal(
          CtyunFault.BYTES, ErrorCode.IMAGE_TOO_LARGE, "a picture of more than 7 MB", IMAGE);
    }
  }

  private static VendorRefusal refusal(
      CtyunFault fault, ErrorCode code, String message, String name) {
    String shown = PROPERTIES.contains(name) ? "$." + name : "$";
    return CtyunErrors.LICENCE.refusal(fault, code, message, shown);
  }

  private static final class Response implements VendorResponse {
    @Override
    public JsonNode answered(Answer answer) {
      PageDocuments page = ((Answer.DocumentsRead) answer).pictures().read().get(0);
      CtyunContent licence = CtyunContent.first(page);
      ObjectNode out = VendorJson.object().put("statusCode", 0).put("message", "success");
      ObjectNode result = out.putObject("returnObj");
      result.put(
          "license_type", page.documents().isEmpty() ? "Not Business License" : "Business License");
      write(result.putObject("detail"), licence);
      return out;
    }

    /** A picture of so few bytes can only have too many pixels. */
    @Override
    public JsonNode failed(Answer.Failed failed, VendorErrors others) {
      return failed.code() == ErrorCode.IMAGE_TOO_LARGE
          ? CtyunErrors.LICENCE.body(CtyunFault.PIXELS)
          : CtyunErrors.LICENCE.body(failed);
    }

    private static void write(ObjectNode out, CtyunContent licence) {
      String number = licence.text("registration_number");
      boolean credit = number.length() == CREDIT_CODE_LENGTH;
      out.put("union_id", credit ? number : "");
      out.put("regist_no", credit ? "" : number);
      out.put("name", licence.text("name"));
      out.put("type", licence.text("type"));
      out.put("addr", licence.text("address"));
      out.put("legal_rep", licence.text("legal_representative"));
      out.put("regist_captial", licence.text("registered_capital"));
      out.put("establish_date", licence.text("found_date"));
      out.put("operation_period", licence.text("business_term"));
      String paid = licence.text("paid_in_capital");
      if (!paid.isEmpty()) {
        out.put("real_captial", paid);
      }
    }
  }
}
