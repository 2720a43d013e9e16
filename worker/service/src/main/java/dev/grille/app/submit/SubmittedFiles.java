package dev.grille.app.submit;

import dev.grille.client.CommandFiles;
import dev.grille.console.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What the named files and folders hold.
 *
 * @param commands .json files
 * @param pictures all others that are pictures by their names, but those that commands register
 */
record SubmittedFiles(List<Path> commands, List<Path> pictures) {
  SubmittedFiles {
    commands = List.copyOf(commands);
    pictures = List.copyOf(pictures);
  }

  /**
   * Looks through files and folders.
   *
   * @param refused told of each file that cannot be sent, and why
   */
  static SubmittedFiles in(List<Path> named, BiConsumer<Path, String> refused) {
    List<Path> commands = new ArrayList<>();
    List<Path> pictures = new ArrayList<>();
    for (Path file : named) {
      try {
        if (Files.isDirectory(file)) {
          pictures.addAll(picturesBelow(file));
        } else if (!Files.exists(file)) {
          throw new NoSuchFileException(file.toString());
        } else if (file.getFileName().toString().endsWith(".json")) {
          commands.add(file);
        } else if (CommandFiles.isPicture(file)) {
          pictures.add(file);
        } else {
          throw new IOException(file + " is neither a picture nor a .json file nor a folder");
        }
      } catch (IOException e) {
        refused.accept(file, Complaint.of(e));
      }
    }
    pictures.removeAll(registered(commands, pictures));
    return new SubmittedFiles(commands, pictures);
  }

  private static List<Path> picturesBelow(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).filter(CommandFiles::isPicture).sorted().toList();
    }
  }

  private static List<Path> registered(List<Path> commands, List<Path> pictures) {
    Set<Path> registered = new HashSet<>();
    for (Path command : commands) {
      try {
        registered.add(CommandFiles.pictureOf(command).toAbsolutePath().normalize());
      } catch (IOException e) {
        // The command itself will be refused, with this cause.
      }
    }
    return pictures.stream()
        .filter(picture -> registered.contains(picture.toAbsolutePath().normalize()))
        .toList();
  }
}
