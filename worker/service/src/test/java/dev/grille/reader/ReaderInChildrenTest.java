package dev.grille.reader;

import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;
import org.junit.jupiter.api.AfterEach;

class ReaderInChildrenTest extends DrawnTicket {
  private final Reader reader =
      ReaderPool.start(
          ChildCommandLine.ofReader(), PoolSettings.defaults().withChildren(1), PoolListener.NO_OP);

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected Reader reader() {
    return reader;
  }
}
