package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSpecsTest {
  private static final Quad QUAD =
      new Quad(new Point(1, 2), new Point(30.25, 2), new Point(30, 20), new Point(1, 1e-7));

  @Test
  void fieldsOfEveryKindComeBackAsTheyWere() {
    List<FieldSpec> fields = new ArrayList<>();
    for (FieldKind kind : FieldKind.values()) {
      List<String> values = kind == FieldKind.ENUMERATION ? List.of("普通", "\"x\"") : List.of();
      String pattern = kind == FieldKind.PATTERN ? "[0-9]\\d" : null;
      boolean join = kind == FieldKind.MULTILINE;
      boolean optional = kind != FieldKind.DATE;
      String group = kind == FieldKind.MARK ? "性别" : null;
      fields.add(
          new FieldSpec(
              kind.wireName() + " 名", QUAD, kind, values, pattern, join, optional, group, join));
    }

    for (TableShape table :
        List.of(
            TableShape.DEFAULT,
            new TableShape(List.of("品名", "数量"), 0, Ruling.FULL),
            new TableShape(List.of(), 2, Ruling.NONE))) {
      fields.add(FieldSpec.table("table " + table.head(), QUAD, table).relativeTo("sum"));
    }

    assertThat(FieldSpecs.fromJson(FieldSpecs.toJson(fields))).isEqualTo(fields);
  }

  @Test
  void theTextIsTheWireFormat() {
    assertThat(FieldSpecs.toJson(List.of(FieldSpec.text("名称", QUAD))))
        .isEqualTo(
            "[{\"name\":\"名称\",\"quad\":[[1,2],[30.25,2],[30,20],[1,1.0E-7]],\"kind\":\"text\"}]");
  }

  @Test
  void whatIsStoredStaysReadableWhenTheRulesChange() {
    Quad tooSmallToday =
        new Quad(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
    List<FieldSpec> fields = List.of(FieldSpec.text("a", tooSmallToday));

    assertThat(FieldSpecs.fromJson(FieldSpecs.toJson(fields))).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "[{\"name\":\"a\"}]", "[", "[{}]"})
  void whatIsSomethingElseIsSaidToBe(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldSpecs.fromJson(json))
        .withMessageStartingWith("not the fields of a template");
  }
}
