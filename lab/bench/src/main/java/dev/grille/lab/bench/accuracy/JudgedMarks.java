package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Value;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.Task.ReadForm;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.Features;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.MarkFeatures;
import dev.grille.vision.score.MarkScoreModel.Sample;
import dev.grille.vision.score.ScoreListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at the boxes or the crops of cases and keeps, for each of which the truth is known, what
 * its score rests on. Held-out styles are passed over.
 */
public final class JudgedMarks {
  private final Value.Type type;
  private final ReaderSettings settings;
  private final Consumer<String> progress;

  /**
   * A look that says how far it is.
   *
   * @param type of the windows
   */
  public JudgedMarks(Value.Type type, ReaderSettings settings, Consumer<String> progress) {
    this.type = type;
    this.settings = settings;
    this.progress = progress;
  }

  /** The boxes, in the order of the cases and their pictures. */
  public List<Sample> of(List<CaseFolder> cases) {
    Looks looks = new Looks(type);
    Templates templates = new Templates();
    List<Sample> samples = new ArrayList<>();
    try (NativeReader reader = new NativeReader(settings, looks, LineScoreListener.NO_OP)) {
      for (CaseFolder folder : cases) {
        if (folder.file().heldOut()) {
          continue;
        }
        for (CaseQuery query : folder.file().queries()) {
          if (query.wanted() != Wanted.REFUSAL) {
            read(reader, templates, folder, query, looks);
            samples.addAll(looks.samples(query.expected()));
          }
        }
        progress.accept("looking: " + samples.size() + " windows");
      }
    }
    return samples;
  }

  private static void read(
      NativeReader reader, Templates templates, CaseFolder folder, CaseQuery query, Looks looks) {
    looks.seen.clear();
    try {
      byte[] picture = folder.picture(query.image());
      reader.ask(new ReadForm(templates.of(folder, reader), Templates.checked(picture)));
    } catch (CommandException refused) {
      // A refused picture shows no boxes.
      looks.seen.clear();
    }
  }

  private static final class Looks implements ScoreListener {
    private final Value.Type type;
    private final Map<String, MarkFeatures> seen = new HashMap<>();

    Looks(Value.Type type) {
      this.type = type;
    }

    @Override
    public void scored(FieldSpec field, Features features) {}

    @Override
    public void looked(FieldSpec field, MarkFeatures features) {
      if (field.valueType() == type) {
        seen.put(field.name(), features);
      }
    }

    List<Sample> samples(Map<String, ExpectedValue> expected) {
      List<Sample> samples = new ArrayList<>();
      seen.forEach(
          (name, features) -> {
            ExpectedValue truth = expected.get(name);
            if (truth != null && truth.measuresScores()) {
              samples.add(new Sample(features, "true".equals(truth.value())));
            }
          });
      return samples;
    }
  }
}
