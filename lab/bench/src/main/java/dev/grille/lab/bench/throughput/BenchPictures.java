package dev.grille.lab.bench.throughput;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.bench.accuracy.FieldCrop;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Style;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.vision.geometry.Homography;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws what the bench sends, and cuts out what bare recognisers get. */
public final class BenchPictures {
  private static final List<String> LANGUAGES = List.of("chi_sim", "eng");
  private static final List<Form> FORMS =
      List.of(Forms.named("vat-invoice"), Forms.named("claim-form"));

  private final Photographer photographer = new Photographer();
  private final long seed;

  public BenchPictures(long seed) {
    this.seed = seed;
  }

  /** One Chinese and one English form. */
  public List<BenchForm> forms() {
    return IntStream.range(0, FORMS.size()).mapToObj(this::form).toList();
  }

  private BenchForm form(int index) {
    Form form = FORMS.get(index);
    RandomGenerator random = new SplittableRandom(seed + index);
    BufferedImage sheet = form.draw(form.values(random), Style.plain());
    var template =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = template.createGraphics();
    graphics.drawImage(sheet, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return new BenchForm(form.name(), template, form.specs(true), LANGUAGES.get(index));
  }

  /** So many photographs, of the forms in turn. */
  public List<BenchPicture> pictures(int count) {
    return IntStream.range(0, count).parallel().mapToObj(this::picture).toList();
  }

  private BenchPicture picture(int number) {
    int index = number % FORMS.size();
    Form form = FORMS.get(index);
    RandomGenerator random = new SplittableRandom(31 * (seed + 7) + number);
    BufferedImage sheet = form.draw(form.values(random), Style.plain());
    Photograph photo = photographer.photograph(sheet, Severity.MILD, random);
    double[] rows = photo.homography().rows().stream().mapToDouble(Double::doubleValue).toArray();
    Homography truth = Homography.of(rows);
    List<BufferedImage> crops =
        form.specs(true).stream()
            .map(FieldSpec::quad)
            .map(quad -> FieldCrop.cut(photo.image(), truth, quad))
            .toList();
    return new BenchPicture(index, photo.jpeg(), crops);
  }
}
