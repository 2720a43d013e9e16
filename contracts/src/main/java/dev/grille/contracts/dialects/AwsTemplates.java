package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.TemplateAnswer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code add}, {@code del} and {@code list} of AWS's Custom OCR. */
final class AwsTemplates implements VendorService {
  static final String PATH = "custom_ocr";

  private static final Set<String> TYPES = Set.of("add", "del", "list");

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public CommandFamily family() {
    return CommandFamily.TEMPLATES;
  }

  @Override
  public boolean takes(ObjectNode body) {
    return TYPES.contains(body.path("type").asString(""));
  }

  @Override
  public VendorRequest request(ObjectNode body) {
    JsonNode type = body.get("type");
    if (type != null && !type.isNull() && !takes(body)) {
      throw new CommandException(
          ErrorCode.UNKNOWN_TYPE, "this topic takes add, del and list", "$.type");
    }
    ObjectNode kept = VendorJson.only(body, "type", "url", "img", "template", "template_id");
    return new VendorRequest(CommandParser.parse(kept, family()), AwsTemplates::answered);
  }

  private static JsonNode answered(Answer answer) {
    ObjectNode out = VendorJson.object();
    if (answer instanceof TemplateAnswer.TemplateAdded added) {
      return out.put("template_id", added.templateId());
    }
    if (answer instanceof TemplateAnswer.TemplatesDeleted deleted) {
      List<String> ids = deleted.templateIds();
      if (!deleted.asList() && ids.size() == 1) {
        return out.put("template_id", ids.get(0));
      }
      ArrayNode list = out.putArray("template_id");
      ids.forEach(list::add);
      return out;
    }
    ArrayNode list = out.putArray("template_id_list");
    ((TemplateAnswer.TemplatesListed) answer)
        .templates()
        .forEach(template -> list.add(template.templateId()));
    return out;
  }
}
