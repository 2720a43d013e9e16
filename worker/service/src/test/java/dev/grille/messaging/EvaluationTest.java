package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How well a version is read in pictures with known values, over the topics. */
class EvaluationTest extends EvaluationBench {
  @Test
  void theFiguresAreThoseOfWhatWasRead() {
    JsonNode answer =
        ok(
            evaluate(
                "{'img':<a form>,'expected':{'号码':'a  form ','名称':'ａ form'}}",
                "{'img':<a fern>,'expected':{'名称':'a form'}}",
                "{'img':<another form>,'refuse':true}",
                "{'img':<another form>,'expected':{'名称':'x'}}",
                "{'img':<another form>,'expected':{'名称':'x'},'or_refuse':true}",
                "{'img':<a form>,'refuse':true}"));
    assertThat(answer.path("template_version").asInt()).isEqualTo(1);
    JsonNode total = answer.path("total");
    assertThat(total.path("pictures").asInt()).isEqualTo(6);
    assertThat(total.path("read").asInt()).isEqualTo(2);
    assertThat(total.path("rightly_refused").asInt()).isEqualTo(2);
    assertThat(total.path("wrongly_refused").asInt()).isEqualTo(1);
    assertThat(total.path("wrongly_accepted").asInt()).isEqualTo(1);
    assertThat(total.path("judged").asInt()).isEqualTo(4);
    assertThat(total.path("exact").asInt()).isEqualTo(2);
    // Two of six characters in the second picture, the one of the fourth: of 6 + 6 + 6 + 1.
    assertThat(total.path("cer").asDouble()).isEqualTo(0.1579);
    assertThat(total.path("mean_score").asDouble()).isEqualTo(97.98);
    // 0.9798 against two of three.
    assertThat(total.path("calibration_error").asDouble()).isEqualTo(0.3131);
    assertThat(total.path("sure").asInt()).isEqualTo(3);
    assertThat(total.path("sure_exact").asInt()).isEqualTo(2);
    assertThat(answer.at("/fields/0/key").asString()).isEqualTo("名称");
    assertThat(answer.at("/fields/0/judged").asInt()).isEqualTo(3);
    assertThat(answer.at("/fields/0/exact").asInt()).isEqualTo(1);
    assertThat(answer.at("/fields/1/exact").asInt()).isEqualTo(1);
    assertThat(answer.at("/pictures/0/wrong")).isEmpty();
    assertThat(answer.at("/pictures/0/reading/results")).hasSize(2);
    assertThat(answer.at("/pictures/1/wrong/0").toString())
        .isEqualTo("{\"key\":\"名称\",\"expected\":\"a form\",\"value\":\"a fern\",\"score\":97.98}");
    assertThat(answer.at("/pictures/3/verdict").asString()).isEqualTo("wrongly_refused");
    assertThat(answer.at("/pictures/3/reading/error/code").asString())
        .isEqualTo("TEMPLATE_MISMATCH");
    assertThat(answer.has("difference")).isFalse();
    assertThat(count("select count(*) from results")).isZero();
    assertThat(count("select count(*) from command_pictures")).isZero();
    assertThat(count("select count(*) from dead_letters")).isZero();
  }

