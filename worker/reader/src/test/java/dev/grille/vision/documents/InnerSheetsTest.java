package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InnerSheetsTest {
  private static final DocumentKind TICKET =
      DocumentKindJson.read(
          """
          {"type": "ticket", "proportions": {"least": 0.5, "most": 3},
           "signs": [{"text": "Parking ticket", "weight": 3},
                     {"text": "City of Ruritania", "weight": 4}], "enough": 3,
           "fields": [
             {"key": "plate", "from": [{"labels": ["Number plate"]}]},
             {"key": "until", "from": [{"labels": ["Paid until"]}]},
             {"key": "zone", "from": [{"labels": ["Parking zone"]}]}]}
          """,
          "test");

  private static final List<PlacedText> TWO_TICKETS =
      List.of(
          at(100, 100, "Parking ticket"),
          at(100, 200, "Number plate B-GX 4711"),
          at(100, 600, "Parking ticket"),
          at(100, 700, "Number plate B-AB 1234"));

  private static final Box SHEET = new Box(0, 0, 1000, 1000);

  @Test
  void thePartInTheLightIsNoSheetByItself() {
    List<PlacedText> texts =
        List.of(
            at(100, 100, "Parking ticket"),
            at(100, 200, "Number plate B-GX 4711"),
            at(100, 600, "Paid until 14:35"),
            at(100, 700, "Parking zone C"));

    assertThat(telling(texts, sheet(10, 10, 980, 450))).isEmpty();
  }

  @Test
  void whatCutsThroughLinesIsNoSheetByItself() {
    List<PlacedText> texts =
        List.of(
            at(100, 100, "Parking ticket"),
            at(100, 300, "Number plate B-GX 4711 and two more"),
            at(100, 400, "Paid until 14:35 as told by the machine"),
            at(100, 500, "Parking zone C in front of the station"));

    assertThat(telling(texts, sheet(10, 10, 400, 980))).isEmpty();
  }

  @Test
  void aSheetThatShowsAllOfItIsTheDocument() {
    List<PlacedText> texts =
        List.of(at(200, 300, "Parking ticket"), at(200, 400, "Number plate B-GX 4711"));
    Paper sheet = sheet(100, 200, 700, 600);

    assertThat(telling(texts, sheet)).containsExactly(sheet);
    assertThat(telling(texts, frame(100, 200, 700, 600))).isEmpty();
  }

  @Test
  void aCardWithoutItsBandIsNoSheetByItself() {
    List<PlacedText> texts =
        List.of(at(400, 300, "Parking ticket"), at(400, 400, "Number plate B-GX 4711"));

    assertThat(telling(texts, sheet(300, 20, 990, 970))).isEmpty();
    assertThat(telling(texts, sheet(300, 200, 990, 970))).hasSize(1);
  }

  @Test
  void severalPartsThatTellLittleAreNoDocuments() {
    List<PlacedText> texts =
        List.of(
            at(100, 100, "Parking ticket"),
            at(100, 300, "Number plate B-GX 4711"),
            at(100, 400, "Paid until 14:35"),
            at(100, 500, "City of Ruritania"),
            at(100, 800, "Parking ticket"));

    assertThat(telling(texts, sheet(50, 50, 400, 190), sheet(50, 750, 400, 890))).isEmpty();
  }

  @Test
  void severalPapersThatTellOfADocumentAreDocumentsWhiteOnWhite() {
    Paper upper = frame(50, 50, 600, 300);
    Paper lower = frame(50, 550, 600, 850);

    assertThat(telling(TWO_TICKETS, upper, lower)).containsExactlyInAnyOrder(upper, lower);
  }

  @Test
  void aFrameAroundSeveralDocumentsDoesNotHideThem() {
    Paper upper = sheet(50, 50, 600, 300);
    Paper lower = sheet(50, 550, 600, 850);

    assertThat(telling(TWO_TICKETS, frame(20, 20, 900, 950), upper, lower))
        .containsExactlyInAnyOrder(upper, lower);
  }

  @Test
  void paperUnderSeveralDocumentsDoesNotHideThem() {
    Paper upper = sheet(50, 50, 600, 300);
    Paper lower = sheet(50, 550, 600, 850);

    Paper under = sheet(20, 20, 700, 950);

    assertThat(telling(TWO_TICKETS, under, upper, lower)).containsExactlyInAnyOrder(upper, lower);
    assertThat(inner(TWO_TICKETS, under, upper, lower).all()).last().isEqualTo(under);
  }

  @Test
  void aFrameBesideAnotherSheetIsTheDocumentWhiteOnWhite() {
    List<PlacedText> texts =
        List.of(at(200, 300, "Parking ticket"), at(200, 400, "Number plate B-GX 4711"));
    Paper frame = frame(150, 250, 600, 600);

    assertThat(telling(texts, frame)).isEmpty();
    assertThat(telling(texts, frame, sheet(300, 700, 700, 950))).containsExactly(frame);
  }

  @Test
  void whatLiesAskewMayFaceEitherSide() {
    List<PlacedText> texts = List.of(at(350, 440, "Parking ticket"));
    Quad askew =
        new Quad(
            new Point(600, 150), new Point(748, 298), new Point(253, 793), new Point(105, 645));
    Paper paper = new Paper(askew, 0.95, 50, Corners.area(askew.corners()));

    assertThat(telling(texts, paper)).containsExactly(paper);
    assertThat(telling(texts, sheet(340, 100, 570, 800))).as("upright, too slender").isEmpty();
  }

  @Test
  void paperWhoseTextTellsNothingMayFaceAnotherSide() {
    List<PlacedText> texts =
        List.of(
            at(100, 100, "Parking ticket"),
            at(100, 200, "Number plate B-GX 4711"),
            at(100, 600, "ʇǝʞɔıʇ"),
            at(100, 650, "ƃuıʞɹɐd"),
            at(100, 700, "LLᔭ"));
    Paper turned = frame(50, 550, 600, 850);

    assertThat(inner(texts, frame(50, 50, 600, 300), turned).unread(match(texts)))
        .containsExactly(turned);
  }

  private static List<Paper> telling(List<PlacedText> texts, Paper... papers) {
    return inner(texts, papers).telling(match(texts));
  }

  private static InnerSheets inner(List<PlacedText> texts, Paper... papers) {
    UprightText text = new UprightText(texts, 0, 1000, 1000, Homography.IDENTITY);
    return new InnerSheets(List.of(papers), List.of(TICKET), SHEET.quad(), text, true);
  }

  private static KindMatch match(List<PlacedText> texts) {
    return KindMatch.best(new ArrayList<>(texts), List.of(TICKET)).orElseThrow();
  }

  private static Paper sheet(double left, double top, double right, double bottom) {
    return paper(left, top, right, bottom, 50);
  }

  private static Paper frame(double left, double top, double right, double bottom) {
    return paper(left, top, right, bottom, 1);
  }

  private static Paper paper(double left, double top, double right, double bottom, double step) {
    Box box = new Box(left, top, right, bottom);
    return new Paper(box.quad(), 0.95, step, box.area());
  }

  private static PlacedText at(double left, double top, String text) {
    return new PlacedText(text, left, top, left + 15 * text.length(), top + 25, false, 0.9);
  }
}
