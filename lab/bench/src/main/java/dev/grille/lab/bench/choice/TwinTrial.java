package dev.grille.lab.bench.choice;

import dev.grille.contracts.CommandException;
import dev.grille.index.SignatureIndex;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.lab.cases.families.FormCollection.Member;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.reader.Confusable;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.NativeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the templates that a maker is warned of against photographs: whether one of either form is
 * read with the other's template.
 */
final class TwinTrial {
  private final NativeReader reader;
  private final DrawnCollection collection;
  private final SignatureIndex index;
  private final Severity severity;
  private final int photographs;
  private final Map<String, StoredTemplate> learnt = new LinkedHashMap<>();

  /** By both names of a pair: whether one is read as the other. */
  private final Map<Set<String>, Boolean> confused = new HashMap<>();

  /**
   * A trial.
   *
   * @param photographs of each form that are held against another's template
   */
  TwinTrial(
      NativeReader reader,
      DrawnCollection collection,
      SignatureIndex index,
      Severity severity,
      int photographs) {
    this.reader = reader;
    this.collection = collection;
    this.index = index;
    this.severity = severity;
    this.photographs = photographs;
  }

  /**
   * Compares each form with those of its own family, and with the likest of all others.
   *
   * @param others how many of other families
   */
  TwinFigures run(int others) {
    TwinFigures figures = new TwinFigures();
    for (Member member : collection.members()) {
      long begin = System.nanoTime();
      learn(member);
      figures.learnt((System.nanoTime() - begin) / 1e6);
    }
    int done = 0;
    for (Member member : collection.members()) {
      List<String> warned = warned(member, figures);
      for (String other : pairs(member, others)) {
        boolean ofOneFamily = other.startsWith(member.family());
        figures.pair(ofOneFamily, warned.contains(other), isConfused(member.name(), other));
      }
      figures.nextForm();
      done++;
      if (done % 10 == 0) {
        System.err.println(done + " of " + collection.members().size());
      }
    }
    return figures;
  }

  private void learn(Member member) {
    StoredTemplate drawn = collection.template(member.name()).orElseThrow();
    LearnedTemplate learned =
        reader.ask(new TemplateTask.Learn(Templates.checked(drawn.picture()), drawn.fields()));
    learnt.put(
        member.name(),
        new StoredTemplate(member.name(), drawn.picture(), drawn.fields(), learned.features()));
  }

  private List<String> warned(Member member, TwinFigures figures) {
    List<Likeness> near =
        index.near(
            collection.signatures().get(member.name()),
            key -> !key.equals(member.name()),
            TemplateTask.Compare.MOST);
    List<StoredTemplate> others = near.stream().map(like -> learnt.get(like.key())).toList();
    long begin = System.nanoTime();
    List<Confusable> confusable =
        others.isEmpty()
            ? List.of()
            : reader.ask(new TemplateTask.Compare(learnt.get(member.name()), others));
    figures.compared(others.size(), (System.nanoTime() - begin) / 1e6);
    return confusable.stream().map(Confusable::key).toList();
  }

  private List<String> pairs(Member member, int others) {
    Set<String> family =
        collection.members().stream()
            .filter(other -> other.family().equals(member.family()) && !other.equals(member))
            .map(Member::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> pairs = new ArrayList<>(family);
    index
        .find(
            collection.signatures().get(member.name()),
            key -> !key.startsWith(member.family()),
            others)
        .forEach(like -> pairs.add(like.key()));
    return pairs;
  }

  private boolean isConfused(String one, String other) {
    return confused.computeIfAbsent(
        Set.of(one, other), pair -> isRead(one, other) || isRead(other, one));
  }

  private boolean isRead(String form, String with) {
    Member shown =
        collection.members().stream().filter(m -> m.name().equals(form)).findFirst().orElseThrow();
    for (int i = 0; i < photographs; i++) {
      Picture picture = collection.photograph(shown, severity, i);
      try {
        reader.ask(new Task.ReadForm(learnt.get(with), picture));
        return true;
      } catch (CommandException refused) {
        // The next one may be accepted.
      }
    }
    return false;
  }
}
