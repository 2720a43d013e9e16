package dev.grille.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the value of a record into a command, or says what is wrong with it and where. Takes the
 * bodies of the seeds as they stand, bare or wrapped in {@code {"body": ...}}, and the optional
 * extras that the schemas describe. A property that is {@code null} counts as absent.
 */
public final class CommandParser {
  /** Most ids in one {@code del}, and most templates in one page of a {@code list}. */
  public static final int MAX_TEMPLATES = 1000;

  /** Longest address of a picture, in characters. */
  public static final int MAX_URL = 8192;

  /** Highest page that a query may name. */
  public static final int MAX_PAGE = 99_999;

  private static final int MAX_TEMPLATE_NAME = 200;
  private static final int MAX_PAGE_TOKEN = 200;

  private static final Set<String> ADD =
      Set.of("id", "type", "name", "url", "img", "template", "review_below");
  private static final Set<String> DEL = Set.of("id", "type", "template_id");
  private static final Set<String> LIST = Set.of("id", "type", "page_size", "after");
  private static final Set<String> QUERY =
      Set.of("id", "type", "template_id", "template_version", "url", "img", "page", "evidence");

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
    JsonPlace body = unwrap(new JsonPlace(JsonText.object(value), JsonPlace.ROOT), unknown);
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
    if (body.node().isString()) {
      return new JsonPlace(JsonText.object(body.string(), body.path()), body.path());
    }
    if (!(body.node() instanceof ObjectNode)) {
      throw body.invalid("must be an object, or a string that holds one");
    }
    return body;
  }

  private static Command command(JsonPlace body, CommandFamily family, List<String> unknown) {
    JsonPlace idPlace = body.child("id");
    String id = idPlace == null ? null : idPlace.text(1, Texts.COMMAND_ID_LENGTH);
    String type = type(body, family);
    return switch (type) {
      case "add" -> add(body, id, unknown);
      case "del" -> delete(body, id, unknown);
      case "list" -> list(body, id, unknown);
      default -> query(body, id, unknown);
    };
  }

  private static String type(JsonPlace body, CommandFamily family) {
    boolean templates = family == CommandFamily.TEMPLATES;
    if (body.child("type") == null && !templates) {
      return "query";
    }
    JsonPlace place = body.required("type");
    String type = place.node().isString() ? place.string() : "";
    Set<String> taken = templates ? Set.of("add", "del", "list") : Set.of("query");
    if (!taken.contains(type)) {
      throw new CommandException(
          ErrorCode.UNKNOWN_TYPE,
          meant(type, taken)
              + (templates ? "this topic takes add, del and list" : "this topic takes query"),
          place.path());
    }
    return type;
  }

  private static String meant(String type, Set<String> taken) {
    return Spelling.nearest(type, taken).map(near -> "is " + near + " meant? ").orElse("");
  }

  private static Command add(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(ADD, unknown);
    JsonPlace name = body.child("name");
    JsonPlace reviewBelow = body.child("review_below");
    return new Command.AddTemplate(
        id,
        name == null ? null : name.text(1, MAX_TEMPLATE_NAME),
        picture(body),
        TemplateFields.read(body.required("template"), unknown),
        reviewBelow == null ? null : reviewBelow.number(0, 100),
        List.copyOf(unknown));
  }

  private static Command delete(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(DEL, unknown);
    JsonPlace place = body.required("template_id");
    if (!place.node().isArray()) {
      return new Command.DeleteTemplates(
          id, List.of(templateId(place)), false, List.copyOf(unknown));
    }
    Set<String> ids = new LinkedHashSet<>();
    for (JsonPlace item : place.items(1, MAX_TEMPLATES)) {
      ids.add(templateId(item));
    }
    return new Command.DeleteTemplates(id, List.copyOf(ids), true, List.copyOf(unknown));
  }

  private static Command list(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(LIST, unknown);
    JsonPlace pageSize = body.child("page_size");
    JsonPlace after = body.child("after");
    return new Command.ListTemplates(
        id,
        pageSize == null ? null : pageSize.whole(1, MAX_TEMPLATES),
        after == null ? null : after.text(1, MAX_PAGE_TOKEN),
        List.copyOf(unknown));
  }

  private static Command query(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(QUERY, unknown);
    JsonPlace version = body.child("template_version");
    JsonPlace page = body.child("page");
    JsonPlace evidence = body.child("evidence");
    return new Command.Query(
        id,
        templateId(body.required("template_id")),
        version == null ? null : version.whole(1, Integer.MAX_VALUE),
        picture(body),
        page == null ? null : page.whole(1, MAX_PAGE),
        evidence != null && evidence.flag(),
        List.copyOf(unknown));
  }

  private static PictureRef picture(JsonPlace body) {
    JsonPlace url = body.child("url");
    JsonPlace img = body.child("img");
    String base64 = img == null ? null : img.string();
    if (url != null) {
      return new PictureRef.At(url.text(1, MAX_URL));
    }
    if (base64 == null) {
      throw new CommandException(
          ErrorCode.MISSING_FIELD,
          body.missing("url or img", "url", "img"),
          JsonPlace.path(body.path(), "url"));
    }
    return new PictureRef.Inline(base64);
  }

  private static String templateId(JsonPlace place) {
    String id = place.string();
    if (!Texts.isTemplateId(id)) {
      throw place.invalid("must be 40 lower case hexadecimal digits");
    }
    return id;
  }

  private static CommandOutline outline(JsonNode body, CommandFamily family) {
    String id = string(body.get("id"));
    String type = string(body.get("type"));
    String templateId = string(body.get("template_id"));
    if (type == null || !Set.of("add", "del", "list", "query").contains(type)) {
      boolean impliesQuery =
          family == CommandFamily.RECOGNITIONS
              && (body.get("type") == null || body.get("type").isNull());
      type = impliesQuery ? "query" : CommandOutline.UNKNOWN_TYPE;
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
