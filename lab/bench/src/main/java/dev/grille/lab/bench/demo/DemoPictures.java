package dev.grille.lab.bench.demo;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Style;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws the demo's forms and photographs them; the same seed gives the same pictures. */
final class DemoPictures {
  private static final List<String> INVOICE_FIELDS =
      List.of("名称", "识别号", "发票号", "发票代码", "开票日期", "金额", "税率", "小写", "税额");
  private static final List<String> CLAIM_FIELDS =
      List.of(
          "policy_number",
          "name",
          "phone",
          "date",
          "cause",
          "estimate",
          "other",
          "total",
          "repairer",
          "account");
  private static final List<String> STRANGERS = List.of("train-ticket", "taxi-receipt");

  /** Pixels of a drawn sheet per pixel of the registered picture. */
  private static final double DETAIL = 2;

  private final Photographer photographer = new Photographer();
  private final long seed;

  DemoPictures(long seed) {
    this.seed = seed;
  }

  /** A Chinese invoice and an English form, of which some fields are read. */
  List<DemoForm> forms() {
    return List.of(
        form(Forms.named("vat-invoice"), INVOICE_FIELDS),
        form(Forms.named("claim-form"), CLAIM_FIELDS));
  }

  private DemoForm form(Form form, List<String> names) {
    RandomGenerator random = randomFor(form.name());
    BufferedImage template = onWhite(form.draw(form.values(random), Style.plain()));
    List<FieldSpec> fields =
        form.specs(true).stream().filter(field -> names.contains(field.name())).toList();
    List<Supplier<DemoPicture>> pictures = new ArrayList<>();
    for (PictureKind kind : PictureKind.values()) {
      List<Shot> shots = shots(kind);
      for (int i = 0; i < shots.size(); i++) {
        Shot shot = shots.get(i);
        String name = form.name() + "-" + kind.slug() + "-" + (i + 1);
        Form shown = kind == PictureKind.OTHER_FORM ? Forms.named(STRANGERS.get(i)) : form;
        pictures.add(() -> picture(name, kind, shown, shot, names));
      }
    }
    return new DemoForm(
        form.name(), template, fields, pictures.parallelStream().map(Supplier::get).toList());
  }

  private DemoPicture picture(
      String name, PictureKind kind, Form form, Shot shot, List<String> names) {
    RandomGenerator random = randomFor(name);
    Map<String, String> values = form.values(random);
    BufferedImage sheet = form.draw(values, Style.plain(), DETAIL, Fonts.ofThisMachine());
    byte[] jpeg = photographer.photograph(sheet, DETAIL, shot, random).jpeg();
    Map<String, String> expected = new LinkedHashMap<>(values);
    expected.keySet().retainAll(kind == PictureKind.OTHER_FORM ? List.of() : names);
    return new DemoPicture(name, kind, jpeg, expected);
  }

  /** Chance of its own for each name, so that the order of drawing does not matter. */
  private RandomGenerator randomFor(String name) {
    return new SplittableRandom(31 * seed + name.hashCode());
  }

  private static List<Shot> shots(PictureKind kind) {
    // A telephone's camera gives more pixels than a form's screen size has.
    Shot straight = Shot.straight().withScale(1.6);
    return switch (kind) {
      case STRAIGHT -> List.of(straight, straight.withScale(1.3));
      case ROTATED ->
          List.of(straight.withTurn(11), straight.withTurn(-37), straight.withTurn(183));
      case PERSPECTIVE ->
          List.of(
              straight.withTilt(18, 0),
              straight.withTilt(-8, 20),
              straight.withTilt(12, -14).withTurn(-8).withLight(0.3, 0.2, 0));
      case BLURRED ->
          List.of(
              straight.withScale(1.2).withFaults(0.9, 0, 6, 60),
              straight.withScale(1.2).withTurn(5).withTilt(6, -6).withFaults(0.8, 1.2, 8, 50));
      case OTHER_FORM ->
          List.of(straight.withScale(1), straight.withScale(1).withTurn(7).withTilt(8, 5));
    };
  }

  private static BufferedImage onWhite(BufferedImage sheet) {
    var picture =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(sheet, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return picture;
  }
}
