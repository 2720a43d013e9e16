package dev.grille.lab.cases.documents.desks;

import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers the documents of one picture. */
public final class Gathering {
  /** Below this height, in pixels, nobody can read a Chinese character. */
  private static final double LEGIBLE = 18;

  /** Share of a picture that documents take. */
  private static final double FILLED = 0.4;

  /** Share of the pictures with a document that nobody can read. */
  private static final double SPOILT = 0.12;

  /** Kinds whose title stands above all else, so that it tells what they are. */
  private static final Set<DrawnKind> TITLED =
      EnumSet.of(
          DrawnKind.VAT_INVOICE,
          DrawnKind.TAXI_INVOICE,
          DrawnKind.QUOTA_INVOICE,
          DrawnKind.TOLL_INVOICE,
          DrawnKind.MVS_INVOICE,
          DrawnKind.DRIVER_LICENSE_FRONT,
          DrawnKind.VEHICLE_LICENSE_FRONT,
          DrawnKind.BUSINESS_LICENCE);

  private final Grouping grouping;
  private final boolean heldOut;
  private final double mostPixels;

  /**
   * A gathering.
   *
   * @param heldOut whether held-out styles are taken; else the others
   * @param mostPixels how large a picture may become
   */
  public Gathering(Grouping grouping, boolean heldOut, double mostPixels) {
    this.grouping = grouping;
    this.heldOut = heldOut;
    this.mostPixels = mostPixels;
  }

  /** Documents on a desk; all chance comes from the inventor. */
  public Desk desk(Inventor inventor, Severity severity) {
    int wanted = inventor.whole(grouping.least(), grouping.most());
    boolean spoilt = inventor.chance(SPOILT);
    boolean upright = inventor.chance(severity == Severity.SCAN ? 0.6 : 0.3);
    List<Laid> documents = new ArrayList<>();
    DrawnKind last = null;
    for (int tries = 0; documents.size() < wanted && tries < 4 * wanted; tries++) {
      DrawnKind kind = next(last, inventor);
      DocumentStyle style = style(kind, inventor);
      Paper paper = style.drawing().draw(inventor);
      boolean wet = spoilt && TITLED.contains(kind);
      Laid one =
          new Laid(
              kind.wireName(), style.name(), paper, 0, 0, turn(inventor, upright, severity), wet);
      documents.add(one);
      if (documents.size() > grouping.least() && pixels(documents) > mostPixels) {
        documents.remove(one);
        continue;
      }
      spoilt = spoilt && !wet;
      last = kind;
    }
    double overlap = inventor.chance(0.3) ? inventor.between(0.02, 0.1) : 0;
    return Desk.of(documents, overlap, inventor.random());
  }

  /** Often the same kind again, or the other side. */
  private DrawnKind next(@org.jspecify.annotations.Nullable DrawnKind last, Inventor inventor) {
    if (last != null && inventor.chance(0.45)) {
      DrawnKind other = otherSide(last);
      return grouping.kinds().contains(other) ? other : last;
    }
    return grouping.kinds().get(inventor.whole(0, grouping.kinds().size() - 1));
  }

  private static DrawnKind otherSide(DrawnKind kind) {
    return switch (kind) {
      case ID_CARD_PORTRAIT_SIDE -> DrawnKind.ID_CARD_EMBLEM_SIDE;
      case ID_CARD_EMBLEM_SIDE -> DrawnKind.ID_CARD_PORTRAIT_SIDE;
      case DRIVER_LICENSE_FRONT -> DrawnKind.DRIVER_LICENSE_BACK;
      case VEHICLE_LICENSE_FRONT -> DrawnKind.VEHICLE_LICENSE_BACK;
      default -> kind;
    };
  }

  private DocumentStyle style(DrawnKind kind, Inventor inventor) {
    List<DocumentStyle> styles =
        kind.styles().stream().filter(style -> style.heldOut() == heldOut).toList();
    return styles.get(inventor.whole(0, styles.size() - 1));
  }

  private static double turn(Inventor inventor, boolean upright, Severity severity) {
    double skew = severity == Severity.SCAN ? 3 : 9;
    double small = inventor.between(-skew, skew);
    if (upright) {
      return small;
    }
    return switch (inventor.whole(0, 3)) {
      case 0, 1 -> small + 90 * inventor.whole(0, 3);
      case 2 -> small;
      default -> inventor.between(-180, 180);
    };
  }

  /** About how many pixels a picture has in which all can be read. */
  private static double pixels(List<Laid> documents) {
    double density = density(documents);
    double area = documents.stream().mapToDouble(one -> one.width() * one.height()).sum();
    return area / FILLED * density * density;
  }

  /** The pixels per millimetre at which all of some documents can be read. */
  public static double density(List<Laid> documents) {
    return documents.stream().mapToDouble(one -> one.legible(LEGIBLE)).max().orElseThrow();
  }
}
