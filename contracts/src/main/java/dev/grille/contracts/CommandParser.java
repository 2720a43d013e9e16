package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the value of a record into a command, or says what is wrong with it and where. Takes the
 * bodies of AWS's Custom OCR as they stand, bare or wrapped in {@code {"body": ...}}, and the
 * optional extras that the schemas describe. A property that is {@code null} counts as absent.
 */
public final class CommandParser {
  /** Most ids in one {@code del}, and most templates in one page of a {@code list}. */
  public static final int MAX_TEMPLATES = 1000;

  /** Longest address of a picture, in characters. */
  public static final int MAX_URL = 8192;

  /** Highest page that a query may name. */
  public static final int MAX_PAGE = 99_999;

  private CommandParser() {}

  /**
   * Parses a record.
   *
   * @param value the record's value, at most 16 MiB of JSON in UTF-8; null for a tombstone
   * @param family what the record's topic takes
   * @throws CommandException and nothing else, whatever the bytes are; its {@link
   *     CommandException#outline()} says what could be told of the command
   */
  public static Command parse(byte @Nullable [] value, CommandFamily family) {
    List<String> unknown = new ArrayList<>();
    return parse(
        unwrap(new JsonPlace(JsonText.object(value), JsonPlace.ROOT), unknown), family, unknown);
  }

  /**
   * Parses a body that was made of another's request.
   *
   * @throws CommandException as the other does
   */
  public static Command parse(ObjectNode body, CommandFamily family) {
    return parse(new JsonPlace(body, JsonPlace.ROOT), family, new ArrayList<>());
  }

  private static Command parse(JsonPlace body, CommandFamily family, List<String> unknown) {
    try {
      return command(body, family, unknown);
    } catch (CommandException e) {
      throw e.of(outline(body.node(), family));
    }
  }

  /**
   * The object that is the command, out of its envelope, read by the rules of {@link #parse}: for
   * programs that make a record of it.
   *
   * @throws CommandException where the value is no such JSON
   */
  public static ObjectNode body(byte[] value) {
    return (ObjectNode)
        unwrap(new JsonPlace(JsonText.object(value), JsonPlace.ROOT), new ArrayList<>()).node();
  }

  /** Takes the command out of the envelope that an API gateway puts around it. */
  private static JsonPlace unwrap(JsonPlace root, List<String> unknown) {
    JsonPlace body = root.child("body");
    if (body == null) {
      return root;
    }
    root.collectUnknown(Set.of("body"), unknown);
    return body.object();
  }

  private static Command command(JsonPlace body, CommandFamily family, List<String> unknown) {
    JsonPlace idPlace = body.child("id");
    String id = idPlace == null ? null : idPlace.text(1, Texts.COMMAND_ID_LENGTH);
    return type(body, family).form().command(body, id, unknown);
  }

  private static CommandType type(JsonPlace body, CommandFamily family) {
    Optional<CommandType> implied = CommandType.impliedBy(family);
    if (body.child("type") == null && implied.isPresent()) {
      return implied.get();
    }
    JsonPlace place = body.required("type");
    String name = place.node().isString() ? place.string() : "";
    return CommandType.named(name)
        .filter(type -> type.family() == family)
        .orElseThrow(
            () ->
                new CommandException(
                    ErrorCode.UNKNOWN_TYPE,
                    meant(name, CommandType.names(family))
                        + "this topic takes "
                        + Texts.list(CommandType.names(family)),
                    place.path()));
  }

  private static String meant(String type, Set<String> taken) {
    return Spelling.nearest(type, taken).map(near -> "is " + near + " meant? ").orElse("");
  }

  private static CommandOutline outline(JsonNode body, CommandFamily family) {
    String id = string(body.get("id"));
    String type = string(body.get("type"));
    String templateId = string(body.get("template_id"));
    if (type == null || CommandType.named(type).isEmpty()) {
      boolean unnamed = body.get("type") == null || body.get("type").isNull();
      type =
          CommandType.impliedBy(family)
              .filter(implied -> unnamed)
              .map(CommandType::wireName)
              .orElse(CommandOutline.UNKNOWN_TYPE);
    }
    return new CommandOutline(
        id != null && Texts.isCommandId(id) ? id : null,
        type,
        templateId != null && Texts.isTemplateId(templateId) ? templateId : null);
  }

  private static @Nullable String string(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue() : null;
  }
}
