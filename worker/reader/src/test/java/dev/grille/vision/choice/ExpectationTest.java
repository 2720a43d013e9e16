package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));

  @ParameterizedTest(name = "{1} rather than {2} where the template has {0}")
  @CsvSource({
    "2024年11月17日, 2025年12月27日, 2025年13月27日",
    "91370203MA3CGR0U5T, 91350100M000100Y43, 91350100M000100Y4",
    "91370203MA3CGR0U5T, 91350100M000100Y43, 91350100M000100T43",
    "123.45, 187.75, 18775",
    "￥1204.00, ￥187.75, ￥18775",
    "2.40元, 3.69元, 3 69元",
    "EUR 20.00, EUR 31.28, EUR 31 28",
    "1-5524, 8-7568, 87568",
    "ABBOTT/ISABEL, LAMBERT/JAMES, LAMBERTIJAMES",
  })
  void thePlausibleReadingIsLiker(String known, String plausible, String other) {
    Expectation expectation = Expectation.of(FieldSpec.text("field", QUAD), known);

    assertThat(expectation.judge(plausible).likeness())
        .isGreaterThan(expectation.judge(other).likeness());
    assertThat(expectation.judge(other).valid()).as("condemned").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18775", "￥18775"})
  void anAmountThatLosesItsPointIsUnlikeAlsoWhereItsKindIsDeclared(String read) {
    var amount = new FieldSpec("field", QUAD, FieldKind.AMOUNT, List.of(), null);

    assertThat(Expectation.of(amount, "123.45").judge(read).likeness()).isLessThan(0.5);
  }

  @ParameterizedTest(name = "{1} where the template has {0}")
  @CsvSource({"2.40元, 3 69元", "EUR 20.00, EUR 31 28", "￥1204.00, ￥18775"})
  void anAmountThatLosesItsPointIsUnlikeWhateverItsUnit(String known, String read) {
    Expectation expectation = Expectation.of(FieldSpec.text("field", QUAD), known);

    assertThat(expectation.judge(read).likeness()).isLessThan(0.5);
  }

  @ParameterizedTest(name = "{2} proposed for {1} where the template has {0}")
  @CsvSource({
    "B310, 8204, B204, code-form",
    "11010519491231002X, 11010519491231O02X, 11010519491231002X, kind",
  })
  void whatKnowledgeWouldRatherSeeIsProposedAndTheValueLeft(
      String known, String read, String proposal, String by) {
    Expectation expectation = Expectation.of(FieldSpec.text("field", QUAD), known);

    assertThat(expectation.judge(read).value()).isEqualTo(read);
    assertThat(expectation.proposals(read)).contains(new Proposal(by, proposal));
  }

  @ParameterizedTest
  @CsvSource({"AMOUNT, '(1,234.56)', -1234.56", "DATE, 03.04.2022, 2022-04-03", "TEXT, 1.5, "})
  void normalizedFormsAreNoValues(FieldKind kind, String read, String normalized) {
    var field = new FieldSpec("field", QUAD, kind, List.of(), null);
    Expectation expectation = Expectation.of(field, "");

    assertThat(expectation.judge(read).value()).isEqualTo(read);
    assertThat(expectation.normalized(read)).isEqualTo(normalized);
  }
}
