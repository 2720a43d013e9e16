package dev.grille.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
  @Test
  void theRealReaderStandsInAChildAndSaysWhatIsWrongWithAPicture() throws Exception {
    ChildCommandLine child =
        ChildCommandLine.ofThisProgram(Grille.class.getName(), List.of(ChildCommand.NAME));
    PoolSettings settings = PoolSettings.defaults().withChildren(1);
    try (ReaderPool pool = ReaderPool.start(child, settings, PoolListener.NO_OP)) {
      assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
      CommandException e =
          Assertions.catchThrowableOfType(
              CommandException.class, () -> pool.learn(new byte[] {1, 2, 3}, List.of()));
      assertThat(e.code()).isIn(ErrorCode.IMAGE_KIND_UNSUPPORTED, ErrorCode.IMAGE_DAMAGED);
      assertThat(pool.ready()).isEqualTo(1);
    }
  }
}
