package dev.grille.vision.choice;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.ocr.OcrSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes on every character of a field's readings (Fiscus' ROVER, 1997, over passes instead of
 * recognisers): each pass errs elsewhere, so the character that most of them saw is likelier right
 * than any single reading.
 */
final class CharacterVote {
  private static final double MAX_DISTANCE = 0.5;

  private final List<Map<String, Double>> votes = new ArrayList<>();
  private final List<String> base;

  private CharacterVote(List<String> base) {
    this.base = base;
    base.forEach(c -> votes.add(new HashMap<>()));
  }

  /** The base's raw reading with its characters voted on by the readings that resemble it. */
  static String of(Candidate base, List<Candidate> candidates) {
    CharacterVote vote = new CharacterVote(base.symbols().stream().map(OcrSymbol::text).toList());
    candidates.forEach(vote::add);
    return vote.result(base.raw());
  }

  private void add(Candidate candidate) {
    double trust = trust(candidate);
    List<OcrSymbol> other = candidate.symbols();
    int n = base.size();
    int m = other.size();
    int[][] cost = EditDistance.table(n, m, (i, j) -> base.get(i).equals(other.get(j).text()));
    if (cost[n][m] > MAX_DISTANCE * Math.max(n, m)) {
      return;
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
  }

  /** Sure readings weigh more; a language that does not fit the text is seldom sure. */
  private static double trust(Candidate candidate) {
    double sure = candidate.confidence() / 100;
    return 0.05 + sure * sure * (0.3 + candidate.likeness());
  }

  private String result(String raw) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < base.size(); i++) {
      String character = base.get(i);
      int found = raw.indexOf(character, at);
      if (found < 0) {
        return raw;
      }
      out.append(raw, at, found).append(winner(i));
      at = found + character.length();
    }
    return out.append(raw.substring(at)).toString().strip();
  }

  private String winner(int position) {
    return votes.get(position).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(base.get(position));
  }
}
