package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's codes, which are numbers of HTTP, and what it says of each. */
final class AliyunErrors implements VendorErrors {
  private static final String FORMAT = "Invalid Input - json format error - ";
  private static final String DATA = "Invalid Input - image data error - ";

  /** Of a picture without a document of the service's. */
  static final int WRONG_CATEGORY = 463;

  /** Of a request to where nothing is. */
  private static final int INVALID_URL = 400;

  @Override
  public String code(ErrorCode code) {
    return Integer.toString(number(code));
  }

  @Override
  public JsonNode body(Answer.Failed failed) {
    return failed.pictures().isEmpty()
        ? body(failed.code(), failed.path(), failed.message())
        : body(failed.pictures().get(0));
  }

  @Override
  public JsonNode unknownPath(Answer.Failed failed) {
    return body(INVALID_URL, "Invalid URL");
  }

  /** Of one picture of several. */
  JsonNode body(PictureFailure failure) {
    return body(failure.code(), failure.path(), failure.message());
  }

  private static JsonNode body(ErrorCode code, @Nullable String path, String message) {
    return body(number(code), said(code, path == null ? "" : path, message));
  }

  /** Where a picture was read and shows nothing that the service is for. */
  static JsonNode wrongCategory() {
    return body(WRONG_CATEGORY, "Invalid Input - wrong category");
  }

  private static JsonNode body(int code, String message) {
    ObjectNode out = VendorJson.object();
    return out.put("error_code", code)
        .put("error_msg", VendorJson.text(message))
        .put("success", false);
  }

  private static int number(ErrorCode code) {
    return switch (code) {
      case READ_TIMEOUT -> 408;
      case COMMAND_TOO_LARGE, IMAGE_TOO_LARGE -> 413;
      // 452 to 455 are said of the template that a query names: that it is not set up, has no
      // anchors, has no fields (454, and no such template is registered here), is not there.
      case TEMPLATE_NOT_PUBLISHED, NOTHING_TO_UPDATE -> 452;
      case TEMPLATE_UNUSABLE -> 453;
      case TEMPLATE_NOT_FOUND, TEMPLATE_NAME_AMBIGUOUS, NO_TEMPLATE_MATCHED -> 455;
      case MALFORMED_JSON -> 460;
      case UNKNOWN_TYPE,
          MISSING_FIELD,
          INVALID_FIELD,
          INVALID_ANCHOR,
          INVALID_QUAD,
          DUPLICATE_FIELD_NAME,
          COMMAND_NOT_FOUND,
          NOTHING_READ,
          COMMAND_ID_REUSED,
          TEMPLATE_SET_EMPTY ->
          461;
      case SOURCE_FORBIDDEN,
          SOURCE_UNREACHABLE,
          SOURCE_TIMEOUT,
          SOURCE_REFUSED,
          IMAGE_BASE64_INVALID,
          IMAGE_KIND_UNSUPPORTED,
          IMAGE_DAMAGED ->
          462;
      case TEMPLATE_MISMATCH -> WRONG_CATEGORY;
      case IMAGE_TOO_SMALL,
          IMAGE_CRASHED_READER,
          PARTLY_FAILED,
          ALL_PICTURES_FAILED,
          ANSWER_TOO_LARGE ->
          464;
      // The services name the kinds themselves: the request is not to blame.
      case DOCUMENT_TYPE_UNKNOWN, ANSWER_UNPUBLISHABLE, INTERNAL -> 469;
      case COMMAND_QUARANTINED -> 502;
    };
  }

  private static String said(ErrorCode code, String path, String message) {
    return switch (code) {
      case READ_TIMEOUT -> "Request Timeout";
      case COMMAND_TOO_LARGE, IMAGE_TOO_LARGE -> "Payload Too Large";
      case MALFORMED_JSON -> "Invalid Input - failed to parse json";
      case MISSING_FIELD -> FORMAT + "missing key: " + path.substring(path.lastIndexOf('.') + 1);
      case INVALID_FIELD -> FORMAT + ofField(path, message);
      case SOURCE_FORBIDDEN, SOURCE_UNREACHABLE, SOURCE_TIMEOUT, SOURCE_REFUSED ->
          DATA + "download image from url error";
      case IMAGE_BASE64_INVALID -> DATA + "base64decode error, please check your image binary data";
      case IMAGE_KIND_UNSUPPORTED, IMAGE_DAMAGED ->
          DATA + "image decode failed, please check your image binary data";
      case TEMPLATE_MISMATCH -> "Invalid Input - wrong category";
      case IMAGE_CRASHED_READER -> "Invalid Result - algorithm runtime exception";
      case DOCUMENT_TYPE_UNKNOWN, ANSWER_UNPUBLISHABLE, INTERNAL ->
          "Invalid Service - parse result error";
      case COMMAND_QUARANTINED -> "Bad Gateway";
      default -> ofNumber(number(code), message);
    };
  }

  private static String ofNumber(int number, String message) {
    return switch (number) {
      case 461 -> FORMAT + "json parse runtime exception";
      case 464 -> "Invalid Result - " + message;
      // The vendor names what is missing of a template, and has no sentence for it.
      default -> message;
    };
  }

  private static String ofField(String path, String message) {
    if (path.endsWith(".image")) {
      return "image format error";
    }
    if (path.equals("$.inputs")) {
      return "value of inputs must be a array";
    }
    return path.contains("configure")
        ? "failed to parse config str: " + message
        : "json parse runtime exception";
  }
}
