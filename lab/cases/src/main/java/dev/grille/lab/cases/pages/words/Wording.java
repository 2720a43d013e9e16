package dev.grille.lab.cases.pages.words;

/** Invents what stands on a page, in one language or in two. */
public interface Wording {
  /** What a page is called: two to six words. */
  String title();

  /** A section's heading, shorter than a title. */
  String heading();

  /** A whole sentence with its stop. */
  String sentence();

  /** A few words without a stop. */
  String phrase();

  /** What a value is called, one or two words. */
  String label();

  /** Something that is bought or kept. */
  String item();

  /** A person's name. */
  String person();

  /** A firm or an office. */
  String organisation();

  /** Where somebody lives. */
  String address();

  /** A day, as it is written in the language. */
  String date();

  /** Whether its sentences are set without spaces between them. */
  boolean solid();
}
