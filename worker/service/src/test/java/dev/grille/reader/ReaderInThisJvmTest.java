package dev.grille.reader;

import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;

class ReaderInThisJvmTest extends DrawnTicket {
  @Override
  protected Reader open() {
    return new NativeReader(ReaderSettings.standard());
  }
}
