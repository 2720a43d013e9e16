package dev.grille.vision.documents;

import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Degrees between a sheet and the text around it beyond which it may face either way. */
  private static final double ASKEW = 30;

  /** Texts on a sheet that may be a document which faces another side. */
  private static final int TEXTS = 3;

  /** Of the area of the sheet around it that such a one has, at least. */
  private static final double NOT_SMALL = 0.04;

  private final List<DocumentKind> kinds;
  private final Quad sheet;
  private final double area;
  private final UprightText text;
  private final Map<Paper, KindMatch> matches = new IdentityHashMap<>();
  private final List<Paper> chosen = new ArrayList<>();

  /** On which several seem to lie; read after those, as long as none of them is a document. */
  private final List<Paper> under = new ArrayList<>();

  /**
   * Looks into a sheet.
   *
   * @param papers of the picture, the largest first
   * @param text that was read on the sheet
   * @param told whether what tells of a document comes first, sheets before frames, which are found
   *     around several; else the largest do
   */
  InnerSheets(
      List<Paper> papers, List<DocumentKind> kinds, Quad sheet, UprightText text, boolean told) {
    this.kinds = kinds;
    this.text = text;
    this.sheet = sheet;
    area = Corners.area(sheet.corners());
    List<Paper> inner = new ArrayList<>();
    for (Paper paper : papers) {
      if (isWithin(paper, sheet) && paper.area() < PART * area) {
        inner.add(paper);
      }
    }
    if (told) {
      inner.forEach(this::match);
      List<Paper> telling = inner.stream().filter(matches::containsKey).toList();
      telling.stream().filter(paper -> holdsSeveral(paper, telling)).forEach(under::add);
      inner.removeAll(under);
      matches.keySet().removeAll(under);
    }
    inner.stream()
        .filter(matches::containsKey)
        .sorted(Comparator.comparing(Paper::isSheet).reversed())
        .forEach(this::choose);
    inner.stream().filter(paper -> !matches.containsKey(paper)).forEach(this::choose);
  }

  private void match(Paper paper) {
    KindMatch.best(text.within(paper.quad()), kinds)
        .filter(match -> mayFit(match, paper.quad()))
        .ifPresent(match -> matches.put(paper, match));
  }

  /** Of what lies askew, either side may be the upper one: it is told when it is read upright. */
  private boolean mayFit(KindMatch match, Quad quad) {
    Quad facing = Corners.turned(quad, text.quarters());
    return match.fits(facing) || isAskew(facing) && match.fits(Corners.turned(facing, 1));
  }

  private boolean isAskew(Quad facing) {
    Quad seen = text.toPicture().invert().toPicture(facing);
    double dx = seen.upperRight().x() - seen.upperLeft().x();
    double dy = seen.upperRight().y() - seen.upperLeft().y();
    return Math.abs(Math.toDegrees(Math.atan2(dy, dx))) > ASKEW;
  }

  /** Whether what tells of a document is paper on which several documents lie. */
  private boolean holdsSeveral(Paper paper, List<Paper> telling) {
    KindMatch whole = Objects.requireNonNull(matches.get(paper));
    List<Paper> parts =
        telling.stream()
            .filter(part -> part.area() < LIKE * paper.area() && isWithin(part, paper.quad()))
            .filter(part -> tells(part, whole))
            .toList();
    return parts.stream()
        .anyMatch(one -> parts.stream().anyMatch(two -> !Corners.overlap(one.quad(), two.quad())));
  }

  private static boolean isWithin(Paper paper, Quad quad) {
    return Corners.common(paper.quad().corners(), quad.corners()) >= WITHIN * paper.area();
  }

  /** Of those that cover each other for the most part, the likelier one. */
  private void choose(Paper paper) {
    for (int i = 0; i < chosen.size(); i++) {
      Paper rival = chosen.get(i);
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

  /** The largest of them, none of them within another; then those under several. */
  List<Paper> all() {
    return Stream.concat(chosen.stream(), under.stream()).toList();
  }

  /**
   * Those that tell of a document by what was read on the sheet around them: several, be they white
   * on white; or one, which shows nearly all that the whole shows, or something else.
   */
  List<Paper> telling(KindMatch whole) {
    List<Paper> telling = chosen.stream().filter(paper -> tells(paper, whole)).toList();
    boolean several = telling.size() > 1;
    return several || telling.stream().anyMatch(paper -> isAlone(paper, whole))
        ? telling
        : List.of();
  }

  private boolean tells(Paper paper, KindMatch whole) {
    KindMatch part = matches.get(paper);
    return part != null && (part.kind() != whole.kind() || part.isHalfOf(whole));
  }

  private boolean isAlone(Paper paper, KindMatch whole) {
    KindMatch part = matches.get(paper);
    if (part.kind() != whole.kind()) {
      return labels(text.within(paper.quad()), whole.kind()).isEmpty();
    }
    return (paper.isSheet() || isBesideSheet(paper))
        && !Corners.isWithoutBand(paper.quad(), sheet)
        && part.weight() >= NEARLY_ALL * whole.weight()
        && !isPiece(paper.quad(), whole.kind());
  }

  /** Whether another sheet lies beside a frame: what both lie on is no document. */
  private boolean isBesideSheet(Paper frame) {
    return frame.area() < LIKE * area
        && chosen.stream().anyMatch(other -> other.isSheet() && other.area() >= NOT_SMALL * area);
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
  List<Paper> unread(KindMatch whole) {
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
