package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Confusable;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TemplateTask;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Templates that are compared cross by their keys, and nothing else can have been compared. */
class ComparingQuestionTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final TemplateTask.Compare COMPARE =
      new TemplateTask.Compare(template("new"), List.of(template("a/1"), template("b/2")));

  private static StoredTemplate template(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return new StoredTemplate(key, bytes, List.of(FieldSpec.text(key, QUAD)), bytes);
  }

  @Test
  void theChildIsGivenAllOfThem() throws Exception {
    Question<List<Confusable>> question = Question.about(COMPARE);
    Queue<Frame> inbox = new ArrayDeque<>();
    ParentTemplates templates =
        new ParentTemplates(
            new TemplateShelf(4, 1000), frame -> inbox.add(question.give(frame)), inbox::remove);
    JsonNode details = Headers.tree(new CompareFrames().details(COMPARE));

    assertThat(new CompareFrames().task(details, List.of(), templates))
        .usingRecursiveComparison()
        .isEqualTo(COMPARE);
  }

  @Test
  void onlyWhatWasComparedCanBeConfusedAndEachOnce() throws Exception {
    Confusable a = new Confusable("a/1", 0.5, null);
    Confusable b = new Confusable("b/2", null, 1.0);
    for (List<Confusable> right : List.of(List.of(a, b), List.of(b), List.<Confusable>of())) {
      assertThat(Question.about(COMPARE).answer(new CompareFrames().answer(right)))
          .isEqualTo(right);
    }
    for (List<Confusable> wrong :
        List.of(List.of(b, a), List.of(a, a), List.of(new Confusable("new", 0.5, null), a))) {
      assertThatExceptionOfType(FrameException.class)
          .isThrownBy(() -> Question.about(COMPARE).answer(new CompareFrames().answer(wrong)));
    }
  }

  @Test
  void sharesThatAreNoneAreNotBelieved() {
    for (String said :
        List.of(
            "{}",
            "{'confusable':null}",
            "{'confusable':[{'key':'a/1'}]}",
            "{'confusable':[{'key':'a/1','otherTaken':1.5}]}",
            "{'confusable':[{'key':null,'otherTaken':0.5}]}")) {
      byte[] header = said.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      assertThatExceptionOfType(FrameException.class)
          .isThrownBy(
              () -> Question.about(COMPARE).answer(new Frame(FrameKind.ANSWER, header, List.of())));
    }
  }
}
