package dev.grille.lab.bench.accuracy;

import dev.grille.lab.bench.accuracy.JudgedReadings.Judged;
import dev.grille.vision.score.Features;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judged readings as JSON lines. */
public final class SampleLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SampleLines() {}

  /** One line per reading: family, picture, kind, whether it is right, and its features by name. */
  public static String of(List<Judged> judged) {
    return judged.stream().map(SampleLines::line).collect(Collectors.joining());
  }

  private static String line(Judged judged) {
    ObjectNode line = JSON.createObjectNode();
    line.put("family", judged.picture().family());
    line.put("picture", judged.picture().place());
    line.put("kind", judged.sample().kind().name());
    line.put("exact", judged.sample().exact());
    double[] values = judged.sample().features().toArray();
    for (int i = 0; i < values.length; i++) {
      line.put(Features.NAMES.get(i), values[i]);
    }
    return JSON.writeValueAsString(line) + "\n";
  }
}
