package dev.grille.vision.reading;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes on every character of a field's readings (Fiscus' ROVER, 1997, over looks instead of
 * recognisers): each look errs elsewhere, so the character that most of them saw is likelier right
 * than any single reading.
 */
final class Fusion {
  private static final double MOST_DISTANCE = 0.5;

  private final List<Map<String, Double>> votes = new ArrayList<>();
  private final List<String> base;

  private Fusion(List<String> base) {
    this.base = base;
    base.forEach(c -> votes.add(new HashMap<>()));
  }

  /**
   * What the vote gave.
   *
   * @param raw the base's reading with its characters voted on
   * @param agreement share of the votes behind the most disputed character, 0 to 1
   */
  record Fused(String raw, double agreement) {}

  /** Votes over the readings that resemble the base. */
  static Fused of(Candidate base, List<Candidate> candidates) {
    List<String> characters = base.symbols().stream().map(OcrSymbol::text).toList();
    Fusion fusion = new Fusion(characters);
    double all = 0;
    double heard = 0;
    for (Candidate candidate : candidates) {
      double trust = trust(candidate);
      all += trust;
      heard += fusion.hear(candidate, trust) ? trust : 0;
    }
    Fused fused = fusion.result(base.raw());
    return new Fused(fused.raw(), all == 0 ? 0 : fused.agreement() * heard / all);
  }

  private boolean hear(Candidate candidate, double trust) {
    List<OcrSymbol> other = candidate.symbols();
    int n = base.size();
    int m = other.size();
    int[][] cost = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int same = base.get(i - 1).equals(other.get(j - 1).text()) ? 0 : 1;
          cost[i][j] =
              Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        }
      }
    }
    if (cost[n][m] > MOST_DISTANCE * Math.max(n, m)) {
      return false;
    }
    int i = n;
    int j = m;
    while (i > 0) {
      int same = j > 0 && base.get(i - 1).equals(other.get(j - 1).text()) ? 0 : 1;
      if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + same) {
        OcrSymbol symbol = other.get(j - 1);
        double sure = Math.max(0.1, (symbol.confidence() - 60) / 40);
        votes.get(i - 1).merge(symbol.text(), trust * sure * sure, Double::sum);
        i--;
        j--;
      } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
        j--;
      } else {
        votes.get(i - 1).merge("", 0.7 * trust, Double::sum);
        i--;
      }
    }
    return true;
  }

  /** Sure readings weigh more; a language that does not fit the text is seldom sure. */
  private static double trust(Candidate candidate) {
    double sure = candidate.confidence() / 100;
    return 0.05 + sure * sure * (0.3 + candidate.likeness());
  }

  private Fused result(String raw) {
    StringBuilder out = new StringBuilder();
    double agreement = 1;
    int at = 0;
    for (int i = 0; i < base.size(); i++) {
      String character = base.get(i);
      int found = raw.indexOf(character, at);
      if (found < 0) {
        return new Fused(raw, 0);
      }
      out.append(raw, at, found);
      at = found + character.length();
      Map.Entry<String, Double> winner = null;
      double total = 0;
      for (Map.Entry<String, Double> vote : votes.get(i).entrySet()) {
        total += vote.getValue();
        winner = winner == null || vote.getValue() > winner.getValue() ? vote : winner;
      }
      out.append(winner == null ? character : winner.getKey());
      agreement = winner == null ? 0 : Math.min(agreement, winner.getValue() / total);
    }
    return new Fused(out.append(raw.substring(at)).toString().strip(), agreement);
  }
}
