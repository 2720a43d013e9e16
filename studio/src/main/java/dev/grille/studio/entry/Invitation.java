package dev.grille.studio.entry;

import java.io.PrintStream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Says on the terminal by which address one comes in; the next one when that was used. */
public final class Invitation {
  private final WebServerApplicationContext context;
  private final EntryTokens tokens;
  private final PrintStream terminal;

  Invitation(WebServerApplicationContext context, EntryTokens tokens, PrintStream terminal) {
    this.context = context;
    this.tokens = tokens;
    this.terminal = terminal;
  }

  /** The address, good for one entry. */
  public String address() {
    return "http://127.0.0.1:%d/?token=%s"
        .formatted(context.getWebServer().getPort(), tokens.current());
  }

  /** Prints it. */
  public void print() {
    terminal.println("The studio is open, for one browser, at\n  " + address());
    terminal.flush();
  }

  void printNext() {
    terminal.println("A browser has entered. For another one:\n  " + address());
    terminal.flush();
  }
}
