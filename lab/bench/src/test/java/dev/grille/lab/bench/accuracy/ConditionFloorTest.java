package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Condition;
import dev.grille.contracts.Condition.And;
import dev.grille.contracts.Condition.Exclude;
import dev.grille.contracts.Condition.Include;
import dev.grille.contracts.Condition.Or;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conditions as people write them choose among all drawn forms by the text that is read off the
 * picture. A picture whose keyword is misread may choose nothing; hardly one may choose wrongly.
 */
class ConditionFloorTest {
  /** A seed that accuracy is not measured with and scores are not fitted on. */
  private static final long SEED = 4711;

  /** Pictures of a form and severity; a larger number measures, this one notices what breaks. */
  private static final int PICTURES = Integer.getInteger("grille.floor.pictures", 1);

  /** The least share of pictures that choose their form: of 14 one may be lost. */
  private static final Map<Severity, Double> RIGHT = new EnumMap<>(Map.of(Severity.MILD, 0.92));

  /**
   * One item for each form, by what its maker would take for unmistakable. Letters of the other
   * case, full width, and spaces that the form does not have are meant; so are labels that other
   * forms print, too, which an {@code exclude} or the item's place in the list has to tell apart.
   */
  private static final List<Item> LIST =
      List.of(
          new Item("vat-invoice", new Include("增值税专用发票")),
          new Item(
              "taxi-receipt",
              new And(List.of(new Include("出租汽车"), new Include("发票"), new Exclude("增值税")))),
          new Item("medical-receipt", new Include("门诊 收费票据")),
          new Item(
              "train-ticket", new Or(List.of(new Include("中国铁路祝您旅途愉快"), new Include("限乘当日当次车")))),
          new Item(
              "claim-form",
              new And(List.of(new Include("Claim Notification Form"), new Exclude("Order")))),
          new Item("id-card", new Include("公民身份号码")),
          new Item("business-licence", new Include("营业执照")),
          new Item("delivery-note", new Include("送货单")),
          new Item("bank-slip", new Include("电子回单")),
          new Item("phone-screen", new Or(List.of(new Include("订单详情"), new Include("再次购买")))),
          new Item("table-form", new Include("点检记录表")),
          new Item(
              "boarding-pass",
              new And(
                  List.of(
                      new Include("boarding"),
                      new Or(List.of(new Include("aurora airlines"), new Include("seat")))))),
          new Item(
              "vehicle-licence",
              new Or(List.of(new Include("行驶证登记卡"), new Include("vehicle registration card")))),
          new Item("purchase-order", new Include("ｐｕｒｃｈａｓｅ　ｏｒｄｅｒ")));

  @TempDir Path folder;

  /** An item of the list and the form that it stands for. */
  private record Item(String form, Condition condition) {}

  /**
   * What became of a picture.
   *
   * @param chosen null where no condition held
   */
  private record Choice(Severity severity, String form, @Nullable String chosen) {
    boolean right() {
      return form.equals(chosen);
    }
  }

  @Test
  void eachFormHasAnItem() {
    assertThat(LIST.stream().map(Item::form))
        .containsExactlyInAnyOrderElementsOf(Forms.all().stream().map(Form::name).toList());
  }

  @Test
  void conditionsChooseTheFormThatThePictureShows() {
    List<Choice> choices = new ArrayList<>();
    try (Reader reader = new NativeReader(ReaderSettings.standard().withoutTrials())) {
      for (Severity severity : RIGHT.keySet()) {
        drawn(severity).forEach(drawn -> choices.addAll(choices(severity, drawn, reader)));
      }
    }

    List<Choice> notRight = choices.stream().filter(choice -> !choice.right()).toList();
    RIGHT.forEach(
        (severity, floor) -> {
          List<Choice> own = choices.stream().filter(c -> c.severity() == severity).toList();
          long right = own.stream().filter(Choice::right).count();
          System.out.println(severity + ": " + right + " of " + own.size() + " chose rightly");
          assertThat((double) right / own.size())
              .as(severity + ", not right: " + notRight)
              .isGreaterThanOrEqualTo(floor);
        });
    assertThat(notRight).as("chosen wrongly").allMatch(choice -> choice.chosen() == null);
  }

  private Stream<Drawn> drawn(Severity severity) {
    CaseGenerator generator =
        new CaseGenerator(
            Fonts.ofThisMachine(), new CaseGenerator.Settings(PICTURES, SEED, false, 1, 0));
    return Forms.all().stream()
        .map(form -> new Drawn(form.name(), generator.generate(form, severity, folder)));
  }

  private record Drawn(String form, CaseFolder folder) {}

  private static List<Choice> choices(Severity severity, Drawn drawn, Reader reader) {
    return drawn.folder().file().queries().stream()
        .map(CaseQuery::image)
        .map(image -> text(drawn.folder().picture(image), reader))
        .map(text -> new Choice(severity, drawn.form(), chosen(text)))
        .toList();
  }

  private static String text(byte[] picture, Reader reader) {
    Task.ReadText task = new Task.ReadText(Templates.checked(picture), TextOptions.DEFAULT);
    return reader.ask(task).page().lines().stream()
        .map(TextLine::text)
        .map(Condition::folded)
        .collect(Collectors.joining());
  }

  private static @Nullable String chosen(String text) {
    return LIST.stream()
        .filter(item -> item.condition().holds(text))
        .findFirst()
        .map(Item::form)
        .orElse(null);
  }
}
