package dev.grille.lab.cases.families.topics;

/** What a page is written in. */
public enum Language {
  ENGLISH,
  GERMAN,
  CHINESE
}
