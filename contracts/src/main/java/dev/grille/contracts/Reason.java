package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one catalogue of what speaks against a value. Where several do, the first in this order is
 * told: first what says that the value may be another field's or was not seen whole, then what says
 * that it may be misread, a cause before its symptom. On the wire in lower case; the README's table
 * is tested against it.
 */
public enum Reason {
  /** The window lies outside the picture: nothing of it was seen. */
  OUTSIDE_PICTURE(true, "Take a picture that shows the whole form."),
  /** Rows are believed to have moved, and nobody knows where to: the value may be another row's. */
  MOVED(true, "Read it by eye; register this edition of the form if it comes again."),
  /** What stands around the window, its label or print, is not the template's. */
  UNLIKE_TEMPLATE(true, "See whether it is this form and edition; if not, register its own."),
  /** The window leaves the picture in part: the value is what is seen of it. */
  CUT_OFF(true, "Take a picture that shows the whole field."),
  /** Print around the window is not seen: something lies over it, or it is damaged. */
  COVERED(true, "Clear what lies over the field and take the picture again, or read it by eye."),
  /** Ink within the window was not read: the value may lack a part. */
  UNREAD_INK(true, "Compare the value with the picture: a part of it may be missing."),
  /** More than one box of a group is marked, of which one may be. */
  SEVERAL_MARKED(true, "See which box of the group is meant."),
  /** Ink in a box that is neither a clear mark nor none: struck out, smudged, faint. */
  UNCLEAR_MARK(true, "Look at the box: a mark in it may be struck out, smudged or too faint."),
  /** Something stands in the window of a code, and no code could be read there for certain. */
  UNREADABLE_CODE(true, "Take a sharper or larger picture, or type in what the code says."),
  /** Where the template has a table none is seen, or one with another head or other columns. */
  OTHER_TABLE(true, "See whether the picture shows the form's table; if so, register it anew."),
  /** Rows of a table may be missing, or be parts of one another. */
  DOUBTFUL_ROWS(true, "Count the table's rows in the picture: one may be lost, or two be one."),
  /** The template asks for a value, and nothing stands there. */
  MISSING(true, "Have the field filled in, or say in the template that it may be empty."),
  /** A rule of the template does not hold for this and other values. */
  CONTRADICTED(true, "Compare the values of the rule with the picture: one is misread or wrong."),
  /** The ink shows characters that no engine can write, so others stand in their place. */
  UNKNOWN_CHARACTERS(false, "Type in the characters that no engine can write."),
  /** The value breaks the rule of its declared kind: a check digit, a date that is none. */
  BREAKS_RULE(false, "Compare the value with the picture: it is misread, or printed wrong."),
  /** The print is too blurred or too small to be sure. */
  BLURRED(false, "Take a sharper or larger picture."),
  /** Readings of the same ink differ, and no more than one of them can be right. */
  ENGINES_DISAGREE(false, "Compare the value with the picture; evidence shows the other readings."),
  /** The value has not the form that the template's own has, and the ink left the choice open. */
  UNUSUAL(false, "Compare the value with the picture: it differs in form from the registered one.");

  private final boolean alwaysReview;
  private final String remedy;

  Reason(boolean alwaysReview, String remedy) {
    this.alwaysReview = alwaysReview;
    this.remedy = remedy;
  }

  /**
   * Whether such a value is marked for review whatever its score: where it was not seen whole, or
   * perhaps in the wrong place, a score of what was seen says too little.
   */
  public boolean alwaysReview() {
    return alwaysReview;
  }

  /** What a consumer should do, in one sentence. */
  public String remedy() {
    return remedy;
  }

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason with this name on the wire. */
  public static Optional<Reason> ofWireName(String name) {
    return Arrays.stream(values()).filter(reason -> reason.wireName().equals(name)).findFirst();
  }
}
