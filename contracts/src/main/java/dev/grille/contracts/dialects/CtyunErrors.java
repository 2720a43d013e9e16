package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How one of China Telecom's services tells of failures. */
final class CtyunErrors implements VendorErrors {
  /** Also where no service is known. */
  static final CtyunErrors TEXT = new CtyunErrors(CtyunCodes.ofText(), false);

  static final CtyunErrors ID_CARDS = new CtyunErrors(CtyunCodes.ofIdCards(), false);
  static final CtyunErrors PLATES = new CtyunErrors(CtyunCodes.ofPlates(), false);
  static final CtyunErrors LICENCE = new CtyunErrors(CtyunCodes.ofLicence(), true);

  private final CtyunCodes codes;
  private final boolean says;

  /**
   * @param says whether {@code message} says what is wrong; if not, it is a fixed word
   */
  private CtyunErrors(CtyunCodes codes, boolean says) {
    this.codes = codes;
    this.says = says;
  }

  @Override
  public String code(ErrorCode code) {
    return codes.of(CtyunFault.of(code)).wireName();
  }

  @Override
  public JsonNode body(Answer.Failed failed) {
    return body(CtyunFault.of(failed.code()));
  }

  @Override
  public JsonNode unknownPath(Answer.Failed failed) {
    return body(CtyunFault.PATH);
  }

  /** The body of a request that failed as a whole. */
  ObjectNode body(CtyunFault fault) {
    CtyunCodes.Code code = codes.of(fault);
    return VendorJson.object()
        .put("statusCode", code.number())
        .put("message", says ? code.message() : "error")
        .put("details", code.details())
        .put("error", code.wireName());
  }

  /** What stands in the place of one picture among several. */
  ObjectNode item(CtyunFault fault) {
    CtyunCodes.Code code = codes.of(fault);
    return VendorJson.object().put("err_code", code.number()).put("err_msg", code.details());
  }

  /** What refuses a request for this fault. */
  VendorRefusal refusal(CtyunFault fault, ErrorCode code, String message, String path) {
    return new VendorRefusal(new CommandException(code, message, path), answering(code, fault));
  }

  /** How a value is answered that cannot be understood. */
  VendorResponse refusal(byte @Nullable [] value) {
    return answering(ErrorCode.MALFORMED_JSON, unreadable(value));
  }

  /**
   * Answers a code by a fault. Other codes may come all the same, of whatever befell the record.
   */
  private VendorResponse answering(ErrorCode code, CtyunFault fault) {
    return new VendorResponse() {
      @Override
      public JsonNode answered(Answer answer) {
        return VendorResponse.ofFailures().answered(answer);
      }

      @Override
      public JsonNode failed(Answer.Failed failed, VendorErrors others) {
        return body(failed.code() == code ? fault : CtyunFault.of(failed.code()));
      }
    };
  }

  private static CtyunFault unreadable(byte @Nullable [] value) {
    if (value == null || VendorJson.isBlank(value)) {
      return CtyunFault.EMPTY_BODY;
    }
    return VendorJson.isNoObject(value) ? CtyunFault.NO_OBJECT : CtyunFault.NO_JSON;
  }
}
