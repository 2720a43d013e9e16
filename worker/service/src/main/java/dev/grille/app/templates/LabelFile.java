package dev.grille.app.templates;

import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.NamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures and what stands in them: a case as {@code docs/cases.md} describes it, of which the
 * {@code queries} count, or an object with {@code pictures} of the same form.
 *
 * @param unjudged values without a text, and pictures without values: nothing can be judged by them
 */
record LabelFile(List<LabelledFile> pictures, int unjudged) {
  private static final String CASE = "case.json";
  private static final String EXPECTED = "expected";
  private static final String REFUSE = "refuse";
  private static final String OR_REFUSE = "or_refuse";

  LabelFile {
    pictures = List.copyOf(pictures);
  }

  /**
   * Reads a file, or the case of a folder.
   *
   * @throws IOException that says what is wrong with it
   */
  static LabelFile read(Path path) throws IOException {
    Path file = Files.isDirectory(path) ? path.resolve(CASE) : path;
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(NamedFile.read(file));
    } catch (JacksonException e) {
      throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode list = root.has("queries") ? root.get("queries") : root.path("pictures");
    if (!list.isArray()) {
      throw new IOException(file + " must have a list of queries, or of pictures");
    }
    List<LabelledFile> pictures = new ArrayList<>();
    int unjudged = 0;
    for (JsonNode item : list) {
      ObjectNode labels = labels(item);
      if (labels == null) {
        unjudged += Math.max(1, item.path(EXPECTED).size());
      } else {
        unjudged += item.path(EXPECTED).size() - labels.path(EXPECTED).size();
        pictures.add(new LabelledFile(page(file, item), labels));
      }
    }
    return new LabelFile(pictures, unjudged);
  }

  /** Null where the item says nothing of what stands there. */
  private static @Nullable ObjectNode labels(JsonNode item) {
    ObjectNode labels = JsonMapper.shared().createObjectNode();
    if (item.path(REFUSE).asBoolean(false) || item.hasNonNull("expected_error")) {
      return labels.put(REFUSE, true);
    }
    ObjectNode expected = labels.putObject(EXPECTED);
    item.path(EXPECTED)
        .propertyStream()
        .forEach(
            field -> {
              // A case may say of a value how it is to be scored, and nothing of its text.
              JsonNode value =
                  field.getValue().isObject() ? field.getValue().get("value") : field.getValue();
              if (value != null && value.isString()) {
                expected.set(field.getKey(), value);
              }
            });
    if (item.path(OR_REFUSE).asBoolean(false)) {
      labels.put(OR_REFUSE, true);
    }
    return expected.isEmpty() ? null : labels;
  }

  private static Page page(Path file, JsonNode item) throws IOException {
    String name = item.path("img_file").asString("");
    try {
      if (!name.isEmpty()) {
        JsonNode page = item.get("page");
        return new Page(file.resolveSibling(name), page == null ? null : page.asInt(1));
      }
    } catch (InvalidPathException e) {
      throw new IOException(file + ": img_file is no name of a file: " + e.getReason(), e);
    }
    throw new IOException(file + ": each picture needs img_file, the name of a file beside it");
  }
}
