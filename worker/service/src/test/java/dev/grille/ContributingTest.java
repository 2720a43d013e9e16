package dev.grille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks for the place of a change is not sent where nothing is. */
class ContributingTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

  /** Several humps: what is written so is a class, alone or with one of its members. */
  private static final Pattern CLASS =
      Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.[A-Za-z.]+)?");

  /** With a folder or an ending; an ellipsis stands for folders in between. */
  private static final Pattern FILE =
      Pattern.compile("[\\w.…-]*(?:/[\\w.…-]+)+|[\\w-]+\\.(?:java|md|txt|json|xml|yaml|config)");

  @Test
  void eachFileFolderAndClassThatIsNamedIsThere() throws IOException {
    List<String> places = places();
    List<String> named = named(Files.readString(ROOT.resolve("CONTRIBUTING.md")));

    assertThat(named).hasSizeGreaterThan(200);
    assertThat(named).allSatisfy(name -> assertThat(places).anyMatch(isMeantBy(name)));
  }

  private static Predicate<String> isMeantBy(String name) {
    Matcher ofClass = CLASS.matcher(name);
    String path = ofClass.matches() ? ofClass.group(1) + ".java" : name;
    String pattern = Pattern.quote(path).replace("…", "\\E.+\\Q");
    return Pattern.compile("(?:.*/)?" + pattern + "(?:\\.java)?").asMatchPredicate();
  }

  private static List<String> named(String text) {
    List<String> named = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      String name = quoted.group(1);
      if (CLASS.matcher(name).matches() || FILE.matcher(name).matches()) {
        named.add(name);
      }
    }
    return named;
  }

  /** All files and folders, each from the root. */
  private static List<String> places() throws IOException {
    List<String> places = new ArrayList<>();
    for (String top : List.of(".mvn", "contracts", "db", "docs", "lab", "studio", "worker")) {
      try (Stream<Path> below = Files.walk(ROOT.resolve(top))) {
        below
            .map(place -> ROOT.relativize(place).toString().replace('\\', '/'))
            .forEach(places::add);
      }
    }
    try (Stream<Path> top = Files.list(ROOT)) {
      top.map(place -> place.getFileName().toString()).forEach(places::add);
    }
    return places.stream().filter(place -> !place.contains("/target/")).toList();
  }
}
