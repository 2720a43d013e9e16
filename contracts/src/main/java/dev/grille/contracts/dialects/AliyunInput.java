package dev.grille.contracts.dialects;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One picture of a request, and what is said of it.
 *
 * @param image base64, or an address
 * @param config as it came, for {@code config_str}; null where there is none
 * @param configure what that holds; empty where there is none
 */
record AliyunInput(String image, @Nullable String config, ObjectNode configure) {
  /** What stands in the newer form, where both are properties of the body. */
  static AliyunInput plain(ObjectNode body) {
    return of(present(body, "image"), present(body, "configure"), "$");
  }

  /** What stands in the older form, where each is an object that names its type. */
  static AliyunInput typed(JsonNode input, String path) {
    return of(typed(input, "image", path), typed(input, "configure", path), path);
  }

  private static @Nullable JsonNode typed(JsonNode input, String name, String path) {
    JsonNode value = present(input, name);
    if (value == null) {
      return null;
    }
    if (present(value, "dataType") == null || present(value, "dataValue") == null) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "must have dataType and dataValue", path + "." + name);
    }
    return value.get("dataValue");
  }

  private static AliyunInput of(@Nullable JsonNode image, @Nullable JsonNode config, String path) {
    if (image == null) {
      throw new CommandException(ErrorCode.MISSING_FIELD, "is missing", path + ".image");
    }
    if (!image.isString()) {
      throw new CommandException(ErrorCode.INVALID_FIELD, "must be a string", path + ".image");
    }
    String at = path + ".configure";
    if (config == null || (config.isString() && config.stringValue().isBlank())) {
      return new AliyunInput(image.stringValue(), null, VendorJson.object());
    }
    if (config.isString()) {
      String text = config.stringValue();
      return new AliyunInput(image.stringValue(), text, parsed(text, at));
    }
    if (config instanceof ObjectNode object) {
      return new AliyunInput(image.stringValue(), VendorJson.string(object), object);
    }
    throw new CommandException(ErrorCode.INVALID_FIELD, "must be an object or a string", at);
  }

  private static ObjectNode parsed(String text, String path) {
    try {
      return CommandParser.body(text.getBytes(StandardCharsets.UTF_8));
    } catch (CommandException e) {
      throw new CommandException(ErrorCode.INVALID_FIELD, "is no JSON: " + text, path);
    }
  }

  private static @Nullable JsonNode present(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** Grille's own name of where the picture is: the vendor has one for both. */
  String source() {
    return image.startsWith("http://") || image.startsWith("https://") ? "url" : "image";
  }

  /** Which side of a card is asked for: the face where nothing is said. */
  boolean isBack() {
    String side = configure.path("side").asString("face");
    if (!side.equals("face") && !side.equals("back")) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "side must be face or back", "$.configure.side");
    }
    return side.equals("back");
  }

  boolean flag(String name) {
    return configure.path(name).asBoolean(false);
  }

  /** What the vendor echoes; the word for none is the vendor's. */
  String echoed() {
    return config == null ? "null\n" : VendorJson.text(config);
  }
}
