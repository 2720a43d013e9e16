package dev.grille.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is promised of the pages' files as they stand. */
class PageFilesTest {
  private static final Path PAGES = Path.of("src/main/resources/studio");
  private static final Pattern KEY = Pattern.compile("^ {2}'([^']+)':", Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$", Pattern.MULTILINE);
  private static final Pattern SAID = Pattern.compile("\\bt\\('([^'$]+)'[,)]");

  @Test
  void whatIsSaidInEnglishIsSaidInChinese() throws IOException {
    assertThat(keys("en")).isNotEmpty();
    assertThat(keys("zh")).containsAll(keys("en"));
  }

  /** Codes come with English sentences from the server. */
  @Test
  void onlyCodesHaveWordsInChineseAlone() throws IOException {
    Set<String> chinese = keys("zh");
    chinese.removeAll(keys("en"));
    assertThat(chinese).allMatch(key -> key.matches("(error|remedy|reason|warning)\\..+"));
  }

  @Test
  void whateverPagesSayIsSaidInALanguage() throws IOException {
    Set<String> known = keys("en");
    for (Path script : scripts()) {
      assertThat(known)
          .as(script.toString())
          .containsAll(
              SAID.matcher(withoutComments(script))
                  .results()
                  .map(match -> match.group(1))
                  .toList());
    }
  }

  @Test
  void noScriptIsLongerThanAClass() throws IOException {
    for (Path script : scripts()) {
      assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThanOrEqualTo(300);
    }
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    for (Path script : scripts()) {
      assertThat(Files.readString(script))
          .as(script.toString())
          .doesNotContain("http://", "https://", "innerHTML", "unsafeHTML", "eval(", "console.");
    }
  }

  private static String withoutComments(Path script) throws IOException {
    return COMMENT.matcher(Files.readString(script)).replaceAll("");
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }

  private static Set<String> keys(String language) throws IOException {
    try (Stream<Path> files = Files.list(PAGES.resolve("i18n"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(language + "(-[a-z]+)?\\.js"))
          .flatMap(PageFilesTest::keysOf)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> keysOf(Path file) {
    try {
      return KEY.matcher(Files.readString(file)).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
