package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one catalogue of what is noticed and does not stop a command. On the wire in lower case; the
 * README's table is tested against it.
 */
public enum WarningCode {
  /** The command has a property that Grille does not know. */
  UNKNOWN_PROPERTY("Remove the property, or mend its name."),
  /** The corners of a window begin elsewhere than at the upper left, and it was not surely read. */
  TURNED_WINDOW(
      "Give the corners as the text is read: upper left, upper right, lower right, lower left."),
  /** A window shares a part of the page with another one. */
  WINDOWS_OVERLAP("Draw the windows apart, or one of them would show the other's value."),
  /** A window holds a label or a part of one, or its edge runs through print. */
  OVERLAPS_LABEL("Draw the window around the value and the room it may need, without its label."),
  /** What stands in a window was taken for print of the form. */
  TAKEN_FOR_PRINT("If it is a value, register a picture in which the other fields are filled too."),
  /** A window shows nothing, in a picture whose other windows hold values. */
  EMPTY("Register a picture in which the field is filled, or see whether its window is right."),
  /** A window was read with doubt, even in the template's own picture. */
  DOUBTFUL("Register a sharper picture, or mend the window."),
  /** In the template's own picture something stands in a box that is to be marked. */
  REGISTERED_MARKED("Register a form whose boxes are empty, or see whether the window is right."),
  /** In most windows no value is seen, so that nothing is known of how values look. */
  REGISTERED_BLANK(
      "Register a filled form that is sharp: its values tell where lines stand and what is usual."),
  /** Hardly any print stands outside the windows. */
  LITTLE_PRINT(
      "Register the whole form with its title and frame, draw the windows smaller, or mark at least four fixed texts as anchors."),
  /** In the template's own picture an anchor's text does not stand where the anchor lies. */
  UNREAD_ANCHOR("Draw the anchor around its text, or give the text that stands there."),
  /** The form was not found in some distorted copies of its own picture. */
  HARD_TO_FIND(
      "Register the whole form, flat and sharp, with its title and frame; fill the picture with it."),
  /** A field was read otherwise in distorted copies of the picture than in the picture. */
  WEAK_FIELD(
      "Register a sharper or larger picture, give the window more room, or declare what it holds."),
  /** Of a value that stands less than half a line from its place more or less is read. */
  TIGHT_WINDOW(
      "Draw the window larger, to the middle of the room between it and what stands around it."),
  /** In a distorted copy of the picture a field was read as what stands in another one. */
  CONFUSED_FIELD(
      "Draw the two windows farther apart, mark a fixed text beside them as an anchor, or declare what each holds."),
  /** Part of the form is like other parts of it, such as the rows of a table. */
  REPEATING_PRINT("Take pictures of the whole form: a part of it cannot be placed for certain."),
  /** The template's own values break one of its rules, or are none that it can be held against. */
  RULE_BROKEN(
      "Compare the values of the rule with the picture: mend the rule or its windows, or register a sound form."),
  /** Pictures of this form are accepted as another template's, or the other's as this one's. */
  LIKE_TEMPLATE(
      "If it is a new edition of that form, add it as its next version; else query both by auto or conditions."),
  /** Another template has this name, so that commands that name it are refused. */
  SAME_NAME("Give one of them another name, or add this one as the next version of the other.");

  private final String remedy;

  WarningCode(String remedy) {
    this.remedy = remedy;
  }

  /** What to change, in one sentence. */
  public String remedy() {
    return remedy;
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code with this name on the wire. */
  public static Optional<WarningCode> ofWireName(String name) {
    return Arrays.stream(values()).filter(code -> code.wireName().equals(name)).findFirst();
  }
}
