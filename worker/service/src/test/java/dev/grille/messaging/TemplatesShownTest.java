package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is shown of templates over the topics: each by itself and their lists. */
class TemplatesShownTest extends TemplateBench {
  @Test
  void aTemplateIsShownWithItsVersions() {
    String id = id(ask("'type':'add','img':IMG,'name':'form'," + FIELDS));
    ask("'type':'update','template_id':'" + id + "'," + TWO_FIELDS);
    JsonNode shown = ask("'type':'get','template_id':'" + id + "','overlay':true");
    assertThat(shown.path("name").asString()).isEqualTo("form");
    assertThat(shown.path("published_version").asInt()).isEqualTo(1);
    assertThat(shown.path("template_version").asInt()).isEqualTo(2);
    assertThat(shown.path("versions")).hasSize(2);
    assertThat(shown.at("/versions/0").has("published_at")).isTrue();
    assertThat(shown.at("/versions/1").has("published_at")).isFalse();
    assertThat(shown.has("picture")).isFalse();
    assertThat(
            new String(
                Base64.getDecoder().decode(shown.path("overlay").asString()),
                StandardCharsets.ISO_8859_1))
        .isEqualTo(ScriptedReader.JPEG + "a form with 2");
    assertThat(ask("'type':'get','template_id':'" + id + "','template_version':1").path("fields"))
        .hasSize(1);
  }

  @Test
  void aPictureThatNoRecordHoldsIsNotShown() {
    String large = base64("a form".repeat(BenchWorkers.LARGEST_ANSWER / 8));
    String id = id(ask("'type':'add','img':'%s',%s".formatted(large, FIELDS)));
    JsonNode refused = ask("'type':'get','template_id':'" + id + "','picture':true");
    assertThat(refused.at("/error/code").asString()).isEqualTo("ANSWER_TOO_LARGE");
    assertThat(refused.at("/error/path").asString()).isEqualTo("$.picture");
    assertThat(ask("'type':'get','template_id':'" + id + "'").path("status").asString())
        .isEqualTo("ok");
  }

  @Test
  void listsAreNarrowedByNameAndShowDraftsOnRequest() {
    String published = id(ask("'type':'add','img':IMG,'name':'Invoice A'," + FIELDS));
    String draft = id(ask("'type':'add','img':IMG,'name':'invoice b','draft':true," + FIELDS));
    ask("'type':'add','img':IMG,'name':'ticket'," + FIELDS);
    assertThat(ids(ask("'type':'list','name':'INVOICE'"))).containsExactly(published);
    JsonNode both = ask("'type':'list','name':'invoice','drafts':true,'page_size':1");
    assertThat(ids(both)).containsExactly(published);
    JsonNode rest =
        ask(
            "'type':'list','name':'invoice','drafts':true,'after':'%s'"
                .formatted(both.path("next_page").asString()));
    assertThat(ids(rest)).containsExactly(draft);
    assertThat(rest.at("/templates/0/draft").asBoolean()).isTrue();
    assertThat(ids(ask("'type':'list'"))).hasSize(2).doesNotContain(draft);
  }

  private static List<String> ids(JsonNode list) {
    return list.path("template_id_list").valueStream().map(JsonNode::asString).toList();
  }
}
