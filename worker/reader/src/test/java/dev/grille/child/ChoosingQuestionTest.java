package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.ChosenReading.RunnerUp;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A choice's conversation: the child asks back, and gets what it was found and nothing else. */
class ChoosingQuestionTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final StoredTemplate FIRST =
      new StoredTemplate(
          "a/1", new byte[] {4}, List.of(FieldSpec.text("name", QUAD)), new byte[] {5, 6});
  private static final Signature SEEN =
      new Signature(new float[] {1, 2}, new float[] {3, 4}, new long[] {1, 2, 3, 4, 5, 6, 7, 8});
  private static final List<Likeness> LIKEST =
      List.of(
          new Likeness("gone/1", 9.5),
          new Likeness("a/1", 9, 2.5, List.of(1.0, 0.5, 7.0, -0.5, 1.0, 9.0, 1e-5, 0.0, 1.0)));

  private static final List<Likeness> EDITIONS =
      List.of(new Likeness("b/1", 0.5), new Likeness("a/1", 9));

  private static class Known implements Candidates {
    @Override
    public List<Likeness> like(Signature seen) {
      assertThat(seen).usingRecursiveComparison().isEqualTo(SEEN);
      return LIKEST;
    }

    @Override
    public List<Likeness> near(String key, Signature seen) {
      assertThat(seen).usingRecursiveComparison().isEqualTo(SEEN);
      return key.equals("a/1") ? EDITIONS : List.of();
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return key.equals("a/1") ? Optional.of(FIRST) : Optional.empty();
    }
  }

  private static Task.Choose task(Candidates among) {
    return new Task.Choose(new Picture(new byte[] {1}, PictureKind.PNG, 1, 1), among);
  }

  /** The child's side, whose parent answers at once. */
  private static ParentTemplates childOf(Question<?> question) {
    Queue<Frame> inbox = new ArrayDeque<>();
    return new ParentTemplates(
        new TemplateShelf(4, 1000), frame -> inbox.add(question.give(frame)), inbox::remove);
  }

  @Test
  void theChildLearnsWhatIsLikeAndGetsWhatIsThere() {
    ParentTemplates child = childOf(Question.about(task(new Known())));

    assertThat(child.like(SEEN)).isEqualTo(LIKEST);
    assertThat(child.near("a/1", SEEN)).isEqualTo(EDITIONS);
    assertThat(child.near("gone/1", SEEN)).isEmpty();
    assertThat(child.get("gone/1")).isEmpty();
    assertThat(child.get("a/1").orElseThrow()).usingRecursiveComparison().isEqualTo(FIRST);
  }

  @Test
  void aChildSearchesTwiceAtMostAndOnlyWhereItHasToChoose() throws Exception {
    Frame seek = new Frame(FrameKind.SEEK, new byte[0], List.of(SEEN.toBytes()));
    Question<ChosenReading> choosing = Question.about(task(new Known()));
    assertThat(choosing.give(seek).kind()).isEqualTo(FrameKind.FOUND);
    assertThat(choosing.give(seek).kind()).isEqualTo(FrameKind.FOUND);
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> choosing.give(seek));

    Question<Reading> reading =
        Question.about(
            new Task.ReadForm(FIRST, new Picture(new byte[] {1}, PictureKind.PNG, 1, 1)));
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> reading.give(seek));
    Frame broken = new Frame(FrameKind.SEEK, new byte[0], List.of(new byte[] {1, 2, 3}));
    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> Question.about(task(new Known())).give(broken));
  }

  @Test
  void aChildAsksForEditionsOfWhatItFoundAndNotOfAll() throws Exception {
    byte[] key = Headers.write(new Headers.Need("a/1"));
    Frame near = new Frame(FrameKind.NEAR, key, List.of(SEEN.toBytes()));
    Frame seek = new Frame(FrameKind.SEEK, new byte[0], List.of(SEEN.toBytes()));
    Question<ChosenReading> choosing = Question.about(task(new Known()));
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> choosing.give(near));
    for (List<byte[]> parts : List.of(List.<byte[]>of(), List.of(new byte[] {1, 2, 3}))) {
      Question<ChosenReading> another = Question.about(task(new Known()));
      another.give(seek);
      assertThatExceptionOfType(FrameException.class)
          .isThrownBy(() -> another.give(new Frame(FrameKind.NEAR, key, parts)));
    }

    choosing.give(seek);
    for (int i = 0; i < Candidates.MOST; i++) {
      assertThat(choosing.give(near).kind()).isEqualTo(FrameKind.FOUND);
    }
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> choosing.give(near));
  }

  @Test
  void whatFailedWhileTheChildAskedIsToldInPlaceOfItsAnswer() throws Exception {
    Question<ChosenReading> question =
        Question.about(
            task(
                new Known() {
                  @Override
                  public Optional<StoredTemplate> get(String key) {
                    throw new IllegalStateException("the database is away");
                  }
                }));
    ParentTemplates child = childOf(question);
    assertThat(child.like(SEEN)).isEqualTo(LIKEST);
    assertThat(child.get("a/1")).isEmpty();

    assertThatIllegalStateException()
        .isThrownBy(() -> question.answer(new ChooseFrames().answer(chosen("a/1", "name"))))
        .withMessage("the database is away");
  }

  @Test
  void onlyWhatWasOfferedCanHaveBeenChosen() throws Exception {
    ChosenReading chosen = chosen("a/1", "name");
    ChosenReading answer =
        Question.about(task(new Known())).answer(new ChooseFrames().answer(chosen));
    assertThat(answer.reading()).isEqualTo(chosen.reading());
    assertThat(answer.others()).containsExactly(new RunnerUp("gone/1", 9.5, "it is no more"));

    for (ChosenReading wrong :
        List.of(chosen("gone/1", "name"), chosen("b/1", "name"), chosen("a/1", "other"))) {
      assertThatExceptionOfType(FrameException.class)
          .isThrownBy(
              () -> Question.about(task(new Known())).answer(new ChooseFrames().answer(wrong)));
    }
  }

  private static ChosenReading chosen(String key, String field) {
    FieldEvidence evidence =
        new FieldEvidence("", 0, 1, null, List.of(), "eng", "plain", new Point(0, 0), null);
    Reading reading =
        new Reading(
            new AlignmentEvidence("m", 10, 12, 0.1, 0.9, null, QUAD, null, List.of()),
            List.of(new FieldReading(field, "v", 30, null, null, evidence)),
            Map.of());
    return new ChosenReading(
        key, 9, reading, List.of(new RunnerUp("gone/1", 9.5, "it is\nno more")));
  }
}
