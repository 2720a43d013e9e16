package dev.grille.contracts.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of errors, from ours to the vendors' and back. */
class DialectErrorsTest {
  /** What each vendor lists; a vendor that lists nothing is not here. */
  private static final Map<Dialect, Set<String>> LISTED =
      Map.of(
          // Without those of the vendor's gateway: 403, 450 and 503, and 400 of unknown paths; and
          // without 454, of templates that have no fields.
          Dialect.ALIYUN,
          Set.of(
              "408", "413", "452", "453", "455", "460", "461", "462", "463", "464", "469", "502"),
          // What a code of ours alone tells; CtyunErrorsTest has what each service lists.
          Dialect.CTYUN,
          Set.of(
              "AI_OP_400001",
              "AI_OP_400004",
              "AI_OP_400006",
              "AI_OP_400008",
              "AI_OP_400011",
              "AI_OP_400012",
              "AI_OP_400013",
              "AI_OP_400018",
              "AI_OP_410001",
              "AI_OP_410002",
              "AI_OP_500001"),
          Dialect.HUAWEI,
          Set.of("AIS.0000", "AIS.0101", "AIS.0102", "AIS.0103", "AIS.0104", "AIS.0105"));

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachOfOursHasACodeAndABodyWithoutNulls(Dialect dialect) {
    for (ErrorCode code : ErrorCode.values()) {
      String vendors = dialect.errors().code(code);
      String body =
          new String(
              VendorJson.bytes(dialect.errors().body(Examples.failed(code))),
              StandardCharsets.UTF_8);
      assertThat(vendors).as("%s in %s", code, dialect).isNotBlank();
      assertThat(body).contains(vendors).doesNotContain("null");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noneIsInventedWhereTheVendorListsThem(Dialect dialect) {
    Set<String> used =
        Arrays.stream(ErrorCode.values()).map(dialect.errors()::code).collect(Collectors.toSet());
    assertThat(LISTED.getOrDefault(dialect, used)).containsAll(used);
  }

  @Test
  void eachFailureThatTheVendorListsComesOfOneOfOurs() {
    LISTED.forEach(
        (dialect, listed) ->
            assertThat(Arrays.stream(ErrorCode.values()).map(dialect.errors()::code))
                .containsAll(
                    listed.stream()
                        .filter(code -> !code.equals(HuaweiErrors.Code.SUCCEEDED.wireName()))
                        .toList()));
  }
}
