package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form that all services have but one: a list of pictures, and of each what was read or why
 * not.
 *
 * @param errors of the service
 * @param content what its answers say of the pictures
 * @param item how it writes what was read in one
 * @param <R> what is read in a picture
 */
record CtyunPictures<R>(
    CtyunErrors errors,
    Function<Answer, Answer.OfPictures<R>> content,
    Function<R, ObjectNode> item) {
  /** What the vendor takes of a picture: 10 MB. */
  private static final int MAX_BYTES = 10 << 20;

  private static final String DATA = "data";

  /**
   * What a body asks for.
   *
   * @param wishes the command without its pictures
   */
  VendorRequest request(ObjectNode body, ObjectNode wishes) {
    JsonNode data = VendorJson.only(body, DATA).get(DATA);
    if (data == null) {
      throw refusal(CtyunFault.MISSING, ErrorCode.MISSING_FIELD, "data is missing");
    }
    if (!data.isArray()) {
      throw refusal(CtyunFault.TYPE, ErrorCode.INVALID_FIELD, "must be a list");
    }
    if (data.isEmpty()) {
      throw refusal(CtyunFault.EMPTY, ErrorCode.INVALID_FIELD, "must have a picture");
    }
    if (data.size() > PictureRequests.MAX) {
      throw refusal(
          CtyunFault.TOO_MANY,
          ErrorCode.INVALID_FIELD,
          "must have at most " + PictureRequests.MAX + " pictures");
    }
    List<Boolean> heavy = new ArrayList<>();
    data.forEach(picture -> heavy.add(VendorJson.bytesOf(picture.asString("")) > MAX_BYTES));
    Command command =
        CommandParser.parse(wishes.setAll(VendorJson.only(body, DATA)), CommandFamily.RECOGNITIONS);
    return new VendorRequest(command, response(heavy));
  }

  private VendorRefusal refusal(CtyunFault fault, ErrorCode code, String message) {
    return errors.refusal(fault, code, message, "$." + DATA);
  }

  private VendorResponse response(List<Boolean> heavy) {
    return new VendorResponse() {
      @Override
      public JsonNode answered(Answer answer) {
        return body(heavy, content.apply(answer).pictures().all());
      }

      @Override
      public JsonNode failed(Answer.Failed failed, VendorErrors others) {
        return failed.pictures().isEmpty()
            ? errors.body(failed)
            : body(
                heavy,
                failed.pictures().stream()
                    .<PictureAnswer<R>>map(PictureAnswer.Failed::new)
                    .toList());
      }
    };
  }

  private ObjectNode body(List<Boolean> heavy, List<PictureAnswer<R>> pictures) {
    ArrayNode items = VendorJson.array();
    int failures = 0;
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i) instanceof PictureAnswer.Failed<R> failed) {
        items.add(errors.item(fault(failed.failure(), heavy.get(i))));
        failures++;
      } else {
        items.add(item.apply(((PictureAnswer.Read<R>) pictures.get(i)).content()));
      }
    }
    ObjectNode out = VendorJson.object().put("statusCode", 0);
    out.putObject("message").put("success", pictures.size() - failures).put("fail", failures);
    return out.set("returnObj", items);
  }

  /** The vendor tells a file of too many bytes from a picture of too many pixels. */
  private static CtyunFault fault(PictureFailure failure, boolean heavy) {
    return failure.code() == ErrorCode.IMAGE_TOO_LARGE && !heavy
        ? CtyunFault.PIXELS
        : CtyunFault.of(failure.code());
  }
}
