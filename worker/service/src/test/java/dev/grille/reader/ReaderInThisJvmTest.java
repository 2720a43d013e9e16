package dev.grille.reader;

import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import org.junit.jupiter.api.AfterEach;

class ReaderInThisJvmTest extends DrawnTicket {
  private final Reader reader = new NativeReader(ReaderSettings.standard());

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected Reader reader() {
    return reader;
  }
}
