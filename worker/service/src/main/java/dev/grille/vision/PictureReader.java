package dev.grille.vision;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import java.util.List;

/**
 * Learns templates and reads pictures with them. Implementations say whether they may be shared
 * between threads.
 */
public interface PictureReader extends AutoCloseable {
  /**
   * Looks at a template's picture once and keeps what every later alignment needs.
   *
   * @param picture the bytes of a jpg, png or bmp file
   * @param fields what will be read
   * @throws CommandException when the picture cannot be decoded or cannot serve as a template
   */
  LearnedTemplate learn(byte[] picture, List<FieldSpec> fields);

  /**
   * Finds the template's form in a picture and reads its fields.
   *
   * @param template what {@link #learn} gave, with the key under which it is stored
   * @param picture the bytes of a jpg, png or bmp file
   * @throws CommandException with {@code TEMPLATE_MISMATCH} and the evidence when the form is not
   *     there, or with the reason why the picture cannot be read
   */
  Reading read(StoredTemplate template, byte[] picture);

  /**
   * Reads one page of a file that may have several.
   *
   * @param page from 1
   * @throws CommandException as above, and where there is no such page
   */
  default Reading read(StoredTemplate template, byte[] picture, int page) {
    if (page != 1) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "the picture has one page, no page " + page, "$.page");
    }
    return read(template, picture);
  }

  @Override
  void close();
}
