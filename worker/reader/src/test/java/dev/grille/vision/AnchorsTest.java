package dev.grille.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Anchors of drawn slips: read, refused, found where they moved to, and found by. */
class AnchorsTest {
  private static final Lettering PRINT = Lettering.of(Face.SANS, 24, Color.BLACK);
  private static final List<String> LABELS = List.of("Total", "Tax paid", "Cashier", "Branch");
  private static final double FIRST = 420;
  private static final double PITCH = 60;

  private static NativeReader reader;

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void aTextIsReadAndAGivenOneWins() {
    List<AnchorReading> read =
        learn(slip(0, LABELS), List.of(label(0, null, "sum"), label(1, "Tax", null))).anchors();

    assertThat(read).extracting(one -> one.anchor().text()).containsExactly("Total", "Tax");
    assertThat(read).extracting(one -> one.anchor().key()).containsExactly("sum", "Tax");
    assertThat(read).extracting(AnchorReading::read).containsExactly("Total", "Tax paid");
    assertThat(read).allMatch(one -> one.score() > 80);
  }

  @Test
  void oneWhoseTextStandsElsewhereIsWarnedOf() {
    List<Warning> warnings =
        learn(slip(0, LABELS), List.of(label(0, "Balance", "sum"), label(1, "Tax pald", null)))
            .warnings();

    assertThat(warnings)
        .filteredOn(warning -> warning.code() == WarningCode.UNREAD_ANCHOR)
        .singleElement()
        .satisfies(
            warning -> assertThat(warning.message()).contains("'Total' is read", "anchor 'sum'"));
  }

