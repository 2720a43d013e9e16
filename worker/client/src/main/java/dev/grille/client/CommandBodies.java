package dev.grille.client;

import dev.grille.contracts.CommandType;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.Texts;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bodies of commands; what is optional can be put into them, as the schemas say. */
public final class CommandBodies {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CommandBodies() {}

  /** Of an {@code add}: plain text as pairs, other kinds as objects. */
  public static ObjectNode add(String name, List<FieldSpec> fields, byte[] picture) {
    return add(name, fields).put("img", base64(picture));
  }

  /** The same without its picture. */
  public static ObjectNode add(String name, List<FieldSpec> fields) {
    ObjectNode body = JSON.createObjectNode().put("type", "add").put("name", name);
    ArrayNode list = body.putArray("template");
    for (FieldSpec field : fields) {
      if (field.kind() == FieldKind.TEXT) {
        ArrayNode pair = list.addArray();
        corners(field, pair.addArray());
        pair.add(field.name());
      } else {
        ObjectNode described = list.addObject().put("name", field.name());
        corners(field, described.putArray("quad"));
        described.put("kind", field.kind().wireName());
      }
    }
    return body;
  }

  /** Of a {@code query} that brings its picture. */
  public static ObjectNode query(String templateId, byte[] picture) {
    return query(templateId).put("img", base64(picture));
  }

  /** Of a {@code query} that brings up to fifty pictures, and is answered for each. */
  public static ObjectNode query(String templateId, List<byte[]> pictures) {
    return withPictures(query(templateId), pictures);
  }

  /** The same without its picture: the {@code url} of one can be put into it. */
  public static ObjectNode query(String templateId) {
    return JSON.createObjectNode().put("type", "query").put("template_id", templateId);
  }

  /**
   * Of a {@code query} without its picture, as somebody types it.
   *
   * @param template its id, or its name, or {@code auto}
   */
  public static ObjectNode queryWith(String template) {
    return template.equals(TemplateChoice.AUTO)
        ? query(template)
        : about(CommandType.QUERY, template);
  }

  /** Of a {@code text} that brings its picture. */
  public static ObjectNode text(byte[] picture) {
    return text().put("img", base64(picture));
  }

  /** Of a {@code text} that brings up to fifty pictures, and is answered for each. */
  public static ObjectNode text(List<byte[]> pictures) {
    return withPictures(text(), pictures);
  }

  /** The same without its picture: the {@code url} of one can be put into it. */
  public static ObjectNode text() {
    return JSON.createObjectNode().put("type", "text");
  }

  /** Of a {@code table} that brings up to fifty pictures, and is answered for each. */
  public static ObjectNode table(List<byte[]> pictures) {
    return withPictures(table(), pictures);
  }

  /** The same without its picture: the {@code img} or {@code url} of one can be put into it. */
  public static ObjectNode table() {
    return JSON.createObjectNode().put("type", "table");
  }

  /** Of a {@code documents} that brings up to fifty pictures, and is answered for each. */
  public static ObjectNode documents(List<byte[]> pictures) {
    return withPictures(documents(), pictures);
  }

  /** The same without its picture: the {@code img} or {@code url} of one can be put into it. */
  public static ObjectNode documents() {
    return JSON.createObjectNode().put("type", "documents");
  }

  private static ObjectNode withPictures(ObjectNode body, List<byte[]> pictures) {
    ArrayNode list = body.putArray("pictures");
    pictures.forEach(picture -> putPicture(list.addObject(), picture));
    return body;
  }

  /** Puts a picture into a body, or into one of its {@code pictures}. */
  public static void putPicture(ObjectNode object, byte[] picture) {
    object.put("img", base64(picture));
  }

  /**
   * Of a command about one template: {@code update}, {@code try}, {@code evaluate}, {@code
   * publish}, {@code get}.
   *
   * @param template its id, or its name
   */
  public static ObjectNode about(CommandType type, String template) {
    return putTemplate(JSON.createObjectNode().put("type", type.wireName()), template);
  }

  /** Names a template in a body, by its id or its name. */
  public static ObjectNode putTemplate(ObjectNode body, String template) {
    return body.put(Texts.isTemplateId(template) ? "template_id" : "template_name", template);
  }

  /**
   * Of a {@code truth}.
   *
   * @param commandId of the query
   * @param expected by the names of fields what stands there
   */
  public static ObjectNode truth(String commandId, Map<String, String> expected) {
    ObjectNode body = JSON.createObjectNode().put("type", "truth").put("command_id", commandId);
    expected.forEach(body.putObject("expected")::put);
    return body;
  }

  /** Of a {@code del}. */
  public static ObjectNode delete(List<String> templateIds) {
    ObjectNode body = JSON.createObjectNode().put("type", "del");
    templateIds.forEach(body.putArray("template_id")::add);
    return body;
  }

  /** Of a {@code list} from its beginning. */
  public static ObjectNode list() {
    return JSON.createObjectNode().put("type", "list");
  }

  /** The record's value. */
  public static byte[] bytes(ObjectNode body) {
    return JSON.writeValueAsBytes(body);
  }

  static String base64(byte[] picture) {
    return Base64.getEncoder().encodeToString(picture);
  }

  private static void corners(FieldSpec field, ArrayNode quad) {
    for (Point corner : field.quad().corners()) {
      quad.addArray().add(corner.x()).add(corner.y());
    }
  }
}
