package dev.grille.reader;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import java.util.List;

/**
 * Learns templates and reads pictures with them. Implementations say whether they may be shared
 * between threads.
 */
public interface Reader extends AutoCloseable {
  /**
   * Looks at a template's picture once and keeps what every later alignment needs.
   *
   * @param picture of one of {@link PictureKind#OF_TEMPLATES}, since it is looked at again for
   *     years
   * @param fields what will be read
   * @throws CommandException when the picture cannot be decoded or cannot serve as a template
   */
  LearnedTemplate learn(Picture picture, List<FieldSpec> fields);

  /**
   * Finds the template's form on a page of a picture and reads its fields.
   *
   * @param template what {@link #learn} gave, with the key under which it is stored
   * @throws CommandException with {@code TEMPLATE_MISMATCH} and the evidence when the form is not
   *     there, or with the reason why the picture cannot be read
   */
  Reading read(StoredTemplate template, Picture picture);

  @Override
  void close();
}