  @Test
  void whatCannotServeIsRefusedByItsPlace() {
    AnchorSpec blank = new AnchorSpec(quad(300, 300, 200), null, "blank");
    AnchorSpec overField = new AnchorSpec(quad(330, FIRST, 200), "Total", null);
    AnchorSpec outside = new AnchorSpec(quad(600, FIRST, 400), "Total", null);
    AnchorSpec twoLines =
        new AnchorSpec(
            new Quad(
                new Point(40, FIRST - 25),
                new Point(200, FIRST - 25),
                new Point(200, FIRST + PITCH + 25),
                new Point(40, FIRST + PITCH + 25)),
            null,
            null);
    for (AnchorSpec wrong :
        List.of(blank, overField, outside, twoLines, label(0, "Tax paid", null))) {
      CommandException refusal =
          catchThrowableOfType(
              CommandException.class,
              () -> learn(slip(0, LABELS), List.of(label(1, null, null), wrong)));

      assertThat(refusal).as(wrong.toString()).isNotNull();
      assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ANCHOR);
      assertThat(refusal.path()).isEqualTo("$.anchors[1]");
    }
  }

  @Test
  void aFieldGoesWhereItsAnchorWentAndIsNotReadWithoutIt() {
    StoredTemplate template = stored(List.of(label(0, null, "sum"), label(3, "Branch", null)));

    Reading moved = read(template, slip(130, LABELS));
    assertThat(value(moved, "amount").value()).isEqualTo("62.50");
    assertThat(moved.alignment().anchors().get(0).movedBy().y()).isBetween(125.0, 135.0);

    Reading missed = read(template, slip(130, List.of("Bonus", "Tax paid", "Cashier", "Branch")));
    assertThat(missed.alignment().anchors().get(0).isFound()).isFalse();
    FieldReading unread = value(missed, "amount");
    assertThat(unread.value()).isEmpty();
    assertThat(unread.score()).isZero();
    assertThat(unread.reason()).isEqualTo(Reason.MOVED);
  }

  @Test
  void aPartOfAWordIsNoAnchor() {
    StoredTemplate template = stored(List.of(label(0, null, "sum")));

    Reading read = read(template, slip(130, List.of("Subtotal", "Tax paid", "Cashier", "Branch")));

    assertThat(read.alignment().anchors().get(0).isFound()).isFalse();
  }

  @Test
  void aFormThatHasHardlyAnyPrintIsTakenAndFoundWithAnchors() {
    Page bare = new Page(700, 500);
    List<AnchorSpec> anchors = new ArrayList<>();
    for (int i = 0; i < LABELS.size(); i++) {
      bare.text(LABELS.get(i), 60 + 120 * i, 120 + 80 * i, PRINT);
      anchors.add(new AnchorSpec(quad(50 + 120 * i, 120 + 80 * i, 130), LABELS.get(i), null));
    }
    List<FieldSpec> fields = List.of(FieldSpec.text("note", quad(60, 420, 300)));
    Picture picture = picture(bare);

    LearnedTemplate learned = reader.ask(new TemplateTask.Learn(picture, fields, anchors));
    List<Anchor> read = learned.anchors().stream().map(AnchorReading::anchor).toList();
    StoredTemplate template =
        new StoredTemplate("bare", picture.bytes(), fields, learned.features(), read);

    assertThat(read(template, bare).alignment().anchors()).allMatch(one -> one.isFound());
  }

  private static FieldReading value(Reading reading, String name) {
    return reading.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** A slip whose lower part stands so much lower, with these labels in it. */
  private static Page slip(double down, List<String> labels) {
    Page page = new Page(800, 900);
    page.text("Harbour Lane Stores", 60, 60, PRINT.size(40));
    page.text("12 Harbour Lane, Whitby, North Yorkshire", 60, 110, PRINT);
    page.text("Open every day from seven until late", 60, 150, PRINT);
    page.line(50, 180, 750, 180, 2, Color.BLACK);
    page.text("Article", 60, 215, PRINT);
    page.text("Quantity", 330, 215, PRINT);
    page.text("Price in pounds", 520, 215, PRINT);
    page.line(50, 240, 750, 240, 2, Color.BLACK);
    for (int i = 0; i < labels.size(); i++) {
      page.text(labels.get(i), 60, FIRST + down + i * PITCH, PRINT);
    }
    page.text("62.50", 350, FIRST + down, PRINT);
    page.text("4711", 350, FIRST + down + 2 * PITCH, PRINT);
    return page;
  }

  private static AnchorSpec label(int row, String text, String name) {
    return new AnchorSpec(quad(50, FIRST + row * PITCH, 170), text, name);
  }

  private static List<FieldSpec> fields() {
    return List.of(
        FieldSpec.text("amount", quad(330, FIRST, 200)).relativeTo("sum"),
        FieldSpec.text("cashier", quad(330, FIRST + 2 * PITCH, 200)));
  }

  private static LearnedTemplate learn(Page page, List<AnchorSpec> anchors) {
    return reader.ask(new TemplateTask.Learn(picture(page), fields(), anchors));
  }

  private static StoredTemplate stored(List<AnchorSpec> anchors) {
    Page page = slip(0, LABELS);
    LearnedTemplate learned = learn(page, anchors);
    List<Anchor> read = learned.anchors().stream().map(AnchorReading::anchor).toList();
    String key = "slip " + anchors.size();
    return new StoredTemplate(key, picture(page).bytes(), fields(), learned.features(), read);
  }

  private static Reading read(StoredTemplate template, Page page) {
    return reader.ask(new Task.ReadForm(template, picture(page)));
  }

  private static Picture picture(Page page) {
    BufferedImage drawn = page.draw(1, Fonts.ofThisMachine(), 1);
    BufferedImage opaque =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(drawn, 0, 0, Color.WHITE, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(opaque, "png", bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Picture(bytes.toByteArray(), PictureKind.PNG, opaque.getWidth(), opaque.getHeight());
  }

  private static Quad quad(double x, double middle, double width) {
    return new Quad(
        new Point(x, middle - 22),
        new Point(x + width, middle - 22),
        new Point(x + width, middle + 22),
        new Point(x, middle + 22));
  }
}
