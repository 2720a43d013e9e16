package dev.grille.reader;

import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;

class ReaderInChildrenTest extends DrawnTicket {
  @Override
  protected Reader open() {
    return ReaderPool.start(
        ChildCommandLine.ofReader(), PoolSettings.defaults().withChildren(1), PoolListener.NO_OP);
  }
}
