package dev.grille.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.child.Frame;
import dev.grille.child.FrameException;
import dev.grille.child.FrameKind;
import dev.grille.child.Headers;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderQuestionTest {
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
          "1250,00");
  private final ReaderQuestion<?> question =
      new ReaderQuestion.Read(
          new StoredTemplate(
              "t:1", new byte[1], List.of(FieldSpec.text("name", QUAD)), new byte[1]),
          StandInReader.picture(""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "READING | {\"fields\":[",
        "READING | null",
        "READING | {}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[null],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"other\"}],\"timings\":{}}",
        "READING | {\"alignment\":{\"method\":\"m\"},\"fields\":[{\"name\":\"name\"}],\"timings\":{\"read\":null}}",
        "LEARNED | {\"width\":1,\"height\":1}",
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
        new AlignmentEvidence("m", 10, 12, 0.1, 0.9, null, QUAD, null, List.of(QUAD));
    var header = new Headers.ReadingOf(twice, fields, Map.of("read", 3L));

    assertThat(question.answer(new Frame(FrameKind.READING, Headers.write(header), List.of())))
        .isEqualTo(new Reading(twice, fields, Map.of("read", 3L)));
  }

  @Test
  void aLearntTemplateCrossesWithWhatWasReadInIt() throws Exception {
    List<FieldReading> fields =
        List.of(new FieldReading("name", "", 30, Reason.UNREAD_INK, null, EVIDENCE));
    LearnedTemplate learned =
        learn(
            new Headers.Learned(
                80, 60, fields, List.of(Warning.ofField(WarningCode.EMPTY, "name", "empty"))));

    assertThat(learned.width()).isEqualTo(80);
    assertThat(learned.height()).isEqualTo(60);
    assertThat(learned.fields()).isEqualTo(fields);
    assertThat(learned.warnings())
        .containsExactly(Warning.ofField(WarningCode.EMPTY, "name", "empty"));
  }

  @Test
  void aTemplateWhoseOwnPictureWasNotReadIsLearntAllTheSame() throws Exception {
    assertThat(learn(new Headers.Learned(80, 60, List.of(), List.of())).fields()).isEmpty();
  }

  @Test
  void aChildsWarningsAreCutAndCleaned() throws Exception {
    var header =
        new Headers.Learned(80, 60, List.of(), List.of(said("a\nb"), said("c".repeat(9000))));

    assertThat(learn(header).warnings()).containsExactly(said("a b"), said("c".repeat(500)));
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
    List<Warning> many = Collections.nCopies(ReaderQuestion.MOST_WARNINGS + 1, said("again"));

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(() -> learn(new Headers.Learned(80, 60, List.of(), many)));
  }

  private static Warning said(String message) {
    return Warning.of(WarningCode.LITTLE_PRINT, message);
  }

  private static LearnedTemplate learn(Headers.Learned header) throws FrameException {
    return learn(Headers.write(header));
  }

  private static LearnedTemplate learn(byte[] header) throws FrameException {
    return new ReaderQuestion.Learn(
            StandInReader.picture(""), List.of(FieldSpec.text("name", QUAD)))
        .answer(new Frame(FrameKind.LEARNED, header, List.of(new byte[] {7})));
  }
}
