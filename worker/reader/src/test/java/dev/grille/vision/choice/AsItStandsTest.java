package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A value is what stands there: what is known of a field never rewrites what the network saw. For
 * spaces, which leave no ink, see {@link SpacesTest}.
 */
class AsItStandsTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));

  /** The network's probability of every character of print that leaves no doubt. */
  private static final double CERTAIN = 0.99;

  @ParameterizedTest(name = "{1} where the template has {0}")
  @CsvSource({
    "3.25, -3.25",
    "0.50, <0.50",
    "25.10, (25.10)",
    "12.30, 12.30-",
    "'1,250.00', '1.250,00'",
    "'$1,250.00', '€1,250.00'",
    "'$1,250.00', '1,250.00'",
    "'¥1,250.00', '$1,250.00'",
    "25.10, US$ 25.10",
    "'$2,580.40', '($2,580.40)'",
    "$150.00, -$150.00",
    "4.99, 4.99 CR",
    "12.75, 12.75 EUR",
    "'1,250.00', 1'250.00",
    "'1,250.00', '12,34,567.00'",
    "0.75, .75",
    "0.586, '0,586'",
    "123.45, 18775",
    "03/04/2022, 03.04.2022",
    "2022-04-03, 2022/04/03",
    "2024年11月17日, 2024-11-17",
    "19:24, 02.08",
    "19:24, 0208",
    "19:24, 1924",
    "020-5551234, 0205551234",
    "B310, 8204",
    "SH20194865, 5H41106686",
    "SH20194865, SI141106686",
    "S6-603, 74-643",
    "V-K5524, S M7568",
    "V12, v79",
    "B0-601, BO-601",
    "ABBOTT/ISABEL, LAMBERTIJAMES",
    "11010519491231002X, 11010519491231O02X",
    "91370203MA3CGR0U5T, 91350100M000100T43",
    "1M8GDM9AXKP042788, IM8GDM9AXKPO42788",
    "京A12345, 京A·I2345",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, P<UTOSMITH<<JOHN<<<<<<<<K<<<<<<<<<<<<",
    "'', ～12"
  })
  void ofPlainText(String known, String read) {
    assertThat(value(FieldSpec.text("field", QUAD), known, read)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{1} of kind {0}")
  @CsvSource({
    "NUMBER, l2O.5",
    "NUMBER, '1415,93'",
    "NUMBER, 12.",
    "AMOUNT, '1.250,00'",
    "AMOUNT, '1,250'",
    "AMOUNT, (25.10)",
    "AMOUNT, US$ 25.10",
    "AMOUNT, Y39.90",
    "AMOUNT, 半39.90",
    "AMOUNT, O.50",
    "AMOUNT, 参拾元整",
    "CODE, AB 12O",
    "CODE, 5H41106686",
    "DATE, 2O24年2月29日",
    "DATE, 2024.05-30",
    "DATE, 03.04.2022",
    "DATE, 3 June 2022",
    "CN_ID_NUMBER, 11O10519491231002x",
    "CN_ID_NUMBER, 110105 19491231 002X",
    "CN_SOCIAL_CREDIT_CODE, 9135O100M000100Y43",
    "CN_VAT_INVOICE_CODE, O44001900111",
    "CN_VAT_INVOICE_NUMBER, No 12345678",
    "CN_PLATE, 京A·12345",
    "CN_PLATE, 京0·I2345",
    "BANK_CARD, 4539 5787 6362 I486",
    "VIN, IM8GDM9AXKP042788",
    "MRZ, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<KKK",
    "MRZ, L898902C36UT07408I22F1204159ZE184226B<<<<<10",
    "ENUMERATION, Secand Class",
    "PATTERN, AB I234",
    "MULTILINE, '12.30-'",
    "TEXT, '12.30-'"
  })
  void ofDeclaredKinds(FieldKind kind, String read) {
    for (String known : List.of("", "SH20194865", "1,250.00", "2024年11月17日")) {
      assertThat(value(field(kind), known, read))
          .as("where the template has " + known)
          .isEqualTo(read);
    }
  }

  static Stream<FieldKind> written() {
    return Arrays.stream(FieldKind.values()).filter(kind -> kind.valueType() == Value.Type.TEXT);
  }

  @ParameterizedTest
  @MethodSource("written")
  void tesseractsDoubtfulReadingOfTheTemplatesFormDoesNotOutweighIt(FieldKind kind) {
    Candidates readings = new Candidates(Expectation.of(field(kind), "3.25"));
    var looks =
        List.of(
            readings.network("-4.75", 99, true, Lattices.of("-4.75", CERTAIN)),
            readings.tesseract("4.75", 90));
    assertThat(new Chooser(readings.expectation()).choose(looks).best().value()).isEqualTo("-4.75");
  }

  private static FieldSpec field(FieldKind kind) {
    List<String> values =
        kind == FieldKind.ENUMERATION ? List.of("First Class", "Second Class") : List.of();
    return new FieldSpec(
        "field", QUAD, kind, values, kind == FieldKind.PATTERN ? "[A-Z]{2} ?\\d{4}" : null);
  }

  private static String value(FieldSpec field, String known, String read) {
    Candidates readings = new Candidates(Expectation.of(field, known));
    Candidate sure = readings.network(read, 100 * CERTAIN, true, Lattices.of(read, CERTAIN));
    return new Chooser(readings.expectation()).choose(List.of(sure)).best().value();
  }
}
