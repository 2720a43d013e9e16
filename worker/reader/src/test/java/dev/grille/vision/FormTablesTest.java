package dev.grille.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableShape;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Orders whose goods are a table of as many rows as were ordered, with a total below it. */
class FormTablesTest {
  private static final List<String> HEAD = List.of("Item", "Quantity", "Price");
  private static final List<List<String>> THREE =
      List.of(
          List.of("Copper wire", "12", "340.50"),
          List.of("Switch", "3", "18.00"),
          List.of("Fuse box", "1", "96.20"));
  private static final List<List<String>> SEVEN =
      List.of(
          List.of("Door hinge", "24", "61.00"),
          List.of("Lamp", "2", "45.90"),
          List.of("Cable duct", "8", "112.40"),
          List.of("Screws", "500", "19.75"),
          List.of("Pump", "1", "139.00"),
          List.of("Socket", "16", "88.80"),
          List.of("Ladder", "1", "74.30"));

  private static final List<Integer> XS = List.of(80, 470, 640, 820);
  private static final int TOP = 330;
  private static final int PITCH = 52;

  private static NativeReader reader;

  private final MatScope scope = new MatScope();

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard().withoutTrials());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreReadHoweverManyThereAreAndWhateverPartsThem(Ruling ruling) {
    List<FieldSpec> fields = fields(new TableShape(List.of(), 1, ruling));
    StoredTemplate template = stored(order(THREE, ruling), fields);

    Reading more = read(template, order(SEVEN, ruling));
    assertThat(table(more)).isEqualTo(new Value.Table(HEAD, SEVEN));
    assertThat(value(more, "total").value()).isEqualTo("541.15");
    Reading fewer = read(template, order(SEVEN.subList(3, 5), ruling));
    assertThat(table(fewer).values()).isEqualTo(SEVEN.subList(3, 5));
  }

  @Test
  void whatItsMakerCallsTheColumnsIsWhatTheyAreCalled() {
    List<String> names = List.of("goods", "count", "sum");
    StoredTemplate template =
        stored(order(THREE, Ruling.FULL), fields(new TableShape(names, 1, null)));

    FieldReading read = value(read(template, order(SEVEN, Ruling.FULL)), "goods");

    assertThat(((Value.Table) read.content()).labels()).isEqualTo(names);
    assertThat(read.score()).isGreaterThan(40);
    assertThat(read.reason()).isNull();
  }

  @Test
  void cellsSayWhereTheyStand() {
    StoredTemplate template =
        stored(order(THREE, Ruling.FULL), fields(new TableShape(List.of(), 1, null)));

    List<CellResult> cells =
        value(read(template, order(SEVEN, Ruling.FULL)), "goods").evidence().cells();

    assertThat(cells).hasSize(24);
    CellResult last = cells.get(23);
    assertThat(last.text()).containsExactly("74.30");
    assertThat(last.quad().upperLeft().x()).isBetween(634.0, 646.0);
    assertThat(last.quad().upperLeft().y()).isBetween(TOP + 7 * PITCH - 6.0, TOP + 7 * PITCH + 6.0);
  }

  @Test
  void theSelfTestReadsTheTableAgain() {
    List<FieldSpec> fields = fields(new TableShape(List.of(), 1, null));
    try (NativeReader trying = new NativeReader(ReaderSettings.standard())) {
      LearnedTemplate learnt =
          trying.ask(new TemplateTask.Learn(picture(order(THREE, Ruling.FULL)), fields, List.of()));

      assertThat(learnt.selfTest().fields())
          .filteredOn(field -> field.name().equals("goods"))
          .singleElement()
          .satisfies(
              field -> {
                assertThat(field.read()).as("copies that move nothing").isEqualTo(4);
                assertThat(field.same()).isPositive();
              });
    }
  }

  @Test
  void whereNothingTellsTheTablesEndItsRowsAreInDoubt() {
    StoredTemplate template =
        stored(order(THREE, Ruling.FULL), fields(new TableShape(List.of(), 1, null)));

    FieldReading read = value(read(template, order(SEVEN, Ruling.FULL, "Voucher")), "goods");

    assertThat(read.reason()).isEqualTo(Reason.DOUBTFUL_ROWS);
    assertThat(read.score()).isLessThan(50);
  }

  @Test
  void anotherTableIsRefused() {
    List<FieldSpec> fields = fields(new TableShape(List.of("goods", "count"), 1, null));

    LearnedTemplate learned = learn(order(THREE, Ruling.FULL), fields);

    FieldReading read = learned.fields().get(0);
    assertThat(read.reason()).isEqualTo(Reason.OTHER_TABLE);
    assertThat(read.content()).isEqualTo(new Value.Table(List.of(), List.of()));
    assertThat(read.score()).isZero();
    assertThat(learned.warnings())
        .filteredOn(warning -> "goods".equals(warning.field()))
        .extracting(Warning::code)
        .contains(WarningCode.DOUBTFUL);
  }

  @Test
  void whoRegistersAWindowWithoutATableIsTold() {
    LearnedTemplate learned =
        learn(
            order(List.of(), Ruling.NONE),
            fields(new TableShape(List.of(), 1, null)).subList(0, 1),
            List.of());

    assertThat(learned.warnings())
        .filteredOn(warning -> "goods".equals(warning.field()))
        .extracting(Warning::code)
        .contains(WarningCode.EMPTY);
  }

  private static List<FieldSpec> fields(TableShape shape) {
    int bottom = TOP + PITCH * (THREE.size() + 1);
    FieldSpec goods = FieldSpec.table("goods", quad(XS.get(0), TOP, XS.get(3), bottom), shape);
    Quad total = quad(640, bottom + 30, 820, bottom + 70);
    return List.of(
        goods,
        FieldSpec.text("customer", quad(300, 180, 700, 225)),
        FieldSpec.text("total", total).relativeTo("sum"));
  }

  /** Text from the upper to the lower rule that it stands between. */
  private Mat order(List<List<String>> rows, Ruling ruling) {
    return order(rows, ruling, "Total due");
  }

  private Mat order(List<List<String>> rows, Ruling ruling, String below) {
    DrawnText page = new DrawnText(900, 1200);
    page.line("Purchase order", 40, 80, 90).line("Hallam & Pike Ltd, 9 Quay Street", 24, 80, 140);
    page.line("Delivered to", 26, 80, 212).line("North yard " + rows.size(), 26, 304, 212);
    page.line("Please find below what was ordered.", 24, 80, 290);
    int bottom = TOP + PITCH * (rows.size() + 1);
    if (rows.isEmpty()) {
      return scope.own(page.mat(0));
    }
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, HEAD);
    for (int row = 0; row < all.size(); row++) {
      for (int column = 0; column < 3; column++) {
        String text = all.get(row).get(column);
        page.line(text, 26, XS.get(column) + 14, TOP + PITCH * row + 36);
      }
    }
    for (int i = 0; levels().contains(ruling) && i <= all.size(); i++) {
      page.rule(XS.get(0), TOP + PITCH * i, XS.get(3) + 2, TOP + PITCH * i + 2);
    }
    for (int i = 0; uprights().contains(ruling) && i < 4; i++) {
      page.rule(XS.get(i), TOP, XS.get(i) + 2, bottom);
    }
    double sum = rows.stream().mapToDouble(row -> Double.parseDouble(row.get(2))).sum();
    page.line(below, 26, 460, bottom + 60);
    page.line("%.2f".formatted(sum), 26, 654, bottom + 60);
    page.line("Thank you for your order. Goods are returned within thirty days.", 22, 80, 1150);
    return scope.own(page.mat(0));
  }

  private static Set<Ruling> levels() {
    return Set.of(Ruling.FULL, Ruling.HORIZONTAL);
  }

  private static Set<Ruling> uprights() {
    return Set.of(Ruling.FULL, Ruling.VERTICAL);
  }

  private static Value.Table table(Reading reading) {
    return (Value.Table) value(reading, "goods").content();
  }

  private static FieldReading value(Reading reading, String name) {
    return reading.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private LearnedTemplate learn(Mat sheet, List<FieldSpec> fields) {
    return learn(sheet, fields, anchors());
  }

  private LearnedTemplate learn(Mat sheet, List<FieldSpec> fields, List<AnchorSpec> anchors) {
    TemplateTask.Learn task = new TemplateTask.Learn(picture(sheet), fields, anchors);
    LearnedTemplate learned = reader.ask(task);
    assertThat(task.accepts(learned)).isTrue();
    return learned;
  }

  private static List<AnchorSpec> anchors() {
    int bottom = TOP + PITCH * (THREE.size() + 1);
    return List.of(new AnchorSpec(quad(450, bottom + 28, 600, bottom + 72), "Total due", "sum"));
  }

  private StoredTemplate stored(Mat sheet, List<FieldSpec> fields) {
    LearnedTemplate learned = learn(sheet, fields);
    List<Anchor> anchors = learned.anchors().stream().map(AnchorReading::anchor).toList();
    return new StoredTemplate(
        "order " + fields.hashCode(), picture(sheet).bytes(), fields, learned.features(), anchors);
  }

  private Reading read(StoredTemplate template, Mat sheet) {
    Task.ReadForm task = new Task.ReadForm(template, picture(sheet));
    Reading reading = reader.ask(task);
    assertThat(task.accepts(reading)).isTrue();
    return reading;
  }

  private Picture picture(Mat sheet) {
    MatOfByte file = scope.own(new MatOfByte());
    Imgcodecs.imencode(".png", sheet, file);
    return new Picture(file.toArray(), PictureKind.PNG, sheet.cols(), sheet.rows());
  }

  private static Quad quad(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
