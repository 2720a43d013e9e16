package dev.grille.lab.bench.choice;

import dev.grille.contracts.CommandException;
import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.families.FormCollection.Member;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.vision.NativeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses for pictures of every edition of a form among these editions alone. */
final class EditionTrial {
  private final NativeReader reader;
  private final DrawnCollection collection;
  private final List<Editions> families;

  EditionTrial(NativeReader reader, DrawnCollection collection) {
    this.reader = reader;
    this.collection = collection;
    this.families = families();
  }

  /** The editions of one form. */
  private record Editions(List<Member> members, SignatureIndex index, DrawnCollection collection)
      implements Candidates {
    @Override
    public List<Likeness> like(Signature signature) {
      return index.find(signature, MOST);
    }

    /** None but those that are found for each picture: all of them. */
    @Override
    public List<Likeness> near(String key, Signature seen) {
      return List.of();
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return collection.template(key);
    }
  }

  /**
   * Chooses for some pictures of each edition.
   *
   * @param pictures of each edition
   * @return how many were right, wrong and refused, and what each was that was not right
   */
  List<String> run(Severity severity, int pictures) {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Editions editions : families) {
      for (Member member : editions.members()) {
        for (int i = 0; i < pictures; i++) {
          Picture picture = collection.photograph(member, severity, i);
          try {
            ChosenReading chosen = reader.ask(new Task.Choose(picture, editions));
            if (chosen.key().equals(member.name())) {
              right++;
            } else {
              wrong.add("  wrong: " + ChoiceTrial.asOther(member.name(), chosen));
            }
          } catch (CommandException none) {
            refused.add("  refused: " + member.name() + ": " + none.plainMessage());
          }
        }
      }
      System.err.println(severity + ": " + editions.members().get(0).family());
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        severity.name().toLowerCase(Locale.ROOT)
            + ": %d right, %d wrong, %d refused".formatted(right, wrong.size(), refused.size()));
    lines.addAll(wrong);
    lines.addAll(refused);
    return lines;
  }

  private List<Editions> families() {
    Map<String, List<Member>> families =
        collection.members().stream()
            .collect(
                Collectors.groupingBy(Member::family, LinkedHashMap::new, Collectors.toList()));
    return families.values().stream()
        .filter(family -> family.size() > 1)
        .map(family -> new Editions(family, index(family), collection))
        .toList();
  }

  private SignatureIndex index(List<Member> family) {
    Map<String, Signature> signatures = new LinkedHashMap<>();
    family.forEach(member -> signatures.put(member.name(), collection.signed(member, reader)));
    return SignatureIndex.empty().with(signatures, List.of());
  }
}
