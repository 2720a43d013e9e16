package dev.grille.app.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.client.OutgoingCommand;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittedFilesTest {
  @TempDir private Path folder;
  private final List<String> refused = new ArrayList<>();

  @Test
  void aBadFileCostsNoOther() throws IOException {
    Path photo = file("photo.jpg", "");
    Path notes = file("notes.txt", "");
    Path broken = file("broken.json", "{\"img_file\": \"photo.jpg\"");
    Path none = folder.resolve("none.jpg");

    var found = SubmittedFiles.in(List.of(none, notes, broken, photo), this::refuse);

    assertThat(found.commands()).containsExactly(broken);
    assertThat(found.pictures()).containsExactly(photo);
    assertThat(refused)
        .containsExactly(
            "none.jpg: " + none + " does not exist",
            "notes.txt: " + notes + " is neither a picture nor a .json file nor a folder");
  }

  @Test
  void aRegisteredPictureIsNotRead() throws IOException {
    Path template = file("template.png", "");
    Path photo = file("photo.png", "");
    Path add = file("add.json", "{\"type\": \"add\", \"img_file\": \"template.png\"}");

    var found = SubmittedFiles.in(List.of(add, folder), this::refuse);

    assertThat(found.pictures()).containsExactly(photo).doesNotContain(template);
    assertThat(refused).isEmpty();
  }

  @Test
  void whatCannotBeMadeIsToldAndTheNextIsMade() {
    var made =
        new MadeCommands<>(
            List.of("bad", "gone", "good"),
            name -> {
              if (name.equals("bad")) {
                throw new CommandException(ErrorCode.MALFORMED_JSON, "a comma too many", "$.img");
              }
              if (name.equals("gone")) {
                throw new IOException("gone away");
              }
              return new OutgoingCommand("id", name, CommandFamily.RECOGNITIONS, new byte[0]);
            },
            (name, why) -> refused.add(name + ": " + why));

    List<String> sent = new ArrayList<>();
    made.forEachRemaining(command -> sent.add(command.key()));

    assertThat(sent).containsExactly("good");
    assertThat(refused)
        .containsExactly("bad: MALFORMED_JSON: a comma too many ($.img)", "gone: gone away");
  }

  private void refuse(Path file, String why) {
    refused.add(file.getFileName() + ": " + why);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
