package dev.grille.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.families.PageCamera;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A template is chosen by the form alone, or none is. */
class ChoosingTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 700;
  private static final Lettering PRINT = Lettering.of(Face.SANS, 22, Color.BLACK);
  private static final Lettering SMALL = Lettering.of(Face.HEI, 17, Color.DARK_GRAY);
  private static final Quad WINDOW = quad(330, 300);

  private static NativeReader reader;

  private final Map<String, StoredTemplate> templates = new HashMap<>();

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard().withoutTrials());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void theEditionWhoseLabelStandsThereIsChosenAndTheOtherNamed() {
    Candidates both = registered(Map.of("first", "Cashier", "second", "Manager"));

    ChosenReading second = reader.ask(new Task.Choose(picture("Manager", "4711"), both));
    assertThat(second.key()).isEqualTo("second");
    assertThat(second.others()).extracting(ChosenReading.RunnerUp::key).containsExactly("first");
    assertThat(second.reading().fields().get(0).value()).isEqualTo("4711");

    assertThat(reader.ask(new Task.Choose(picture("Cashier", "4711"), both)).key())
        .isEqualTo("first");
  }

  @Test
  void smallDenseLabelsTellEditionsApartToo() {
    Candidates both = registered(Map.of("shelf", "库位", "sugar", "血糖"));

    assertThat(reader.ask(new Task.Choose(picture("血糖", "4711"), both)).key()).isEqualTo("sugar");
    assertThat(reader.ask(new Task.Choose(picture("库位", "4711"), both)).key()).isEqualTo("shelf");
  }

  @Test
  void anEditionThatIsPlacedBadlyOrNotAtAllIsHeldAgainstThePictureAsTheOther() {
    Candidates both = registered(Map.of("till", "Cashier", "chief", "Manager"));
    List<Double> askew = List.of(1.01, 0.012, 4.0, -0.012, 0.99, 6.0, 0.0, 0.0, 1.0);

    for (List<Double> map : List.of(List.<Double>of(), askew)) {
      Candidates likest = secondPlaced(both, "till", "chief", map);
      assertThat(reader.ask(new Task.Choose(picture("Manager", "4711"), likest)).key())
          .isEqualTo("chief");
      assertThat(reader.ask(new Task.Choose(picture("Cashier", "4711"), likest)).key())
          .isEqualTo("till");
    }
  }

  @Test
  void editionsAreHeldAgainstTheOneThatWasFoundWhateverWasLikelier() {
    Candidates both = registered(Map.of("clerk", "Cashier", "boss", "Manager"));
    Candidates three =
        liked(
            both,
            found -> {
              Likeness likest = found.get(0);
              double votes = likest.votes();
              return List.of(
                  new Likeness("deleted", 3 * votes, 0, likest.map()),
                  new Likeness("clerk", votes, 1, likest.map()),
                  new Likeness("boss", 0.9 * votes, 2, likest.map()));
            });

    assertThat(reader.ask(new Task.Choose(picture("Manager", "4711"), three)).key())
        .isEqualTo("boss");
  }

  @Test
  void anEditionThatHardlyAnythingSpeaksForIsHeldAgainstThePictureToo() {
    Candidates both = registered(Map.of("seller", "Cashier", "leader", "Manager"));

    for (boolean weak : List.of(true, false)) {
      Candidates likest =
          liked(
              both,
              found ->
                  found.stream()
                      .filter(like -> weak || like.key().equals("seller"))
                      .map(like -> weak && like.key().equals("leader") ? faint(like) : like)
                      .toList());
      assertThat(reader.ask(new Task.Choose(picture("Manager", "4711"), likest)).key())
          .isEqualTo("leader");
      assertThat(reader.ask(new Task.Choose(picture("Cashier", "4711"), likest)).key())
          .isEqualTo("seller");
    }
  }

  private static Likeness faint(Likeness like) {
    return new Likeness(like.key(), 0.1 * like.votes(), like.behind(), like.map());
  }

  @Test
  void ofTwoThatThePictureDoesNotTellApartNeitherIsChosen() {
    Candidates both = registered(Map.of("one", "Cashier", "other", "Cashier"));

    CommandException refusal =
        catchThrowableOfType(
            CommandException.class,
            () -> reader.ask(new Task.Choose(picture("Cashier", "4711"), both)));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.NO_TEMPLATE_MATCHED);
    assertThat(refusal.getMessage()).contains("one", "other", "does not tell");
  }

  @Test
  void aPictureInWhichNoFormIsFoundIsLookedAtOnceMoreAtALargerSize() {
    Candidates known = registered(Map.of("small", "Despatcher", "stranger", "Driver"));
    List<Signature> searched = new ArrayList<>();
    Candidates foundLater =
        new Liked(
            known,
            found -> searched.size() < Candidates.LOOKS ? List.of() : only("small", found),
            searched,
            new ArrayList<>());

    ChosenReading chosen = reader.ask(new Task.Choose(picture("Despatcher", "4711"), foundLater));

    assertThat(chosen.key()).isEqualTo("small");
    assertThat(searched).hasSize(2);
    assertThat(searched.get(1).size()).isGreaterThan(searched.get(0).size());
  }

  @Test
  void whereLittleSpeaksForAFormItsEditionsAreToldByACloserLook() {
    Candidates both = registered(Map.of("early", "Porter", "late", "Warden"));
    List<Signature> searched = new ArrayList<>();
    List<Signature> held = new ArrayList<>();
    Candidates faintly =
        new Liked(both, found -> found.stream().map(ChoosingTest::faint).toList(), searched, held);

    ChosenReading chosen = reader.ask(new Task.Choose(picture("Warden", "4711"), faintly));

    assertThat(chosen.key()).isEqualTo("late");
    assertThat(searched).as("held against all templates").hasSize(1);
    assertThat(held.get(0)).isSameAs(searched.get(0));
    assertThat(held.get(1).size()).isGreaterThan(held.get(0).size());
    assertThat(held.subList(1, held.size())).containsOnly(held.get(1));
  }

  private static List<Likeness> only(String key, List<Likeness> found) {
    return found.stream().filter(like -> like.key().equals(key)).toList();
  }

  /** By keys that no other test uses: the reader keeps what it knows of each. */
  private Candidates registered(Map<String, String> labels) {
    Map<String, Signature> signatures = new HashMap<>();
    labels.forEach(
        (key, label) -> {
          Picture picture = picture(label, "1234");
          List<FieldSpec> fields = List.of(FieldSpec.text("number", WINDOW));
          byte[] features =
              reader.ask(new TemplateTask.Learn(picture, fields, List.of())).features();
          templates.put(key, new StoredTemplate(key, picture.bytes(), fields, features));
          signatures.put(key, reader.ask(new TemplateTask.Sign(picture, fields)));
        });
    SignatureIndex index = SignatureIndex.empty().with(signatures, List.of());
    return new Candidates() {
      @Override
      public List<Likeness> like(Signature seen) {
        return index.find(seen, MOST);
      }

      @Override
      public List<Likeness> near(String key, Signature seen) {
        return index.editions(key, seen, MOST);
      }

      @Override
      public Optional<StoredTemplate> get(String key) {
        return Optional.ofNullable(templates.get(key));
      }
    };
  }

  /** Finds one where it is and another about as likely somewhere. */
  private static Candidates secondPlaced(
      Candidates among, String first, String second, List<Double> map) {
    return liked(
        among,
        found -> {
          Likeness likest =
              found.stream().filter(like -> like.key().equals(first)).findFirst().orElseThrow();
          return List.of(
              new Likeness(first, likest.votes(), 0, likest.map()),
              new Likeness(second, likest.votes(), 1, map));
        });
  }

  private static Candidates liked(Candidates among, UnaryOperator<List<Likeness>> others) {
    return new Liked(among, others, new ArrayList<>(), new ArrayList<>());
  }

  /**
   * The same templates, where others are found than the index finds.
   *
   * @param searched is given what was held against all of them
   * @param held what was held against the editions of one
   */
  private record Liked(
      Candidates among,
      UnaryOperator<List<Likeness>> others,
      List<Signature> searched,
      List<Signature> held)
      implements Candidates {
    @Override
    public List<Likeness> like(Signature seen) {
      searched.add(seen);
      return others.apply(among.like(seen));
    }

    @Override
    public List<Likeness> near(String key, Signature seen) {
      held.add(seen);
      return among.near(key, seen);
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return among.get(key);
    }
  }

  private static Picture picture(String label, String value) {
    Page page = new Page(WIDTH, HEIGHT);
    page.text("Harbour Lane Stores", 60, 60, PRINT.size(40));
    page.text("12 Harbour Lane, Whitby, North Yorkshire", 60, 110, PRINT);
    page.text("Open every day from seven until late", 60, 150, PRINT);
    page.line(50, 180, 850, 180, 2, Color.BLACK);
    page.text("Delivered on", 60, 240, PRINT);
    page.text(label, 60, 300, label.charAt(0) < 128 ? PRINT : SMALL);
    page.text(value, 340, 300, PRINT);
    page.text("Signature of the customer", 60, 420, PRINT);
    page.line(330, 430, 850, 430, 2, Color.BLACK);
    page.text("Goods are returned within fourteen days of purchase", 60, 560, PRINT);
    page.text("Registered in England, number 7726154", 60, 620, PRINT);
    byte[] png = new PageCamera(Fonts.ofThisMachine()).registered(page);
    return new Picture(png, PictureKind.PNG, WIDTH, HEIGHT);
  }

  private static Quad quad(double x, double y) {
    return new Quad(
        new Point(x, y - 22),
        new Point(x + 220, y - 22),
        new Point(x + 220, y + 22),
        new Point(x, y + 22));
  }
}
