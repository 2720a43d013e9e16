package dev.grille.sandbox;

/** How far children are kept from everything but their pictures, the strongest first. */
public enum IsolationMode {
  /** Users, processes and network of their own, and a filter of system calls. */
  NAME_SPACES("in name spaces of their own, behind a filter of system calls"),
  /** A filter of system calls: no connection, no other process, no signal to one. */
  FILTER("behind a filter of system calls, in the worker's name spaces"),
  /** No more than what a process of its own gives. */
  NONE("not isolated: with the worker's network and its user's rights");

  private final String words;

  IsolationMode(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
