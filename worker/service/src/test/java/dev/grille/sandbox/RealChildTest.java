package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.child.ReaderMain;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.TemplateTask;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The reader that is shipped, in a process of its own. */
class RealChildTest {
  private static final Picture NO_PICTURE =
      new Picture(new byte[] {1, 2, 3}, PictureKind.PNG, 1, 1);

  @Test
  void theRealReaderStandsInAChildAndSaysWhatIsWrongWithAPicture() throws Exception {
    ChildCommandLine child = ChildCommandLine.ofReader();
    PoolSettings settings = PoolSettings.defaults().withChildren(1);
    try (ReaderPool pool = ReaderPool.start(child, settings, PoolListener.NO_OP)) {
      assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
      CommandException e =
          Assertions.catchThrowableOfType(
              CommandException.class,
              () -> pool.ask(new TemplateTask.Learn(NO_PICTURE, List.of())));
      assertThat(e.code()).isIn(ErrorCode.IMAGE_KIND_UNSUPPORTED, ErrorCode.IMAGE_DAMAGED);
      assertThat(pool.ready()).isEqualTo(1);
      assertThat(classPaths()).isNotEmpty().allSatisfy(RealChildTest::needsNoMore);
    }
  }

  /**
   * What a child that a picture took over finds beside the reader: nothing that speaks to a server.
   */
  private static void needsNoMore(String classPath) {
    List<String> names =
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(
                entry ->
                    entry
                        .replaceFirst(".*/([a-z0-9]+)/target/classes$", "$1")
                        .replaceFirst(".*/", ""))
            .map(name -> name.replaceFirst("(-[0-9].*)?([.]jar)?$", "").replace("grille-", ""))
            .distinct()
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "reader",
            "contracts",
            "jpeg2000",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "re2j",
            "jspecify",
            "natives",
            "jna",
            "protobuf-java",
            "core",
            "pdfbox",
            "pdfbox-io",
            "fontbox",
            "commons-logging");
  }

  /** What starts a child has the child's whole command line at the end of its own. */
  private static List<String> classPaths() {
    return ProcessHandle.current()
        .descendants()
        .map(child -> child.info().arguments().map(List::of).orElse(List.of()))
        .filter(arguments -> arguments.contains(ReaderMain.class.getName()))
        .map(arguments -> arguments.get(arguments.lastIndexOf("-cp") + 1))
        .toList();
  }
}
