package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.CaseQuery;
import java.util.List;
import java.util.Map;

/** What an operator looks up and does about a template. */
final class OperatorsPages {
  private final StudioPages pages;
  private final String template;

  OperatorsPages(StudioPages pages, String template) {
    this.pages = pages;
    this.template = template;
  }

  void lookUp(String id, List<FieldSpec> windows, Map<String, ExpectedValue> truth) {
    open(id);
    assertThat(pages.at("result-status")).hasText("OK");
    assertThat(pages.at("result-value").first()).containsText(text(truth, windows.get(0)));
    pages.press("show-form");
    assertThat(pages.at("form-window")).hasCount(windows.size());
    assertThat(pages.at("form-window").first()).containsText(text(truth, windows.get(0)));
    assertThat(pages.at("result-kept")).containsText("At least until");
    pages.keep("results");
  }

  private void open(String id) {
    pages.go("results");
    pages.at("result-search").fill(id);
    pages.press("result-look");
    // What was looked up before is there until the answer comes.
    assertThat(pages.at("open-result").locator("strong")).hasText(new String[] {id});
    pages.press("open-result");
  }

  void lookUpSeveral(String id, List<FieldSpec> windows, List<CaseQuery> photographs) {
    open(id);
    pages.press("show-form");
    assertThat(pages.at("form-window")).hasCount(windows.size());
    for (int n = 1; n <= photographs.size(); n++) {
      pages.at("form-picture").selectOption(Integer.toString(n));
      Map<String, ExpectedValue> truth = photographs.get(n - 1).truth().fields();
      assertThat(pages.at("form-window").first()).containsText(text(truth, windows.get(0)));
    }
    pages.keep("results-several");
  }

  void replay(String id) {
    pages.go("failures");
    assertThat(pages.at("open-failure").first()).containsText(id);
    pages.keep("failures");
    pages.press("open-failure");
    assertThat(pages.at("letter-value")).containsText("\"template_name\":\"" + template + "\"");
    pages.press("replay-one");
    pages.press("yes");
    Locator progress = pages.at("replay-progress");
    assertThat(progress)
        .hasAttribute(
            "data-complete",
            "true",
            new HasAttributeOptions().setTimeout(StudioBrowser.PATIENCE_MS));
    assertThat(pages.at("replay-outcome")).hasText("OK");
  }

  /** What a window shows. */
  static String text(Map<String, ExpectedValue> truth, FieldSpec window) {
    return String.valueOf(truth.get(window.name()).value());
  }
}
