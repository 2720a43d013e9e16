package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.Point;
import dev.grille.contracts.TextResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** China Telecom's general OCR: the lines of pictures. */
final class CtyunText implements VendorService {
  private final CtyunPictures<TextResult> pictures =
      new CtyunPictures<>(CtyunErrors.TEXT, answer -> (Answer.TextRead) answer, CtyunText::written);

  @Override
  public String path() {
    return "/v1/aiop/api/2f3p1pnxpqm8/ocrdetect/ocr/v1/image.json";
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.RECOGNITIONS;
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    return pictures.request(body, VendorJson.object().put("type", "text"));
  }

  @Override
  public VendorResponse refusal(byte @Nullable [] value) {
    return pictures.errors().refusal(value);
  }

  private static ObjectNode written(TextResult page) {
    ObjectNode out = VendorJson.object().put("text_line", page.lines().size());
    ArrayNode detail = out.putArray("detail");
    for (LineResult line : page.lines()) {
      ObjectNode written = detail.addObject();
      written.put("name", Integer.toString(detail.size() - 1));
      written.put("text", VendorJson.text(line.text()));
      ArrayNode box = written.putArray("box");
      for (Point corner : line.quad().corners()) {
        box.add(corner.x()).add(corner.y());
      }
    }
    return out;
  }
}
