package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import dev.grille.lab.bench.chaos.PlannedRecord.Known;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries of which each picture chooses its template. */
final class ChoiceCommands {
  private ChoiceCommands() {}

  /**
   * Offers each form on its own title, unless that of the first stands there as well.
   *
   * @param names the commands that registered the forms
   * @param forms in the same order
   * @param pictures one, or several that are answered one by one
   */
  static Body onConditions(List<String> names, List<TinyForm> forms, List<byte[]> pictures) {
    return known -> {
      ObjectNode body = JsonMapper.shared().createObjectNode().put("type", "query");
      ArrayNode list = offered(body, names, known);
      for (int i = 0; i < forms.size(); i++) {
        ArrayNode all = ((ObjectNode) list.get(i)).putObject("cond").putArray("and");
        all.addObject().put("include", forms.get(i).title());
        if (i > 0) {
          all.addObject().put("exclude", forms.get(0).title());
        }
      }
      return with(pictures, body);
    };
  }

  /** Lets the form of each picture decide; the others as above. */
  static Body byForm(List<String> names, List<byte[]> pictures) {
    return known -> {
      ObjectNode body = JsonMapper.shared().createObjectNode().put("type", "query");
      body.put("template_id", "auto");
      offered(body, names, known);
      return with(pictures, body);
    };
  }

  private static ArrayNode offered(ObjectNode body, List<String> names, Known known) {
    ArrayNode list = body.putArray("template_list");
    names.forEach(name -> list.addObject().put("template_id", known.template(name)));
    return list;
  }

  private static byte[] with(List<byte[]> pictures, ObjectNode body) {
    if (pictures.size() == 1) {
      CommandBodies.putPicture(body, pictures.get(0));
    } else {
      ArrayNode several = body.putArray("pictures");
      pictures.forEach(picture -> CommandBodies.putPicture(several.addObject(), picture));
    }
    return CommandBodies.bytes(body);
  }
}
