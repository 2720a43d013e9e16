package dev.grille.lab.bench.demo;

import dev.grille.contracts.FieldSpec;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A form that the demo registers.
 *
 * @param name for people and files
 * @param template its registered picture
 * @param fields what is read
 * @param pictures what is sent
 */
record DemoForm(
    String name, BufferedImage template, List<FieldSpec> fields, List<DemoPicture> pictures) {
  DemoForm {
    fields = List.copyOf(fields);
    pictures = List.copyOf(pictures);
  }
}
