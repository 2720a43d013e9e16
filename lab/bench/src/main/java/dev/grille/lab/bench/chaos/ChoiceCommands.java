package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import dev.grille.lab.bench.chaos.PlannedRecord.Known;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries of which each picture chooses its template. */
final class ChoiceCommands {
  /** The command that registers the form of which there is never another template. */
  static final String SINGLE = "form-2";

  private static final TinyForm FORM = new TinyForm(14);

  private ChoiceCommands() {}

  /** Registers the form of which there is one template. */
  static Body first() {
    return PlainCommands.add(SINGLE, FORM);
  }

  /**
   * Offers whatever is published at that moment. What is asked for is the form of which there is
   * one template: of a form with copies, which of them is chosen would depend on the moment.
   *
   * @param values how many pictures, and which
   */
  static Body amongAll(int values) {
    List<byte[]> pictures =
        IntStream.rangeClosed(0, values % 3)
            .mapToObj(i -> FORM.file("png", new SplittableRandom(values + i)))
            .toList();
    return known -> {
      ObjectNode body = JsonMapper.shared().createObjectNode().put("type", "query");
      return with(pictures, body.put("template_id", "auto"));
    };
  }

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
