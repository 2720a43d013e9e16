package dev.grille.app.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.CommandBodies;
import dev.grille.client.OutgoingCommand;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.PictureRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are sent together. */
class PictureBatchTest {
  @TempDir private Path folder;

  @Test
  void onePictureIsNoList() throws IOException {
    Page page = new Page(file("a.png", 3), 7);
    List<PictureBatch> batches = PictureBatch.of(List.of(page, page), 1);

    assertThat(batches).hasSize(2);
    Command.ReadText command = sent(batches.get(0));
    assertThat(command.pictures().asList()).isFalse();
    assertThat(command.pictures().all()).extracting(PictureRequest::page).containsExactly(7);
    assertThat(batches.get(0).title()).endsWith("a.png#page=7");
  }

  @Test
  void pagesOfOneFileBringItOnce() throws IOException {
    Path scan = file("a.pdf", 30_000);
    List<Page> pages = IntStream.rangeClosed(1, 5).mapToObj(n -> new Page(scan, n)).toList();

    List<PictureBatch> batches = PictureBatch.of(pages, 3);

    assertThat(batches).extracting(batch -> batch.pages().size()).containsExactly(3, 2);
    assertThat(sent(batches.get(0)).pictures().all())
        .extracting(PictureRequest::page)
        .containsExactly(1, 2, 3);
    assertThat(bytes(batches.get(0)).length).isLessThan(50_000);
    assertThat(batches.get(1).titles()).containsExactly(scan + "#page=4", scan + "#page=5");
    assertThat(batches.get(1).title()).isEqualTo(scan + "#page=4 and 1 more");
  }

  @Test
  void picturesOfSeveralFilesAreAListInTheirOrder() throws IOException {
    Page one = new Page(file("a.png", 1), null);
    Page two = new Page(file("b.pdf", 2), 2);

    List<PictureBatch> batches = PictureBatch.of(List.of(one, two, one), 50);

    assertThat(batches).hasSize(1);
    assertThat(sent(batches.get(0)).pictures().all())
        .extracting(PictureRequest::page)
        .containsExactly(null, 2, null);
  }

  @Test
  void aRecordHasRoomForItsPictures() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      pages.add(new Page(file(number + ".png", 5 << 20), null));
    }

    List<PictureBatch> batches = PictureBatch.of(pages, 50);

    assertThat(batches).extracting(batch -> batch.pages().size()).containsExactly(2, 2, 1);
    assertThat(bytes(batches.get(0)).length).isLessThan(OutgoingCommand.MAX_BYTES);
  }

  private Path file(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    try (var sparse = new RandomAccessFile(Files.createFile(file).toFile(), "rw")) {
      sparse.setLength(size);
    }
    return file;
  }

  private static byte[] bytes(PictureBatch batch) throws IOException {
    return CommandBodies.bytes(batch.in(CommandBodies.text()));
  }

  private static Command.ReadText sent(PictureBatch batch) throws IOException {
    return (Command.ReadText) CommandParser.parse(bytes(batch), CommandFamily.RECOGNITIONS);
  }
}
