package dev.grille.contracts.dialects;

import dev.grille.contracts.ErrorCode;

/** What China Telecom's services tell apart, each with codes of its own. */
enum CtyunFault {
  PATH,
  EMPTY_BODY,
  NO_JSON,
  NO_OBJECT,
  MISSING,
  FOREIGN,
  TYPE,
  ACTION,
  EMPTY,
  TOO_MANY,
  BASE64,
  FORMAT,
  BYTES,
  DECODING,
  PIXELS,
  SERVICE;

  /** What one of our codes is where nothing more is known. */
  static CtyunFault of(ErrorCode code) {
    return switch (code) {
      case UNKNOWN_TYPE -> PATH;
      case MALFORMED_JSON -> NO_JSON;
      case MISSING_FIELD -> MISSING;
      case INVALID_FIELD,
          INVALID_QUAD,
          DUPLICATE_FIELD_NAME,
          INVALID_ANCHOR,
          NOTHING_TO_UPDATE,
          COMMAND_NOT_FOUND,
          NOTHING_READ ->
          TYPE;
      case ANSWER_TOO_LARGE -> TOO_MANY;
      case IMAGE_BASE64_INVALID -> BASE64;
      case IMAGE_KIND_UNSUPPORTED -> FORMAT;
      case COMMAND_TOO_LARGE, IMAGE_TOO_LARGE -> BYTES;
      case IMAGE_TOO_SMALL -> PIXELS;
      case IMAGE_DAMAGED -> DECODING;
      case COMMAND_ID_REUSED,
          TEMPLATE_NOT_FOUND,
          TEMPLATE_NAME_AMBIGUOUS,
          TEMPLATE_NOT_PUBLISHED,
          TEMPLATE_SET_EMPTY,
          TEMPLATE_UNUSABLE,
          DOCUMENT_TYPE_UNKNOWN,
          SOURCE_FORBIDDEN,
          SOURCE_UNREACHABLE,
          SOURCE_TIMEOUT,
          SOURCE_REFUSED,
          IMAGE_CRASHED_READER,
          READ_TIMEOUT,
          TEMPLATE_MISMATCH,
          NO_TEMPLATE_MATCHED,
          PARTLY_FAILED,
          ALL_PICTURES_FAILED,
          COMMAND_QUARANTINED,
          ANSWER_UNPUBLISHABLE,
          INTERNAL ->
          SERVICE;
    };
  }
}