  @Test
  void aDraftIsHeldAgainstWhatIsPublished() {
    ok(ask("'type':'update','template_name':'form','template':[" + ONE_FIELD + "]"));
    JsonNode answer =
        ok(
            evaluate(
                "{'img':<by version bad|good>,'expected':{'名称':'good'}}",
                "{'img':<by version good|bad>,'expected':{'名称':'good'}}",
                "{'img':<by version another form|good>,'expected':{'名称':'good'}}",
                "{'img':<same>,'expected':{'名称':'same'}}",
                "{'img':<by version another form|good>,'refuse':true}"));
    assertThat(answer.path("template_version").asInt()).isEqualTo(2);
    assertThat(answer.at("/total/exact").asInt()).isEqualTo(3);
    JsonNode difference = answer.path("difference");
    assertThat(difference.path("published_version").asInt()).isEqualTo(1);
    assertThat(difference.at("/published/exact").asInt()).isEqualTo(2);
    assertThat(difference.at("/evaluated/exact").asInt()).isEqualTo(3);
    // Two gained and one lost: half of all throws of three coins are as one-sided, or more.
    assertThat(difference.path("chance").asDouble()).isEqualTo(1);
    assertThat(difference.at("/fields/0/published/judged").asInt()).isEqualTo(4);
    assertThat(difference.path("pictures").toString())
        .isEqualTo(
            ("[{'picture':1,'published_verdict':'read','gained':['名称'],'lost':[]},"
                    + "{'picture':2,'published_verdict':'read','gained':[],'lost':['名称']},"
                    + "{'picture':3,'published_verdict':'wrongly_refused','gained':['名称'],'lost':[]},"
                    + "{'picture':5,'published_verdict':'rightly_refused','gained':[],'lost':[]}]")
                .replace('\'', '"'));
    JsonNode published =
        ok(evaluate(",'template_version':1", "{'img':<same>,'expected':{'号码':'same'}}"));
    assertThat(published.path("template_version").asInt()).isEqualTo(1);
    assertThat(published.has("difference")).isFalse();
  }

  @Test
  void whereValuesAndAnchorsWereIsSaidOnlyWhereEvidenceIsAskedFor() {
    String anchors = "'anchors':[[[[10,90],[200,90],[200,99],[10,99]],'Total']]";
    ok(ask("'type':'update','template_name':'form'," + anchors));
    JsonNode bare = ok(evaluate("{'img':<a fern>,'expected':{'名称':'a form'}}"));
    assertThat(bare.at("/pictures/0/reading/results/0").has("evidence")).isFalse();
    assertThat(bare.at("/pictures/0/reading/alignment").has("anchors")).isFalse();

    JsonNode full = ok(evaluate(",'evidence':true", "{'img':<a fern>,'expected':{'名称':'a form'}}"));
    assertThat(full.at("/pictures/0/reading/results/0/evidence/quad")).hasSize(4);
    assertThat(full.at("/pictures/0/reading/alignment/anchors").toString())
        .isEqualTo("[{\"anchor\":\"Total\",\"found\":true,\"moved_by\":[0,5]}]");
  }

