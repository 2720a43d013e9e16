package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
  @Test
  void patternsOfHostsMatchWholeLabels() {
    SourceRules rules =
        new SourceRules(List.of("a.example", "*.b.example"), List.of(), Set.of(443));
    assertThat(rules.allowHost("a.example")).isTrue();
    assertThat(rules.allowHost("x.b.example")).isTrue();
    for (String host :
        List.of("b.example", "xb.example", "a.example.evil", "x.a.example", "evila.example")) {
      assertThat(rules.allowHost(host)).as(host).isFalse();
    }
  }
}
