package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Huawei's codes: those of the service's page, and of the list of codes that it refers to. */
final class HuaweiErrors implements VendorErrors {
  /** What the vendor says of an outcome. */
  enum Code {
    SUCCEEDED("AIS.0000", "Succeeded."),
    PARAMETER("AIS.0101", "The input parameter is invalid."),
    FORMAT("AIS.0102", "The image format is not supported."),
    SIZE("AIS.0103", "The image size does not meet the requirements."),
    QUALITY("AIS.0104", "The image is not supported or the image quality is poor."),
    FAILED("AIS.0105", "Recognition failed.");

    private final String code;
    private final String message;

    Code(String code, String message) {
      this.code = code;
      this.message = message;
    }

    String wireName() {
      return code;
    }

    /** Writes both properties. */
    void write(ObjectNode out) {
      out.put("error_code", code).put("error_msg", message);
    }
  }

  @Override
  public String code(ErrorCode code) {
    return of(code).wireName();
  }

  @Override
  public JsonNode body(Answer.Failed failed) {
    ObjectNode out = VendorJson.object();
    of(failed.code()).write(out);
    return out;
  }

  private static Code of(ErrorCode code) {
    return switch (code) {
      case MALFORMED_JSON,
          UNKNOWN_TYPE,
          MISSING_FIELD,
          INVALID_FIELD,
          INVALID_QUAD,
          DUPLICATE_FIELD_NAME,
          INVALID_ANCHOR,
          NOTHING_TO_UPDATE,
          COMMAND_NOT_FOUND,
          NOTHING_READ,
          COMMAND_ID_REUSED,
          TEMPLATE_NOT_FOUND,
          TEMPLATE_NAME_AMBIGUOUS,
          TEMPLATE_NOT_PUBLISHED,
          TEMPLATE_SET_EMPTY,
          DOCUMENT_TYPE_UNKNOWN,
          SOURCE_FORBIDDEN,
          SOURCE_UNREACHABLE,
          SOURCE_TIMEOUT,
          SOURCE_REFUSED ->
          Code.PARAMETER;
      case IMAGE_BASE64_INVALID, IMAGE_KIND_UNSUPPORTED -> Code.FORMAT;
      case COMMAND_TOO_LARGE, IMAGE_TOO_LARGE, IMAGE_TOO_SMALL -> Code.SIZE;
      case TEMPLATE_UNUSABLE, IMAGE_DAMAGED, TEMPLATE_MISMATCH, NO_TEMPLATE_MATCHED -> Code.QUALITY;
      case ANSWER_TOO_LARGE,
          IMAGE_CRASHED_READER,
          READ_TIMEOUT,
          PARTLY_FAILED,
          ALL_PICTURES_FAILED,
          COMMAND_QUARANTINED,
          ANSWER_UNPUBLISHABLE,
          INTERNAL ->
          Code.FAILED;
    };
  }
}