  @Test
  void aVersionThatWasPublishedOnceIsNoDraft() {
    ok(ask("'type':'update','template_name':'form','template':[" + ONE_FIELD + "]"));
    ok(ask("'type':'publish','template_name':'form'"));
    ok(ask("'type':'publish','template_name':'form','template_version':1"));
    assertThat(
            ok(evaluate("{'img':<same>,'expected':{'名称':'same'}}"))
                .path("template_version")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatAReplayCanHealIsNoFindingAndOnlyThatIsDoneAgain() {
    String id = UUID.randomUUID().toString();
    String body =
        body(
            "'type':'evaluate','template_name':'form','pictures':["
                + "{'img':<same>,'expected':{'名称':'same'}},"
                + "{'img':<a defect>,'expected':{'名称':'x'}}]");
    bench.send(bench.template(id, body));
    JsonNode answer = ok(bench.answer(id));
    assertThat(answer.at("/total/failed").asInt()).isEqualTo(1);
    assertThat(answer.at("/total/judged").asInt()).isEqualTo(1);
    assertThat(answer.at("/pictures/1/verdict").asString()).isEqualTo("failed");
    bench.send(bench.planReplay(bench.template(id, body), letter(id)));
    JsonNode again = Topics.json(bench.awaitFor(id, 2).get(1));
    assertThat(again.at("/total/judged").asInt()).isEqualTo(1);
    assertThat(bench.reader.asked()).containsExactlyInAnyOrder("same", "a defect", "a defect");

    JsonNode none = evaluate("{'img':<a defect>,'expected':{'名称':'x'}}");
    assertThat(none.at("/error/code").asString()).isEqualTo("ALL_PICTURES_FAILED");
  }

  @Test
  void misuseIsAnsweredWithWhatToChange() {
    String query = query("{'img':<read well>},{'img':<another form>}");
    String refused = query("{'img':<another form>}");
    String expired = query("{'img':<read well>}");
    bench.jdbc.sql("delete from result_fields where command_id = '" + expired + "'").update();
    bench.jdbc.sql("delete from results where command_id = '" + expired + "'").update();
    String tried = UUID.randomUUID().toString();
    bench.send(
        bench.template(tried, body("'type':'try','template_name':'form','img':<read well>")));
    ok(bench.answer(tried));
    String misuses =
        """
        'type':'evaluate','template_name':'no','set':true; TEMPLATE_NOT_FOUND; $.template_name
        'type':'evaluate','template_name':'form','set':true; TEMPLATE_SET_EMPTY; $.set
        'type':'evaluate','template_name':'form','template_version':2,'set':true; TEMPLATE_NOT_FOUND; $.template_version
        'type':'evaluate','template_name':'form','pictures':[{'img':<a>,'expected':{'名':'a'}}]; INVALID_FIELD; $.pictures[0].expected['名']
        'type':'truth','command_id':'no','expected':{'名称':'a'}; COMMAND_NOT_FOUND; $.command_id
        'type':'truth','command_id':'QUERY','picture':3,'expected':{'名称':'a'}; NOTHING_READ; $.picture
        'type':'truth','command_id':'QUERY','picture':2,'expected':{'名称':'a'}; NOTHING_READ; $.picture
        'type':'truth','command_id':'QUERY','expected':{'other':'a'}; INVALID_FIELD; $.expected.other
        'type':'truth','command_id':'REFUSED','expected':{'名称':'a'}; NOTHING_READ; $.command_id
        'type':'truth','command_id':'TRIED','expected':{'名称':'a'}; INVALID_FIELD; $.command_id
        'type':'truth','command_id':'EXPIRED','expected':{'名称':'a'}; NOTHING_READ; $.command_id
        'type':'truth','command_id':'REFUSED','expected':{'名称':'a'},'template_name':'form'; NOTHING_READ; $.command_id
        'type':'truth','command_id':'REFUSED','expected':{'名称':'a'},'img':<a>; NOTHING_READ; $.command_id
        'type':'truth','command_id':'REFUSED','expected':{'名称':'a'},'template_name':'no','img':<a>; TEMPLATE_NOT_FOUND; $.template_name
        'type':'truth','command_id':'REFUSED','expected':{'other':'a'},'template_name':'form','img':<a>; INVALID_FIELD; $.expected.other
        'type':'truth','command_id':'TRIED','expected':{'名称':'a'},'template_name':'form','img':<a>; INVALID_FIELD; $.command_id
        """;
    for (String misuse : misuses.lines().toList()) {
      String[] parts = misuse.split(";", -1);
      JsonNode answer =
          ask(
              parts[0]
                  .replace("QUERY", query)
                  .replace("REFUSED", refused)
                  .replace("EXPIRED", expired)
                  .replace("TRIED", tried));
      assertThat(answer.path("status").asString()).as(misuse).isEqualTo("error");
      assertThat(answer.at("/error/code").asString()).as(misuse).isEqualTo(parts[1].strip());
      assertThat(answer.at("/error/path").asString()).as(misuse).isEqualTo(parts[2].strip());
    }
  }

  private JsonNode evaluate(String... pictures) {
    boolean hasMore = pictures[0].startsWith(",");
    return ask(
        "'type':'evaluate','template_name':'form'"
            + (hasMore ? pictures[0] : "")
            + ",'pictures':["
            + String.join(",", List.of(pictures).subList(hasMore ? 1 : 0, pictures.length))
            + "]");
  }
}
