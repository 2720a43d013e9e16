package dev.grille.contracts.dialects;

import dev.grille.contracts.LineResult;
import dev.grille.contracts.TextRect;
import dev.grille.contracts.TextResult;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's general text: lines with their rotated rectangles. */
final class AliyunText extends AliyunService<TextResult> {
  /** Of a probability. */
  private static final double DECIMALS = 100_000;

  AliyunText() {
    super("ocr_general");
  }

  @Override
  void ask(ObjectNode command, List<AliyunInput> inputs) {
    command
        .put("type", "text")
        .set("configure", VendorJson.only(configure(inputs), "min_size", "output_prob"));
  }

  @Override
  JsonNode answered(TextResult read, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object().put("request_id", requestId);
    ArrayNode lines = out.putArray("ret");
    read.lines().forEach(line -> write(lines.addObject(), line));
    return out.put("success", true);
  }

  private static void write(ObjectNode out, LineResult line) {
    if (line.prob() != null) {
      out.put("prob", Math.rint(line.prob() * DECIMALS) / DECIMALS);
    }
    TextRect rect = TextRect.of(line.quad());
    ObjectNode at = out.putObject("rect");
    VendorJson.putNumber(at, "angle", rect.angle());
    at.put("left", Math.round(rect.left()))
        .put("top", Math.round(rect.top()))
        .put("width", Math.round(rect.width()))
        .put("height", Math.round(rect.height()));
    out.put("word", VendorJson.text(line.text()));
  }
}
