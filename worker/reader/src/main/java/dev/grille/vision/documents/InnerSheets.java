package dev.grille.vision.documents;

import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sheets within another that may be documents by themselves. What is printed on paper, and the
 * part of it that lies in the light, look like sheets, too.
 */
final class InnerSheets {
  /** Share of a sheet's signs that a smaller one within it has to show. */
  private static final double NEARLY_ALL = 0.8;

  /** Lines of text that run on beyond a sheet which is none: one may be two that were joined. */
  private static final int CUT = 2;

  /** Labels beyond a sheet which is none: one may be a word in a text. */
  private static final int LABELS = 2;

  /** Share of a sheet that lies within another. */
  private static final double WITHIN = 0.9;

  /** Of a sheet's area, at most, that a sheet within it has: more is the sheet itself. */
  private static final double PART = 0.95;

  /** Of a sheet's area against another's that may be the same one. */
  private static final double LIKE = 0.6;

  /** Texts on a sheet that may be a document which faces another side. */
  private static final int TEXTS = 3;

  /** Of the area of the sheet around it that such a one has, at least. */
  private static final double NOT_SMALL = 0.04;

  private final List<DocumentKind> kinds;
  private final double area;
  private final UprightText text;
  private final Map<PaperFinder.Paper, KindMatch> matches = new IdentityHashMap<>();
  private final List<PaperFinder.Paper> chosen = new ArrayList<>();

  /**
   * Looks into a sheet.
   *
   * @param papers of the picture, the largest first
   * @param text that was read on the sheet
   * @param told whether what tells of a document comes first, sheets before frames, which are found
   *     around several; else the largest do
   */
  InnerSheets(
      List<PaperFinder.Paper> papers,
      List<DocumentKind> kinds,
      Quad sheet,
      UprightText text,
      boolean told) {
    this.kinds = kinds;
    this.text = text;
    area = Corners.area(sheet.corners());
    List<PaperFinder.Paper> inner = new ArrayList<>();
    for (PaperFinder.Paper paper : papers) {
      double common = Corners.common(paper.quad().corners(), sheet.corners());
      if (common >= WITHIN * paper.area() && paper.area() < PART * area) {
        inner.add(paper);
      }
    }
    if (told) {
      inner.forEach(this::match);
    }
    inner.stream()
        .filter(matches::containsKey)
        .sorted(Comparator.comparing(PaperFinder.Paper::isSheet).reversed())
        .forEach(this::choose);
    inner.stream().filter(paper -> !matches.containsKey(paper)).forEach(this::choose);
  }

  private void match(PaperFinder.Paper paper) {
    KindMatch.best(text.within(paper.quad()), kinds)
        .filter(match -> match.fits(Corners.turned(paper.quad(), text.quarters())))
        .ifPresent(match -> matches.put(paper, match));
  }

  /** Of those that cover each other for the most part, the likelier one. */
  private void choose(PaperFinder.Paper paper) {
    for (int i = 0; i < chosen.size(); i++) {
      PaperFinder.Paper rival = chosen.get(i);
      if (Corners.overlap(rival.quad(), paper.quad())) {
        boolean same =
            paper.area() > LIKE * rival.area()
                && matches.containsKey(paper) == matches.containsKey(rival);
        if (same && paper.beats(rival)) {
          chosen.set(i, paper);
        }
        return;
      }
    }
    chosen.add(paper);
  }

  /** The largest of them; none of them within another. */
  List<PaperFinder.Paper> all() {
    return List.copyOf(chosen);
  }

  /**
   * Those that tell of a document by what was read on the sheet around them: several, be they white
   * on white; or one, which shows nearly all that the whole shows, or something else.
   */
  List<PaperFinder.Paper> telling(KindMatch whole) {
    List<PaperFinder.Paper> telling = chosen.stream().filter(matches::containsKey).toList();
    boolean several = telling.size() > 1;
    return several || telling.stream().anyMatch(paper -> isAlone(paper, whole))
        ? telling
        : List.of();
  }

  private boolean isAlone(PaperFinder.Paper paper, KindMatch whole) {
    KindMatch part = matches.get(paper);
    if (part.kind() != whole.kind()) {
      return labels(text.within(paper.quad()), whole.kind()).isEmpty();
    }
    return paper.isSheet()
        && part.weight() >= NEARLY_ALL * whole.weight()
        && !isPiece(paper.quad(), whole.kind());
  }

  /**
   * Whether a sheet is only a piece of the one around it: its sides cut through lines of text, or
   * labels stand beyond them that are not within, too.
   */
  private boolean isPiece(Quad part, DocumentKind kind) {
    List<PlacedText> within = text.within(part);
    List<PlacedText> beyond = new ArrayList<>(text.texts());
    beyond.removeAll(within);
    Set<String> others = new HashSet<>(labels(beyond, kind));
    others.removeAll(labels(within, kind));
    return text.texts().stream().filter(line -> text.crosses(line, part)).count() >= CUT
        || others.size() >= LABELS;
  }

  /**
   * Those on which something stands that tells nothing as the sheet around them was read: documents
   * that face another side may.
   */
  List<PaperFinder.Paper> unread(KindMatch whole) {
    return chosen.stream()
        .filter(paper -> !matches.containsKey(paper) && paper.area() >= NOT_SMALL * area)
        .filter(paper -> text.within(paper.quad()).size() >= TEXTS)
        .filter(paper -> labels(text.within(paper.quad()), whole.kind()).isEmpty())
        .toList();
  }

  private static Set<String> labels(List<PlacedText> texts, DocumentKind kind) {
    return LabelSearch.find(TextRow.of(texts), kind.words().toList()).stream()
        .map(FoundLabel::label)
        .collect(Collectors.toSet());
  }
}
