package dev.grille.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.studio.live.LiveController.Live;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long answers are kept, by what workers say of themselves. */
class LiveTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:8081");

  @Test
  void answersAreKeptAsLongAsTheWorkerKeepsThemThatRemovesThemFirst() {
    assertThat(live(keeping("2592000.0"), keeping("86400.0")).ledgerSeconds()).isEqualTo(86_400);
  }

  @Test
  void aWorkerThatKeepsAnswersForEverRemovesNone() {
    assertThat(live(keeping("0.0"), keeping("86400.0")).ledgerSeconds()).isEqualTo(86_400);
    assertThat(live(keeping("0.0"), keeping("0.0")).ledgerSeconds()).isZero();
  }

  @Test
  void nothingIsSaidWhereNoWorkerSaysIt() {
    WorkerState older = WorkerState.of(ADDRESS, "grille_database_up 1.0\n");
    assertThat(live(older, WorkerState.unreachable(ADDRESS, "no answer")).ledgerSeconds()).isNull();
    assertThat(live(older, keeping("60.0")).ledgerSeconds()).isEqualTo(60);
  }

  private static Live live(WorkerState... workers) {
    return Live.of(Instant.EPOCH, List.of(workers));
  }

  private static WorkerState keeping(String seconds) {
    return WorkerState.of(
        ADDRESS,
        """
        # TYPE grille_retention_kept_seconds gauge
        grille_retention_kept_seconds{kind="commands"} %s
        grille_retention_kept_seconds{kind="results"} 7.0
        """
            .formatted(seconds));
  }
}
