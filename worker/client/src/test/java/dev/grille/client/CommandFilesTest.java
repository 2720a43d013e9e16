package dev.grille.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFilesTest {
  @TempDir private Path folder;

  @Test
  void aFileIsReadAsAWorkerReadsARecord() throws IOException {
    Path photo = file("photo.jpg", "abc");
    Path add =
        file(
            "add.json",
            "\uFEFF{\"body\": {\"img_file\": \"photo.jpg\", /* mine */ \"type\": \"add\",},}");

    assertThat(CommandFiles.body(add).toString()).isEqualTo("{\"type\":\"add\",\"img\":\"YWJj\"}");
    assertThat(CommandFiles.pictureOf(add)).isEqualTo(photo);
    assertThatThrownBy(
            () -> CommandFiles.body(file("twice.json", "{\"id\": \"a\", \"id\": \"b\"}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            "twice.json holds no command: MALFORMED_JSON: a property is there twice");
  }

  @Test
  void ofACaseItIsTheTemplate() throws IOException {
    file("form.png", "abc");
    Path file = file("case.json", "{\"template\": {\"name\": \"a\", \"img_file\": \"form.png\"}}");
    assertThat(CommandFiles.body(file).toString()).isEqualTo("{\"name\":\"a\",\"img\":\"YWJj\"}");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
