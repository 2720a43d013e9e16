package dev.grille.vision.documents;

import static dev.grille.vision.documents.PlacedTexts.at;
import static dev.grille.vision.documents.PlacedTexts.found;
import static dev.grille.vision.documents.PlacedTexts.kind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that only a pattern tells. */
class ValuesByPatternTest {
  /** Titles and firms are written as names are. */
  @Test
  void anUnclaimedValueIsTheLargestOfWhatNoOtherFieldHas() {
    DocumentKind kind =
        kind(
            "{\"key\": \"name\", \"list\": true, \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"^([A-Z][a-z]+[A-Z][a-z]+)$\", \"unclaimed\": true, \"largest\": true}]}",
            "{\"key\": \"title\", \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"^([A-Za-z]+Manager)$\"}]}");
    PlacedText title = new PlacedText("Account Manager", 0, 60, 300, 100, false, 0.9);
    PlacedText name = new PlacedText("Mary Jones", 0, 0, 200, 34, false, 0.9);
    List<PlacedText> texts = List.of(name, title, at(0, 120, "Redhill Motors"));

    assertThat(found(kind, texts, "name")).containsExactly("Mary Jones");
    assertThat(found(kind, texts, "title")).containsExactly("Account Manager");
  }

  @Test
  void wordsOfHanCharactersArePartedBySpacesAndSizeAndSpreadOnesAreNot() {
    String words =
        ", \"list\": true, \"from\": [{\"place\": \"pattern\", \"words\": true, \"pattern\": ";
    DocumentKind kind =
        kind(
            "{\"key\": \"title\"" + words + "\"^(\\\\p{Han}+经理)$\"}]}",
            "{\"key\": \"name\"" + words + "\"^(\\\\p{Han}{2,3})$\"}]}");
    PlacedText name = new PlacedText("赵国钧", 0, 0, 90, 30, false, 0.9);

    List<PlacedText> beside = List.of(name, at(105, 8, "客户经理 市场部"));
    assertThat(found(kind, beside, "title")).containsExactly("客户经理");
    assertThat(found(kind, beside, "name")).contains("赵国钧");
    assertThat(found(kind, List.of(at(0, 0, "赵 国 钧")), "name")).containsExactly("赵 国 钧");
  }

  /** Which of both was printed hardly shows. */
  @Test
  void aFullWidthColonIsOneForAPattern() {
    DocumentKind kind =
        kind(
            "{\"key\": \"time\", \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"([0-9]{2}:[0-9]{2})开\"}]}");

    assertThat(found(kind, List.of(at(0, 0, "06：09开")), "time")).containsExactly("06：09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"商务座", "二等座", "硬座", "新空调硬卧", "高级软卧", "软卧代二等座"})
  void aSeatsClassIsNotThatOfAPassengerWithoutOne(String seats) {
    DocumentKind kind = DocumentKinds.shipped().chosen(List.of("train_ticket"), null).get(0);

    List<PlacedText> texts = List.of(at(400, 85, "10车无座"), at(400, 107, seats));

    assertThat(found(kind, texts, "seat_category")).containsExactly(seats);
  }

  @Test
  void aValueInTwoRowsIsOneWhereTheRuleOfItsKindSaysSo() {
    DocumentKind kind = DocumentKinds.shipped().chosen(List.of("plate"), null).get(0);
    PlacedText upper = new PlacedText("陕 D", 60, 0, 150, 40, false, 0.9);
    PlacedText lower = new PlacedText("0462挂", 0, 50, 220, 120, false, 0.9);

    assertThat(found(kind, List.of(upper, lower), "plate_number")).containsExactly("陕 D", "0462挂");
    PlacedText none = new PlacedText("O4I2", 0, 50, 220, 120, false, 0.9);
    assertThat(found(kind, List.of(upper, none), "plate_number")).isEmpty();
  }
}
