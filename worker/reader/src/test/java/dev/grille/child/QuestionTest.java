package dev.grille.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What crosses between parent and child, and what a parent does not take from a child. */
class QuestionTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final FieldEvidence EVIDENCE =
      new FieldEvidence(
          "1 250,00",
          71,
          0.5,
          true,
          List.of("1250,00"),
          "eng",
          "plain",
          new Point(0, 1),
          QUAD,
          "spaces",
          "1250,00",
          List.of(new CellResult(0, 1, 2, 2, 40, 12, List.of("1 250,00"), QUAD, 71.5)));
  private static final Picture PICTURE =
      new Picture(new byte[] {1, 2, 3}, PictureKind.TIFF, 30, 20, 4);
  private static final StoredTemplate TEMPLATE =
      new StoredTemplate(
          "t:1",
          new byte[] {4},
          List.of(FieldSpec.text("name", QUAD).relativeTo("total")),
          new byte[] {5, 6},
          List.of(new Anchor(QUAD, "合计", "total")));
  private static final Task.ReadForm READ = new Task.ReadForm(TEMPLATE, PICTURE);
  private static final TemplateTask.Learn LEARN =
      new TemplateTask.Learn(
          PICTURE,
          TEMPLATE.fields(),
          List.of(new AnchorSpec(QUAD, "合计", "total"), new AnchorSpec(QUAD, null, null)));

  private static final List<AnchorReading> LEARNT =
      List.of(
          new AnchorReading(new Anchor(QUAD, "合计", "total"), "合汁", 40),
          new AnchorReading(new Anchor(QUAD, "Tax", null), "Tax", 99));

  private static final List<AnchorEvidence> SEEN =
      List.of(new AnchorEvidence("total", new Point(1, -20.5)));

  private final Question<Reading> question = Question.about(READ);

  @Test
  void aTaskCrossesWithAllThatItSays() throws Exception {
    Task.ReadForm read = crossed(READ, new ReadFormFrames());
    assertThat(read.template()).isSameAs(TEMPLATE);
    assertThat(read.picture()).usingRecursiveComparison().isEqualTo(PICTURE);

    TemplateTask.Learn learn = crossed(LEARN, new LearnFrames());
    assertThat(learn).usingRecursiveComparison().isEqualTo(LEARN);
  }

  @Test
  void aTemplateIsGivenAsOftenAsItIsNeeded() throws Exception {
    Frame need = new Frame(FrameKind.NEED, Headers.write(new Headers.Need("t:1")), List.of());
    for (int time = 0; time < 3; time++) {
      Frame given = question.give(need);
      assertThat(given.kind()).isEqualTo(FrameKind.GIVE);
      assertThat(given.parts()).containsExactly(TEMPLATE.picture(), TEMPLATE.features());
      assertThat(Headers.parse(given, Headers.Give.class))
          .isEqualTo(new Headers.Give("t:1", TEMPLATE.fields(), TEMPLATE.anchors()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'key':'t:2'}", "{'key':null}", "{}", "null", "{'key':["})
  void whatATaskDoesNotHaveIsNotGiven(String header) {
    byte[] json = header.replace('\'', '"').getBytes(UTF_8);
    Frame need = new Frame(FrameKind.NEED, json, List.of());
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> question.give(need));
    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> Question.about(LEARN).give(need));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ANSWER | {\"fields\":[",
        "ANSWER | null",
        "ANSWER | {}",
        "ANSWER | {\"alignment\":{\"method\":\"m\"},\"fields\":[null],\"timings\":{}}",
        "ANSWER | {\"alignment\":{\"method\":\"m\"},\"fields\":[],\"timings\":{}}",
        "ANSWER | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"other\"}],\"timings\":{}}",
        "ANSWER | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"name\"}],\"timings\":{\"READ\":null}}",
        "ANSWER | {\"width\":1,\"height\":1}",
        "HELLO | {}",
        "FAILED | {}",
        "FAILED | {\"code\":\"NO_SUCH_CODE\",\"message\":\"\"}",
        "FAILED | {\"code\":\"INTERNAL\"}",
      })
  void whatIsNoAnswerIsAFaultOfTheChild(FrameKind kind, String header) {
    Frame frame = new Frame(kind, header.getBytes(UTF_8), List.of());
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> question.answer(frame));
  }

  @Test
  void aReadingCrossesWithAllThatItSays() throws Exception {
    List<FieldReading> fields =
        List.of(new FieldReading("name", "1 250,00", 41.5, Reason.CUT_OFF, "1250.00", EVIDENCE));
    AlignmentEvidence twice =
        new AlignmentEvidence("m", 10, 12, 0.1, 0.9, null, QUAD, null, List.of(QUAD))
            .withAnchors(SEEN);
    Reading reading = new Reading(twice, fields, Map.of(Stage.READ, 3L));

    assertThat(question.answer(new ReadFormFrames().answer(reading))).isEqualTo(reading);
  }

  @Test
  void aStageThatNobodyKnowsIsAFaultOfTheChild() {
    Reading reading =
        new Reading(
            new AlignmentEvidence("m", 10, 12, 0.1, 0.9, null, QUAD, null, List.of())
                .withAnchors(SEEN),
            List.of(new FieldReading("name", "", 30, null, null, EVIDENCE)),
            Map.of(Stage.READ, 3L));
    Frame sound = new ReadFormFrames().answer(reading);
    String header = new String(sound.header(), UTF_8);
    assertThat(header).contains("\"READ\":3");
    byte[] strange = header.replace("\"READ\":3", "\"BREW\":3").getBytes(UTF_8);

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> question.answer(new Frame(sound.kind(), strange, List.of())));
  }

  @Test
  void aLearntTemplateCrossesWithWhatWasReadInIt() throws Exception {
    List<FieldReading> fields =
        List.of(new FieldReading("name", "", 30, Reason.UNREAD_INK, null, EVIDENCE));
    LearnedTemplate learned =
        learn(fields, List.of(Warning.ofField(WarningCode.EMPTY, "name", "empty")));

    assertThat(learned.width()).isEqualTo(80);
    assertThat(learned.height()).isEqualTo(60);
    assertThat(learned.fields()).isEqualTo(fields);
    assertThat(learned.warnings())
        .containsExactly(Warning.ofField(WarningCode.EMPTY, "name", "empty"));
  }

  @Test
  void aTemplateWhoseOwnPictureWasNotReadIsLearntAllTheSame() throws Exception {
    assertThat(learn(List.of(), List.of()).fields()).isEmpty();
  }

  @Test
  void aChildsWarningsAreCutAndCleaned() throws Exception {
    List<Warning> said = List.of(said("a\nb"), said("c".repeat(9000)));

    assertThat(learn(List.of(), said).warnings())
        .containsExactly(said("a b"), said("c".repeat(500)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'width':1,'height':1}",
        "{'width':1,'height':1,'fields':[]}",
        "{'width':1,'height':1,'fields':[],'warnings':[null]}",
        "{'width':1,'height':1,'fields':[],'warnings':['a sentence']}",
        "{'width':1,'height':1,'fields':[],'warnings':[{'code':'MADE_UP','message':''}]}",
        "{'width':1,'height':1,'fields':[],'warnings':[{'code':'EMPTY'}]}",
        "{'width':1,'height':1,'fields':[],'warnings':[{'code':'EMPTY','field':'other','message':''}]}",
        "{'width':1,'height':1,'fields':[null],'warnings':[]}",
        "{'width':1,'height':1,'fields':[{'name':'name'}],'warnings':[]}",
        "{'width':1,'height':1,'fields':[{'name':'other','value':'','score':1,'evidence':E}],'warnings':[]}",
        "{'width':1,'height':1,'fields':[{'name':'name','value':'','score':101,'evidence':E}],'warnings':[]}",
        "{'width':1,'height':1,'fields':[{'name':'name','value':'','score':1,'reason':'MADE_UP','evidence':E}],'warnings':[]}",
      })
  void whatFitsNoTemplateIsAFaultOfTheChild(String header) {
    String evidence = new String(Headers.write(EVIDENCE), UTF_8);
    byte[] json = header.replace('\'', '"').replace("E}", evidence + "}").getBytes(UTF_8);

    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> learn(json));
  }

  @Test
  void moreWarningsThanHelpAnybodyAreAFaultOfTheChild() {
    List<Warning> many = Collections.nCopies(3_011, said("again"));

    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> learn(List.of(), many));
  }

  @Test
  void anchorsThatAreNotThoseAskedForAreAFaultOfTheChild() {
    List<AnchorReading> other =
        List.of(
            new AnchorReading(new Anchor(QUAD, "总计", "total"), "总计", 9),
            new AnchorReading(new Anchor(QUAD, "Tax", null), "Tax", 9));
    List<AnchorReading> unread =
        List.of(LEARNT.get(0), new AnchorReading(new Anchor(QUAD, "Tax", null), "Tex", 9));

    for (List<AnchorReading> wrong : List.of(List.<AnchorReading>of(), other, unread)) {
      assertThatExceptionOfType(FrameException.class)
          .isThrownBy(() -> learn(List.of(), List.of(), wrong));
    }
  }

  @Test
  void evidenceOfOtherAnchorsIsAFaultOfTheChild() {
    AlignmentEvidence other =
        new AlignmentEvidence("m", 10, 12, 0.1, 0.9, null, QUAD, null)
            .withAnchors(List.of(new AnchorEvidence("tax", null)));
    FieldReading field = new FieldReading("name", "", 30, null, null, EVIDENCE);
    Reading reading = new Reading(other, List.of(field), Map.of());

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> question.answer(new ReadFormFrames().answer(reading)));
  }

  private static Warning said(String message) {
    return Warning.of(WarningCode.LITTLE_PRINT, message);
  }

  private static LearnedTemplate learn(List<FieldReading> fields, List<Warning> warnings)
      throws FrameException {
    return learn(fields, warnings, LEARNT);
  }

  private static LearnedTemplate learn(
      List<FieldReading> fields, List<Warning> warnings, List<AnchorReading> anchors)
      throws FrameException {
    LearnedTemplate learned =
        new LearnedTemplate(80, 60, new byte[] {7}, fields, warnings, anchors, null);
    return Question.about(LEARN).answer(new LearnFrames().answer(learned));
  }

  private static LearnedTemplate learn(byte[] header) throws FrameException {
    return Question.about(LEARN)
        .answer(new Frame(FrameKind.ANSWER, header, List.of(new byte[] {7})));
  }

  /** A task as the child has it. */
  private static <R, T extends Task<R>> T crossed(T task, TaskFrames<R, T> frames)
      throws Exception {
    Frame request = Question.about(task).request();
    assertThat(request.kind()).isEqualTo(FrameKind.ASK);
    Headers.Ask ask = Headers.parse(request, Headers.Ask.class);
    assertThat(ask.task().frames()).hasSameClassAs(frames);
    return frames.task(ask.details(), request.parts(), new OneTemplate());
  }

  private static final class OneTemplate implements TaskFrames.Templates {
    @Override
    public List<Likeness> like(Signature seen) {
      throw new AssertionError();
    }

    @Override
    public List<Likeness> near(String key, Signature seen) {
      throw new AssertionError();
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return key.equals(TEMPLATE.key()) ? Optional.of(TEMPLATE) : Optional.empty();
    }
  }
}
