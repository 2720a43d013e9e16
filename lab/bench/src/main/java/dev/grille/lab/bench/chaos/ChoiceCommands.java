package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
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
  static Body of(List<String> names, List<TinyForm> forms, List<byte[]> pictures) {
    return known -> {
      ObjectNode body = JsonMapper.shared().createObjectNode().put("type", "query");
      ArrayNode list = body.putArray("template_list");
      for (int i = 0; i < forms.size(); i++) {
        ObjectNode item = list.addObject().put("template_id", known.template(names.get(i)));
        ArrayNode all = item.putObject("cond").putArray("and");
        all.addObject().put("include", forms.get(i).title());
        if (i > 0) {
          all.addObject().put("exclude", forms.get(0).title());
        }
      }
      if (pictures.size() == 1) {
        CommandBodies.putPicture(body, pictures.get(0));
      } else {
        ArrayNode several = body.putArray("pictures");
        pictures.forEach(picture -> CommandBodies.putPicture(several.addObject(), picture));
      }
      return CommandBodies.bytes(body);
    };
  }
}
