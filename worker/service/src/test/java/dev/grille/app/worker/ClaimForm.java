package dev.grille.app.worker;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Style;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A drawn form, the fields that are read of it, and a photograph of it filled in. */
final class ClaimForm {
  static final Form FORM = Forms.named("claim-form");
  // What is delivered is tried here, not how well hard fields are read: that is measured elsewhere.
  static final List<String> NAMES = List.of("name", "date", "phone", "cause");
  static final List<FieldSpec> FIELDS =
      FORM.specs(true).stream().filter(field -> NAMES.contains(field.name())).toList();
  static final byte[] PICTURE = photograph(FORM);
  static final Map<String, String> VALUES =
      FORM.values(new SplittableRandom(7)).entrySet().stream()
          .filter(value -> NAMES.contains(value.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private ClaimForm() {}

  static byte[] templatePicture() {
    return new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
        .template(FORM);
  }

  static byte[] photograph(Form form) {
    RandomGenerator random = new SplittableRandom(3);
    Map<String, String> values = form.values(new SplittableRandom(7));
    return new Photographer()
        .photograph(form.draw(values, Style.plain()), Shot.straight(), random)
        .jpeg();
  }
}
