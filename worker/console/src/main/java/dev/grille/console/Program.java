package dev.grille.console;

import java.io.PrintWriter;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How each of Grille's programs takes its arguments and says what is wrong. */
public final class Program {
  private Program() {}

  /** A command line whose mistakes are each said in a sentence. */
  public static CommandLine of(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(int.class, new Count())
        .registerConverter(Integer.class, new Count())
        .registerConverter(UUID.class, Program::id)
        .setParameterExceptionHandler((mistake, arguments) -> mistaken(mistake))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> Complaint.report(failure, line.getErr()));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is no id such as 3f0c2a9e-5b1d-4c57-9a3e-0d6f8b7c1e24");
    }
  }

  private static int mistaken(ParameterException mistake) {
    CommandLine line = mistake.getCommandLine();
    PrintWriter complaints = line.getErr();
    complaints.println("grille: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, complaints);
    if (mistake instanceof MissingParameterException && !line.getSubcommands().isEmpty()) {
      line.usage(complaints);
    } else {
      complaints.println("Try './%s --help'.".formatted(line.getCommandSpec().qualifiedName()));
    }
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }
}
