package dev.grille.client.operator;

/** Is told how far a replay has come. */
public interface ReplayProgress {
  /** For whoever only wants the outcome. */
  ReplayProgress NO_OP =
      new ReplayProgress() {
        @Override
        public void sent(int sent, int toSend) {}

        @Override
        public void answered(int answered, int matched) {}
      };

  /** So many letters of this run are on their topics. */
  void sent(int sent, int toSend);

  /** So many letters of the replay are answered, whichever run sent them. */
  void answered(int answered, int matched);
}
