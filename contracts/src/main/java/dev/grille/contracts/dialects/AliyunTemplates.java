package dev.grille.contracts.dialects;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.Texts;
import dev.grille.contracts.Value;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's custom templates: the values of a form by name, its tables among them. */
final class AliyunTemplates extends AliyunService<FormResult> {
  private static final String ID = "template_id";
  private static final String LIST = "template_list";

  AliyunTemplates() {
    super("ocr_sdt");
  }

  @Override
  void ask(ObjectNode command, List<AliyunInput> inputs) {
    ObjectNode kept = VendorJson.only(configure(inputs), ID, LIST);
    nameByVendorsId(kept);
    kept.path(LIST).forEach(AliyunTemplates::nameByVendorsId);
    if (kept.isEmpty()) {
      throw new CommandException(ErrorCode.MISSING_FIELD, "is missing", "$.configure.template_id");
    }
    command.put("type", "query").set("configure", kept);
  }

  /** A vendor's id cannot be Grille's, but a template can be named by it. */
  private static void nameByVendorsId(JsonNode place) {
    JsonNode id = place.path(ID);
    if (place instanceof ObjectNode object
        && id.isString()
        && !Texts.isTemplateId(id.stringValue())
        && !id.stringValue().equals("auto")) {
      object.remove(ID);
      object.set("template_name", id);
    }
  }

  @Override
  JsonNode answered(FormResult read, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object().put("config_str", input.echoed());
    ObjectNode items = out.putObject("items");
    for (FieldResult result : read.results()) {
      String key = VendorJson.text(result.key());
      if (result.content() instanceof Value.Table table) {
        ObjectNode value = items.putObject(key);
        VendorJson.addAll(value.putArray("labels"), table.labels());
        ArrayNode rows = value.putArray("values");
        for (List<String> row : table.values()) {
          VendorJson.addAll(rows.addArray(), row.stream().map(VendorJson::printed).toList());
        }
      } else {
        items.put(key, VendorJson.printed(result.value()));
      }
    }
    return out.put("request_id", requestId).put("success", true);
  }
}
