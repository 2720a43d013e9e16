package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Style;
import dev.grille.lab.cases.documents.others.Lookalikes;
import dev.grille.lab.cases.documents.papers.Drawing;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.pages.PageFamily;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Pictures of something else than the kinds that are read.
 *
 * @param what of what
 */
record OtherShooting(Other what) implements Shooting {
  /** What else pictures show. */
  enum Other {
    /** Letters, notices, receipts, screens. */
    PAGES,
    /** Forms that are filled in. */
    FORMS,
    /** Cards, certificates and receipts that look much like the kinds that are read. */
    ALIKE,
    /** Pages and papers of held-out styles. */
    HELD_OUT
  }

  /** Forms that are drawn like kinds that are read. */
  private static final Set<String> READ =
      Set.of(
          "vat-invoice",
          "train-ticket",
          "taxi-receipt",
          "id-card",
          "business-licence",
          "vehicle-licence");

  private static final double TURNED = 0.2;
  private static final double MOST_PIXELS = 6e6;

  /** What is photographed: drawn at some pixels per its own pixel. */
  private record Sight(
      DoubleFunction<BufferedImage> drawing,
      int width,
      int height,
      double smallestText,
      @org.jspecify.annotations.Nullable Paper paper) {}

  @Override
  public Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts) {
    Sight sight = sight(chance.of(key, "other", index), fonts, index);
    RandomGenerator random = chance.of(key, severity.name(), index);
    Shot shot = Shot.random(severity, sight.smallestText(), random);
    double most = Math.sqrt(MOST_PIXELS / ((double) sight.width() * sight.height()));
    shot = shot.withScale(Math.min(shot.scale(), most));
    if (random.nextDouble() < TURNED) {
      shot = shot.withTurn(shot.turn() + 90 * random.nextInt(1, 4));
    }
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage image = sight.drawing().apply(resolution);
    Photograph photograph = new Photographer().photograph(image, resolution, shot, random);
    return new Taken(photograph, seals(photograph, sight.paper()));
  }

  private static List<TrueDocument> seals(
      Photograph photograph, @org.jspecify.annotations.Nullable Paper paper) {
    return paper == null
        ? List.of()
        : new SeenDocuments(photograph).seals(paper, new AffineTransform());
  }

  private Sight sight(RandomGenerator random, Fonts fonts, int index) {
    return switch (what) {
      case PAGES -> page(false, random, fonts, index);
      case FORMS -> form(random, fonts, index);
      case ALIKE -> paper(Lookalikes.known(), random, fonts, index);
      case HELD_OUT ->
          index % 2 == 0
              ? page(true, random, fonts, index / 2)
              : paper(Lookalikes.heldOut(), random, fonts, index / 2);
    };
  }

  private static Sight page(boolean heldOut, RandomGenerator random, Fonts fonts, int index) {
    List<PageStyle> styles =
        PageStyle.all().stream().filter(style -> style.heldOut() == heldOut).toList();
    PageFamily[] families = PageFamily.values();
    PageStyle style = styles.get(random.nextInt(styles.size()));
    Sheet sheet = families[index % families.length].draw(style, fonts, random);
    long grain = random.nextLong();
    return new Sight(
        resolution -> sheet.draw(resolution, grain),
        sheet.width(),
        sheet.height(),
        sheet.smallestText(),
        null);
  }

  private static Sight form(RandomGenerator random, Fonts fonts, int index) {
    List<Form> forms = Forms.all().stream().filter(form -> !READ.contains(form.name())).toList();
    Form form = forms.get(index % forms.size());
    var values = form.values(random);
    // Their seals are in no list of documents, so none is stamped.
    Style style = Style.random(form, random).withoutSeals();
    return new Sight(
        resolution -> form.draw(values, style, resolution, fonts),
        form.width(),
        form.height(),
        form.smallestText(),
        null);
  }

  private static Sight paper(
      List<Drawing> drawings, RandomGenerator random, Fonts fonts, int index) {
    Drawing drawing = drawings.get(index % drawings.size());
    Paper paper = drawing.draw(new Inventor(fonts, random));
    long grain = random.nextLong();
    return new Sight(
        resolution -> paper.draw(resolution, grain), paper.width(), paper.height(), 20, paper);
  }
}
