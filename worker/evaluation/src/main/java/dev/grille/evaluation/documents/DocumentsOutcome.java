package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.PageDocuments;
import dev.grille.evaluation.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture of documents.
 *
 * @param picture its name
 * @param truth what stands in it
 * @param read what was read; null where an error came instead
 * @param documents those of the truth that may not be left out, in its order
 * @param extra what was given beside them
 */
public record DocumentsOutcome(
    String picture,
    DocumentsTruth truth,
    @Nullable PageDocuments read,
    List<DocumentOutcome> documents,
    List<Extra> extra) {
  /** Documents that share less of what either covers have nothing to do with each other. */
  private static final double SAME_PLACE = 0.1;

  public DocumentsOutcome {
    documents = List.copyOf(documents);
    extra = List.copyOf(extra);
  }

  /**
   * A document that was given where none of its kind stands, or a second time.
   *
   * @param over the kind of the document that does stand there; null where there is none
   */
  public record Extra(DocumentResult document, @Nullable String over) {}

  private record Pair(int truth, int found, double overlap) {}

  /**
   * Holds what was read against the truth. Each true document is matched with one of its kind that
   * was read at most, those that overlap most first.
   *
   * @param read null where an error came
   */
  public static DocumentsOutcome of(
      String picture, DocumentsTruth truth, @Nullable PageDocuments read) {
    List<DocumentResult> found = read == null ? List.of() : read.documents();
    List<TrueDocument> stands = truth.documents();
    double[] overlaps = new double[stands.size()];
    int[] partner = new int[stands.size()];
    Set<Integer> taken = matched(stands, found, partner, overlaps);
    List<DocumentOutcome> documents = new ArrayList<>();
    for (int i = 0; i < stands.size(); i++) {
      TrueDocument document = stands.get(i);
      if (!document.optional()) {
        DocumentResult one = partner[i] < 0 ? null : found.get(partner[i]);
        List<ValueOutcome> values =
            document.unreadable()
                ? List.of()
                : JudgedValues.of(document.content(), one == null ? List.of() : one.content());
        documents.add(new DocumentOutcome(document, one, overlaps[i], values));
      }
    }
    List<Extra> extra = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      if (!taken.contains(k)) {
        extra.add(new Extra(found.get(k), over(found.get(k), stands)));
      }
    }
    return new DocumentsOutcome(picture, truth, read, documents, extra);
  }

  private static Set<Integer> matched(
      List<TrueDocument> stands, List<DocumentResult> found, int[] partner, double[] overlaps) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stands.size(); i++) {
      partner[i] = -1;
      for (int k = 0; k < found.size(); k++) {
        double overlap = overlap(stands.get(i), found.get(k));
        if (stands.get(i).type().equals(found.get(k).type()) && overlap >= SAME_PLACE) {
          pairs.add(new Pair(i, k, overlap));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (partner[pair.truth()] < 0 && taken.add(pair.found())) {
        partner[pair.truth()] = pair.found();
        overlaps[pair.truth()] = pair.overlap();
      }
    }
    return taken;
  }

  /** A document of which nobody said where it stands is wherever one of its kind was read. */
  private static double overlap(TrueDocument stands, DocumentResult found) {
    return stands.location() == null ? 1 : Overlap.of(stands.location(), found.location());
  }

  private static @Nullable String over(DocumentResult found, List<TrueDocument> stands) {
    return stands.stream()
        .filter(document -> !document.optional() && overlap(document, found) >= SAME_PLACE)
        .max(Comparator.comparingDouble(document -> overlap(document, found)))
        .map(TrueDocument::type)
        .orElse(null);
  }

  /** Whether it shows something else, so that whatever is given is wrong. */
  public boolean ofNone() {
    return documents.isEmpty();
  }
}
