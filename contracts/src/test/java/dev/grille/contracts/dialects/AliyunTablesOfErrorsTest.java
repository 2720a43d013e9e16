package dev.grille.contracts.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two tables of Aliyun's codes say what is answered, and the same. */
class AliyunTablesOfErrorsTest {
  private static final Pattern NUMBERED = Pattern.compile("\\| (\\d{3}) \\| .* \\|");
  private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

  /** What the vendor says of the template that a query names. */
  private static final List<Integer> OF_TEMPLATES = List.of(452, 453, 454, 455);

  @Test
  void eachCodeThatThePageOfDialectsNamesIsAnsweredWithItsNumber() throws IOException {
    Map<ErrorCode, Integer> told = told(Path.of("docs", "dialects.md"), 1);

    assertThat(told).hasSizeGreaterThan(10).allSatisfy(AliyunTablesOfErrorsTest::isAnswered);
  }

  @Test
  void theReadmeTellsOfTheSameCodesWhereATemplateIsReadWith() throws IOException {
    Map<ErrorCode, Integer> page = told(Path.of("docs", "dialects.md"), 1);
    page.values().retainAll(OF_TEMPLATES);

    assertThat(told(Path.of("README.md"), 3)).isEqualTo(page);
  }

  /** Those of a body's own form are the command's, and have the number of all such mistakes. */
  @Test
  void theReadmesCodesOfRegistrationHaveItsNumberWhereTheySayNothingElse() throws IOException {
    Map<ErrorCode, Integer> told = told(Path.of("README.md"), 2);
    assertThat(told.remove(ErrorCode.MISSING_FIELD)).isEqualTo(452);
    assertThat(told.remove(ErrorCode.INVALID_FIELD)).isEqualTo(454);

    assertThat(told).isNotEmpty().allSatisfy(AliyunTablesOfErrorsTest::isAnswered);
  }

  @Test
  void noOtherCodeIsAnsweredAsAFaultOfTheTemplate() throws IOException {
    Map<ErrorCode, Integer> told = told(Path.of("README.md"), 2);
    told.putAll(told(Path.of("README.md"), 3));

    assertThat(Arrays.stream(ErrorCode.values()).filter(code -> !told.containsKey(code)))
        .noneMatch(code -> OF_TEMPLATES.contains(number(code)));
  }

  private static void isAnswered(ErrorCode code, int number) {
    assertThat(number(code)).as("%s", code).isEqualTo(number);
  }

  private static int number(ErrorCode code) {
    return Integer.parseInt(Dialect.ALIYUN.errors().code(code));
  }

  /** The codes that a column names, with the numbers of their rows. */
  private static Map<ErrorCode, Integer> told(Path page, int column) throws IOException {
    Map<ErrorCode, Integer> told = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("..").resolve(page))) {
      if (NUMBERED.matcher(line).matches()) {
        String[] cells = line.substring(2).split("\\|", -1);
        CODE.matcher(cells[column])
            .results()
            .map(found -> ErrorCode.valueOf(found.group(1)))
            .forEach(code -> told.put(code, Integer.parseInt(cells[0].strip())));
      }
    }
    return told;
  }
}
