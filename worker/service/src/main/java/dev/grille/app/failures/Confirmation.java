package dev.grille.app.failures;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks before something is done that cannot be taken back. */
public final class Confirmation {
  private static final Set<String> CONSENT = Set.of("y", "yes");

  private final @Nullable BufferedReader terminal;
  private final PrintStream out;

  /**
   * A way to ask.
   *
   * @param terminal where the answer is typed; null where nobody is there to type it
   */
  Confirmation(@Nullable BufferedReader terminal, PrintStream out) {
    this.terminal = terminal;
    this.out = out;
  }

  /** Asks whoever sits at the terminal. */
  public static Confirmation onTerminal() {
    Console console = System.console();
    boolean somebody = console != null && isTerminal(console);
    return new Confirmation(somebody ? new BufferedReader(console.reader()) : null, System.err);
  }

  /** Whether the answer was yes; without a terminal it is no. */
  public boolean given(String question) throws IOException {
    if (terminal == null) {
      out.println("nobody is there to confirm it: add --yes");
      return false;
    }
    out.print(question + " [y/N] ");
    out.flush();
    String line = terminal.readLine();
    return line != null && CONSENT.contains(line.strip().toLowerCase(Locale.ROOT));
  }

  /** Since Java 22 there may be a console without a terminal, and a method that says so. */
  private static boolean isTerminal(Console console) {
    try {
      Method method = Console.class.getMethod("isTerminal");
      return (boolean) method.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
