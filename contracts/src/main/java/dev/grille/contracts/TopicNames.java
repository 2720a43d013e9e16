package dev.grille.contracts;

/** The names that the topics have unless they are configured otherwise. */
public final class TopicNames {
  /** Commands {@code add}, {@code del} and {@code list}. */
  public static final String TEMPLATES = "grille.templates";

  /** Commands {@code query}. */
  public static final String RECOGNITIONS = "grille.recognitions";

  /** One final answer per command. */
  public static final String RESULTS = "grille.results";

  /** Commands that failed, byte for byte, for replay. */
  public static final String DEAD_LETTERS = "grille.dead-letters";

  private TopicNames() {}
}
