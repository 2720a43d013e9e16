package dev.grille.lab.cases.families.topics;

import java.util.List;

/**
 * What a form is about.
 *
 * @param language of its print
 * @param issuer who gives it out
 * @param address of the issuer, one line
 * @param title of the form
 * @param foot its last lines
 * @param entries what it asks for
 */
public record Topic(
    Language language,
    String issuer,
    String address,
    String title,
    List<String> foot,
    List<Entry> entries) {
  public Topic {
    foot = List.copyOf(foot);
    entries = List.copyOf(entries);
  }

  /** The same issuer's form under another title. */
  public Topic titled(String other) {
    return new Topic(language, issuer, address, other, foot, entries);
  }
}
