package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import java.util.List;
import java.util.stream.Stream;

/** How rules and the score for review are set on the pages, by the keyboard, and come to JSON. */
final class DrawnRules {
  private static final List<String> FIELDS = List.of("金额", "税额", "小写");

  private final StudioPages pages;

  DrawnRules(StudioPages pages) {
    this.pages = pages;
  }

  void setAndStore(CaseFolder form) {
    amounts(form);
    byKeyboard();
    throughJson();
    store();
    stays();
  }

  private void amounts(CaseFolder form) {
    pages.go("draw");
    pages.take("drop-picture", form.path().resolve(form.file().templateImage()));
    assertThat(pages.at("lines-found")).isVisible();
    List<FieldSpec> windows = FIELDS.stream().map(name -> form.file().field(name)).toList();
    for (int i = 0; i < windows.size(); i++) {
      pages.draw(windows.get(i).quad());
      assertThat(pages.at("field")).hasCount(i + 1);
      pages.at("field-name").nth(i).fill(windows.get(i).name());
      pages.at("field-kind").nth(i).selectOption("amount");
    }
    pages.at("template-name").fill("Sums");
  }

  /** No pointer from here on, until the JSON is looked at. */
  private void byKeyboard() {
    pages.at("draw-canvas").focus();
    pages.keys("g");
    pages.tabTo("review-below");
    pages.type("85");
    pages.tabTo("add-sum");
    pages.keys("Enter");
    assertThat(pages.at("rule")).hasCount(1);
    assertThat(pages.at("rule-field").nth(0)).hasValue("金额");
    assertThat(pages.at("rule-field").nth(1)).hasValue("税额");
    assertThat(pages.at("rule-is")).hasValue("小写");
    pages.tabTo("add-in_order");
    pages.keys("Enter");
    assertThat(pages.at("rule")).hasCount(2);
    pages.press("language");
    assertThat(pages.at("rule").first()).containsText("求和");
    pages.keep("draw-rules-zh");
    pages.press("language");
    pages.keep("draw-rules");
  }

  private void throughJson() {
    pages.press("tab-json");
    var json = pages.at("json");
    String written = json.inputValue();
    for (String part :
        List.of("\"review_below\": 85", "\"sum\"", "\"is\": \"小写\"", "\"in_order\"")) {
      org.assertj.core.api.Assertions.assertThat(written).contains(part);
    }
    json.fill(
        written
            .replace("\"review_below\": 85", "\"review_below\": 90")
            .replace("\"is\": \"小写\"", "\"is\": \"小写\", \"within\": 0.5"));
    json.fill(json.inputValue().replace("\"in_order\"", "\"in_any_order\""));
    assertThat(pages.at("json-fault")).containsText("$.rules[1]");
    json.fill(json.inputValue().replace("\"in_any_order\"", "\"equal\""));
    assertThat(pages.at("json-fault")).hasCount(0);
  }

  private void store() {
    pages.press("save-draft");
    assertThat(pages.at("go-try")).isVisible();
    // From here on the template is as the worker has it.
    pages.reload();
    assertThat(pages.at("lines-found")).isVisible();
    pages.press("tab-whole");
    assertThat(pages.at("review-below")).hasValue("90");
    assertThat(pages.at("rule-within")).hasValue("0.5");
    assertThat(pages.at("rule").nth(1)).hasAttribute("data-kind", "equal");
    Stream.of(0, 1).forEach(i -> assertThat(pages.at("rule-field").nth(i)).hasValue(FIELDS.get(i)));
  }

  /** An update cannot take the score back, so that the pages must not promise it. */
  private void stays() {
    pages.press("tab-json");
    var json = pages.at("json");
    json.fill(json.inputValue().replace("\"review_below\": 90,", ""));
    pages.press("save-draft");
    assertThat(pages.at("notice-bad")).containsText("below which values are reviewed is missing");
    assertThat(pages.at("review-below")).isVisible();
  }
}
