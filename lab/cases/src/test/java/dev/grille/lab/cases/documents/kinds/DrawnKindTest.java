package dev.grille.lab.cases.documents.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.values.CheckDigits;
import dev.grille.lab.cases.values.Money;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnKindTest {
  private static final Fonts FONTS = Fonts.ofThisMachine();

  /** Steps of a colour between ink and ground that even a worn ribbon leaves. */
  private static final int INK = 36;

  private static Paper paper(DocumentStyle style, long seed) {
    return style.drawing().draw(new Inventor(FONTS, new SplittableRandom(seed)));
  }

  /** Of each style some documents; drawing none of them. */
  private static Stream<Paper> papers(DrawnKind kind) {
    return kind.styles().stream()
        .flatMap(style -> Stream.of(3L, 4L, 5L, 6L).map(seed -> paper(style, seed)));
  }

  @ParameterizedTest
  @EnumSource(DrawnKind.class)
  void allStylesHaveTheSameKeysAndOneIsHeldOut(DrawnKind kind) {
    Set<List<String>> keys = new HashSet<>();
    papers(kind).forEach(paper -> keys.add(List.copyOf(paper.content().keySet())));
    assertThat(keys).hasSize(1);
    assertThat(kind.styles()).filteredOn(DocumentStyle::heldOut).isNotEmpty();
    assertThat(kind.styles()).filteredOn(style -> !style.heldOut()).isNotEmpty();
    assertThat(kind.styles()).extracting(DocumentStyle::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(DrawnKind.class)
  void theSameChanceDrawsTheSameDocument(DrawnKind kind) {
    DocumentStyle style = kind.styles().get(0);
    assertThat(paper(style, 8).content()).isEqualTo(paper(style, 8).content());
    assertThat(paper(style, 8).content()).isNotEqualTo(paper(style, 9).content());
  }

  @ParameterizedTest
  @EnumSource(DrawnKind.class)
  void whereValuesStandThereIsInkWithinTheDocument(DrawnKind kind) {
    int right = 0;
    int all = 0;
    for (DocumentStyle style : kind.styles()) {
      Paper paper = paper(style, 7);
      BufferedImage image = paper.draw(1, 5);
      for (Map.Entry<String, List<Quad>> each : paper.places().entrySet()) {
        for (Quad place : each.getValue()) {
          assertThat(inside(place, paper)).as(style.name() + " " + each.getKey()).isTrue();
          all++;
          right += contrast(image, place) > INK ? 1 : 0;
        }
      }
    }
    assertThat(right / (double) all).isGreaterThan(0.97);
  }

  @ParameterizedTest
  @EnumSource(DrawnKind.class)
  void whateverIsPrintedForAKeyHasItsPlace(DrawnKind kind) {
    papers(kind)
        .forEach(
            paper ->
                paper
                    .content()
                    .forEach(
                        (key, value) -> {
                          boolean placed =
                              paper.places().keySet().stream()
                                  .anyMatch(path -> path.split("\\.")[0].equals(key));
                          boolean printed = texts(value).anyMatch(text -> !text.isEmpty());
                          // What a picture does not show in print is told by what is not there.
                          boolean enumerated =
                              Set.of("ticket_changing", "plate_color", "type", "general_text")
                                  .contains(key);
                          assertThat(placed || enumerated).as(key).isEqualTo(printed || enumerated);
                        }));
  }

  @Test
  void peoplesNumbersHaveTheirCheckDigitAndFitBirthAndSex() {
    papers(DrawnKind.ID_CARD_PORTRAIT_SIDE)
        .forEach(
            paper -> {
              String number = text(paper, "number");
              assertThat(number.charAt(17)).isEqualTo(CheckDigits.citizen(number));
              String[] birth = text(paper, "birth").split("[年月日]");
              assertThat(number.substring(6, 14))
                  .isEqualTo(birth[0] + two(birth[1]) + two(birth[2]));
              boolean man = (number.charAt(16) - '0') % 2 == 1;
              assertThat(text(paper, "sex")).isEqualTo(man ? "男" : "女");
            });
    for (DrawnKind kind : List.of(DrawnKind.DRIVER_LICENSE_FRONT, DrawnKind.DRIVER_LICENSE_BACK)) {
      papers(kind)
          .map(paper -> text(paper, "number"))
          .forEach(number -> assertThat(number.charAt(17)).isEqualTo(CheckDigits.citizen(number)));
    }
  }

  private static String two(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  @Test
  void firmsNumbersHaveTheirCheckDigit() {
    papers(DrawnKind.VAT_INVOICE)
        .map(paper -> text(paper, "seller_id"))
        .forEach(code -> assertThat(code.charAt(17)).isEqualTo(CheckDigits.credit(code)));
    papers(DrawnKind.BUSINESS_LICENCE)
        .map(paper -> text(paper, "registration_number"))
        .filter(code -> code.length() == 18)
        .forEach(code -> assertThat(code.charAt(17)).isEqualTo(CheckDigits.credit(code)));
  }

  @Test
  void vehiclesNumbersHaveTheirCheckDigit() {
    Stream<String> numbers =
        Stream.concat(
            papers(DrawnKind.VIN).map(paper -> text(paper, "vin")),
            papers(DrawnKind.VEHICLE_LICENSE_FRONT).map(paper -> text(paper, "vin")));
    numbers.forEach(vin -> assertThat(vin.charAt(8)).isEqualTo(CheckDigits.vin(vin)));
  }

  @Test
  void cardNumbersHaveTheirCheckDigit() {
    papers(DrawnKind.BANKCARD)
        .map(paper -> text(paper, "card_number"))
        .forEach(
            number -> {
              String first = number.substring(0, number.length() - 1);
              assertThat(number).endsWith(String.valueOf(CheckDigits.luhn(first)));
            });
  }

  @Test
  void machineReadableZonesSayWhatThePageSays() {
    papers(DrawnKind.PASSPORT)
        .forEach(
            paper -> {
              String first = text(paper, "line0");
              String second = text(paper, "line1");
              assertThat(first).hasSize(44).contains(text(paper, "surname") + "<<");
              assertThat(second).hasSize(44).startsWith(text(paper, "passport_number"));
              assertThat(second.charAt(9))
                  .isEqualTo(CheckDigits.machineReadable(second.substring(0, 9)));
              assertThat(second.charAt(19))
                  .isEqualTo(CheckDigits.machineReadable(second.substring(13, 19)));
              assertThat(second.charAt(27))
                  .isEqualTo(CheckDigits.machineReadable(second.substring(21, 27)));
              String all =
                  second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43);
              assertThat(second.charAt(43)).isEqualTo(CheckDigits.machineReadable(all));
            });
  }

  @Test
  void sumsOfInvoicesAreRight() {
    papers(DrawnKind.VAT_INVOICE)
        .forEach(
            paper -> {
              TrueValue.Rows items = (TrueValue.Rows) paper.content().get("item_list");
              BigDecimal amount = sum(items, "amount");
              BigDecimal tax = sum(items, "tax");
              assertThat(money(text(paper, "subtotal_amount"))).isEqualByComparingTo(amount);
              assertThat(money(text(paper, "subtotal_tax"))).isEqualByComparingTo(tax);
              BigDecimal total = money(text(paper, "total"));
              assertThat(total).isEqualByComparingTo(amount.add(tax));
              String words = Money.inCapitals(total.movePointRight(2).longValueExact());
              assertThat(text(paper, "total_in_words")).isEqualTo(words.replace('元', '圆'));
            });
    papers(DrawnKind.MVS_INVOICE)
        .forEach(
            paper ->
                assertThat(money(text(paper, "tax_exclusive_price")).add(money(text(paper, "tax"))))
                    .isEqualByComparingTo(money(text(paper, "total"))));
  }

  @Test
  void numbersThatATicketRepeatsAgree() {
    papers(DrawnKind.TRAIN_TICKET)
        .forEach(
            paper -> {
              String id = text(paper, "ticket_id");
              assertThat(text(paper, "log_id")).hasSize(21).endsWith(id.substring(id.length() - 7));
            });
  }

  @Test
  void aKindThatThereIsNotIsRefusedByName() {
    assertThatThrownBy(() -> DrawnKind.named("pasport"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pasport")
        .hasMessageContaining("passport");
  }

  private static BigDecimal sum(TrueValue.Rows items, String column) {
    return items.rows().stream()
        .map(row -> money(row.getOrDefault(column, "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal money(String text) {
    String digits = text.replaceAll("[^0-9.]", "");
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  private static String text(Paper paper, String key) {
    return texts(paper.content().getOrDefault(key, new TrueValue.Missing())).findFirst().orElse("");
  }

  private static Stream<String> texts(TrueValue value) {
    if (value instanceof TrueValue.Text text) {
      return Stream.of(text.text());
    }
    if (value instanceof TrueValue.Many many) {
      return many.texts().stream();
    }
    if (value instanceof TrueValue.Rows rows) {
      List<String> all = new ArrayList<>();
      rows.rows().forEach(row -> all.addAll(row.values()));
      return all.stream();
    }
    return Stream.empty();
  }

  private static boolean inside(Quad place, Paper paper) {
    return place.corners().stream()
        .allMatch(
            p -> p.x() >= 0 && p.y() >= 0 && p.x() <= paper.width() && p.y() <= paper.height());
  }

  /** The greatest difference of a colour within a place. */
  private static int contrast(BufferedImage image, Quad place) {
    Point from = place.upperLeft();
    Point to = place.lowerRight();
    int greatest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int darkest = 255;
      int brightest = 0;
      for (int y = (int) from.y(); y < Math.min(image.getHeight(), to.y()); y++) {
        for (int x = (int) from.x(); x < Math.min(image.getWidth(), to.x()); x++) {
          int tone = image.getRGB(x, y) >> shift & 255;
          darkest = Math.min(darkest, tone);
          brightest = Math.max(brightest, tone);
        }
      }
      greatest = Math.max(greatest, brightest - darkest);
    }
    return greatest;
  }
}
