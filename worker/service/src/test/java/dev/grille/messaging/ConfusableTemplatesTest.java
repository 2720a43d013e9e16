package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpecs;
import dev.grille.lab.cases.families.FormCollection;
import dev.grille.lab.cases.families.FormCollection.Member;
import dev.grille.lab.cases.families.PageCamera;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.reader.Reader;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Makers of templates are told which others they could be confused with, over the topics. */
class ConfusableTemplatesTest {
  private static final String FIELD = "'template':[[[[10,10],[200,10],[200,40],[10,40]],'名称']]";

  @Test
  void ofPublishedTemplatesThoseAlikeAreWarnedOfOnceAndNoneOfItself() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      assertThat(likeOf(added(bench, "a slip", "'draft':true"))).isEmpty();
      JsonNode first = added(bench, "a slip", "'name':'the slip'");
      assertThat(likeOf(first)).as("a draft is no query's").isEmpty();
      String slip = first.path("template_id").asString();
      assertThat(likeOf(added(bench, "a card", "'name':'the card'"))).isEmpty();

      JsonNode twin = added(bench, "a slip", "'draft':true");
      assertThat(likeOf(twin)).containsExactly(slip);
      JsonNode warning = warnings(twin).get(0);
      assertThat(warning.path("message").asString())
          .contains("template " + slip + " 'the slip'", "90 %");
      assertThat(warning.path("remedy").asString()).isNotEmpty();

      assertThat(
              likeOf(template(bench, "'type':'update','template_id':'%s',%s", slip, OTHER_FIELD)))
          .isEmpty();
      assertThat(likeOf(added(bench, "a slip", "'name':'the slip','new_version':true"))).isEmpty();
      assertThat(
              likeOf(
                  template(
                      bench,
                      "'type':'update','template_id':'%s',%s",
                      twin.path("template_id").asString(),
                      OTHER_FIELD)))
          .containsExactly(slip);

      template(bench, "'type':'del','template_id':'%s'", slip);
      assertThat(likeOf(added(bench, "a slip", "'draft':true"))).isEmpty();
    }
  }

  @Test
  void aCommandThatComesAgainIsAnsweredWithTheSameWarnings() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      String id = UUID.randomUUID().toString();
      String body = body("'type':'add','img':'%s',%s".formatted(base64("a slip"), FIELD));
      bench.send(bench.template(id, body));
      JsonNode before = bench.answer(id);
      assertThat(likeOf(before)).isEmpty();
      bench.send(bench.template(id, body));
      assertThat(json(bench.awaitFor(id, 2).get(1)).path("template_id"))
          .isEqualTo(before.path("template_id"));
      assertThat(likeOf(json(bench.awaitFor(id, 2).get(1)))).as("of itself").isEmpty();
    }
  }

  @Test
  void formsThatCannotBeComparedAreAddedAndAFailureOfOurOwnIsWaitedFor() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      String uncomparable = ScriptedReader.UNCOMPARABLE;
      added(bench, uncomparable, "'draft':false");
      assertThat(likeOf(added(bench, uncomparable, "'draft':false"))).isEmpty();

      String slip = added(bench, "a slip", "'draft':false").path("template_id").asString();
      bench.reader.setAway(true);
      String id = UUID.randomUUID().toString();
      bench.send(
          bench.template(
              id, body("'type':'add','img':'%s',%s".formatted(base64("a slip"), FIELD))));
      bench.reader.awaitAskedWhileAway();
      bench.reader.setAway(false);
      assertThat(likeOf(bench.answer(id))).containsExactly(slip);
    }
  }

  /** Editions of one drawn form and another form, looked at by the reader that is shipped. */
  @Test
  void anotherEditionIsWarnedOfAndAnotherFormIsNot() throws Exception {
    Map<String, Member> forms = new TreeMap<>();
    FormCollection.of(8, 5).forEach(member -> forms.put(member.name(), member));
    List<Member> editions =
        forms.values().stream().filter(form -> form.family().equals("form-0000")).toList();
    Member stranger =
        forms.values().stream()
            .filter(form -> !form.family().equals("form-0000"))
            .findFirst()
            .orElseThrow();
    try (Workbench bench = new Workbench(1);
        Reader reader = new NativeReader(ReaderSettings.standard().withoutTrials())) {
      bench.work(reader);
      String first = add(bench, forms.get("form-0000-first")).path("template_id").asString();
      assertThat(editions).hasSizeGreaterThan(3);
      assertThat(likeOf(add(bench, stranger))).isEmpty();
      JsonNode renamed = add(bench, forms.get("form-0000-renamed"));
      assertThat(likeOf(renamed)).containsExactly(first);
      JsonNode updated =
          template(bench, "'type':'update','template_id':'%s','review_below':50", first);
      assertThat(likeOf(updated)).containsExactly(renamed.path("template_id").asString());
    }
  }

  private static final String OTHER_FIELD =
      "'template':[[[[10,10],[200,10],[200,40],[10,40]],'别名']]";

  private static JsonNode add(Workbench bench, Member form) {
    Design design = form.design();
    Page page = design.page(design.invent(new SplittableRandom(form.name().hashCode())));
    byte[] png = new PageCamera(Fonts.ofThisMachine()).registered(page);
    String body =
        "{\"type\":\"add\",\"img\":\"%s\",\"template\":%s}"
            .formatted(Base64.getEncoder().encodeToString(png), FieldSpecs.toJson(page.windows()));
    String id = UUID.randomUUID().toString();
    bench.send(bench.template(id, body));
    return bench.answer(id);
  }

  private static JsonNode added(Workbench bench, String form, String properties) {
    return template(bench, "'type':'add','img':'%s',%s,%s", base64(form), properties, FIELD);
  }

  private static JsonNode template(Workbench bench, String properties, String... values) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.template(id, body(properties.formatted((Object[]) values))));
    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("ok");
    return answer;
  }

  private static List<JsonNode> warnings(JsonNode answer) {
    List<JsonNode> like = new ArrayList<>();
    for (JsonNode warning : answer.path("warnings")) {
      if (warning.path("code").asString().equals("like_template")) {
        like.add(warning);
      }
    }
    return like;
  }

  private static List<String> likeOf(JsonNode answer) {
    return warnings(answer).stream()
        .map(warning -> warning.path("template_id").asString())
        .toList();
  }

  private static String body(String properties) {
    return ("{" + properties + "}").replace('\'', '"');
  }
}
