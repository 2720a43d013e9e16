package dev.grille.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The profile that compose gives the worker, beside what the worker does to its children. */
class ContainerProfileTest {
  private static final Path ROOT = Path.of("..", "..");

  /** Asked for by the worker, by {@code unshare} and by the launcher. */
  private static final List<String> NEEDED =
      List.of(
          "clone",
          "clone3",
          "unshare",
          "execve",
          "kill",
          "prctl",
          "capset",
          "seccomp",
          "close_range",
          "landlock_create_ruleset",
          "landlock_add_rule",
          "landlock_restrict_self",
          "socketpair",
          "prlimit64",
          "wait4",
          "pidfd_open");

  /** Refused to a child, and yet an affair of any JVM, its launcher or a worker. */
  private static final Set<SystemCall> OF_THE_WORKER =
      Set.of(
          SystemCall.CONNECT,
          SystemCall.ACCEPT,
          SystemCall.BIND,
          SystemCall.LISTEN,
          SystemCall.SOCKETPAIR,
          SystemCall.ACCEPT4,
          SystemCall.EXECVE,
          SystemCall.EXECVEAT,
          SystemCall.FORK,
          SystemCall.VFORK,
          SystemCall.UNSHARE,
          SystemCall.TKILL,
          SystemCall.RT_SIGQUEUEINFO,
          SystemCall.PIDFD_SEND_SIGNAL,
          SystemCall.PIDFD_OPEN,
          SystemCall.SETPRIORITY,
          SystemCall.SCHED_SETPARAM,
          SystemCall.SCHED_SETSCHEDULER,
          SystemCall.SCHED_SETATTR,
          SystemCall.IOPRIO_SET,
          SystemCall.CHMOD,
          SystemCall.FCHMOD,
          SystemCall.FCHMODAT,
          SystemCall.FCHMODAT2,
          SystemCall.CHOWN,
          SystemCall.FCHOWN,
          SystemCall.LCHOWN,
          SystemCall.FCHOWNAT,
          SystemCall.SETXATTR,
          SystemCall.LSETXATTR,
          SystemCall.FSETXATTR,
          SystemCall.REMOVEXATTR,
          SystemCall.LREMOVEXATTR,
          SystemCall.FREMOVEXATTR);

  @Test
  void theProfileAllowsIsolationAndNothingThatNobodyNeeds() throws Exception {
    JsonNode profile =
        JsonMapper.shared().readTree(Files.readString(ROOT.resolve("docker/seccomp.json")));
    assertThat(profile.get("defaultAction").asString()).isEqualTo("SCMP_ACT_ERRNO");
    Set<String> allowed = new HashSet<>();
    for (JsonNode rule : profile.get("syscalls")) {
      if (!rule.has("args")) {
        rule.get("names").forEach(name -> allowed.add(name.asString()));
      }
    }
    assertThat(allowed).containsAll(NEEDED).doesNotContain("socket", "personality");
    for (SystemCall refused : SystemCallFilter.refused()) {
      if (!OF_THE_WORKER.contains(refused)) {
        assertThat(allowed).doesNotContain(refused.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void theImageAndComposeRequireIsolation() throws Exception {
    assertThat(Files.readString(ROOT.resolve("worker/Dockerfile")))
        .contains("ENV GRILLE_READER_REQUIRE_ISOLATION=true");
    assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
        .contains("- seccomp=docker/seccomp.json", "- no-new-privileges:true");
  }
}
