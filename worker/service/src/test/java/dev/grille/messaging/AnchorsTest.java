package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.families.Families;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyGenerator;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.reader.Reader;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receipt whose sums moved, from its {@code add} to its values, over the topics. */
class AnchorsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Pictures of a style: the fifth lacks the label of its total. */
  private static final int PICTURES = 5;

  @TempDir private Path folder;

  @Test
  void fieldsAreReadWhereTheirAnchorsMovedToAndNotWithoutThem() throws Exception {
    Family family = Families.named("moved-total");
    FamilyStyle style = family.styles().get(0);
    CaseFolder drawn =
        new FamilyGenerator(Fonts.ofThisMachine(), PICTURES, 4711)
            .generate(family, style, Severity.SCAN, folder);
    try (Workbench bench = new Workbench(1);
        Reader reader = new NativeReader(ReaderSettings.standard())) {
      bench.work(reader);

      JsonNode added = ask(bench, true, add(drawn));
      assertThat(added.path("status").asString()).as(added.toString()).isEqualTo("ok");
      assertThat(added.path("anchors")).hasSameSizeAs(drawn.file().anchors());
      assertThat(added.at("/anchors/0/text").asString()).isEqualTo("Receipt");
      String template = added.path("template_id").asString();

      for (CaseQuery query : drawn.file().queries()) {
        JsonNode read = ask(bench, false, query(template, drawn, query));
        for (JsonNode result : read.path("results")) {
          String expected = query.expected().get(result.path("key").asString()).value();
          assertThat(result.path("value").asString()).as(query.image()).isEqualTo(expected);
        }
        boolean labelled = !query.image().contains("label");
        assertThat(moved(read, "total").path("found").asBoolean()).isEqualTo(labelled);
        assertThat(moved(read, "total").has("moved_by")).isEqualTo(labelled);
      }
    }
  }

  @Test
  void aVersionKeepsItsAnchorsAndAnUpdateTakesThemAway() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      String quad = "[[10,10],[200,10],[200,40],[10,40]]";
      String apart = "[[10,60],[200,60],[200,90],[10,90]]";
      String add =
          """
          {"type":"add","img":"IMG","anchors":[[QUAD,"Total"]],
           "template":[{"quad":APART,"name":"sum","relative_to":"Total"}]}
          """
              .replace("IMG", Workbench.base64("a form"))
              .replace("QUAD", quad)
              .replace("APART", apart);
      String id = ask(bench, true, add).path("template_id").asString();

      JsonNode shown = ask(bench, true, "{'type':'get','template_id':'ID'}", id);
      assertThat(shown.at("/anchors/0/text").asString()).isEqualTo("Total");
      assertThat(shown.at("/fields/0/relative_to").asString()).isEqualTo("Total");
      JsonNode listed = ask(bench, true, "{'type':'list'}", id);
      assertThat(listed.at("/templates/0/anchors/0/text").asString()).isEqualTo("Total");

      JsonNode orphaned = ask(bench, true, "{'type':'update','template_id':'ID','anchors':[]}", id);
      assertThat(orphaned.at("/error/code").asString()).isEqualTo("INVALID_FIELD");
      assertThat(orphaned.at("/error/path").asString()).isEqualTo("$.anchors");

      String fields = "'template':[[APART,'sum']]".replace("APART", apart);
      JsonNode freed =
          ask(bench, true, "{'type':'update','template_id':'ID','anchors':[]," + fields + "}", id);
      assertThat(freed.path("template_version").asInt()).as(freed.toString()).isEqualTo(2);
      JsonNode bare = ask(bench, true, "{'type':'get','template_id':'ID'}", id);
      assertThat(bare.has("anchors")).isFalse();
    }
  }

  private static JsonNode moved(JsonNode read, String anchor) {
    for (JsonNode one : read.at("/alignment/anchors")) {
      if (one.path("anchor").asString().equals(anchor)) {
        return one;
      }
    }
    throw new AssertionError(anchor + " is not in " + read);
  }

  /** The {@code add} of a drawn case, which its file holds. */
  private static String add(CaseFolder drawn) throws Exception {
    Path file = drawn.path().resolve("case.json");
    ObjectNode add = (ObjectNode) JSON.readTree(Files.readAllBytes(file)).path("template");
    add.remove("img_file");
    add.put("img", base64(drawn.picture(drawn.file().templateImage())));
    return add.toString();
  }

  private static String query(String template, CaseFolder drawn, CaseQuery query) {
    ObjectNode body = JSON.createObjectNode();
    body.put("template_id", template).put("evidence", true);
    body.put("img", base64(drawn.picture(query.image())));
    return body.toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static JsonNode ask(Workbench bench, boolean ofTemplates, String body, String id) {
    return ask(bench, ofTemplates, body.replace("ID", id).replace('\'', '"'));
  }

  private static JsonNode ask(Workbench bench, boolean ofTemplates, String body) {
    String id = UUID.randomUUID().toString();
    bench.send(ofTemplates ? bench.template(id, body) : bench.query(id, body));
    return json(bench.awaitFor(id, 1).get(0));
  }
}
