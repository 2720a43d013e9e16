package dev.grille.lab.bench.chaos;

import dev.grille.contracts.ErrorCode;
import dev.grille.lab.bench.chaos.AnswerLog.Received;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what came out of the topics. */
final class Records {
  private Records() {}

  /** Every promise that a pass broke by itself; empty when it broke none. */
  static List<String> broken(Pass.Outcome pass) {
    List<String> broken = new ArrayList<>(pass.ended());
    if (!pass.quiet()) {
      broken.add("something is still in flight on the topics of answers");
    }
    pass.leftOver().forEach(process -> broken.add("process " + process.pid() + " is left over"));
    Map<String, Received> firsts = new HashMap<>();
    for (PlannedRecord record : pass.plan()) {
      List<Received> answers = pass.answers().of(record.number());
      if (answers.size() != 1) {
        broken.add(describe(record) + " has " + answers.size() + " answers");
      }
      for (Received answer : answers) {
        Received first = firsts.putIfAbsent(answer.commandId(), answer);
        if (first != null && !Arrays.equals(first.body(), answer.body())) {
          broken.add("two different answers of " + answer.commandId());
        }
        boolean ownId = answer.commandId().equals(record.commandId());
        if (ownId == (record.kind() == Kind.IMPOSTOR)) {
          broken.add(describe(record) + " is answered as " + answer.commandId());
        }
      }
    }
    int unknown = pass.answers().numbers().size() - firsts(pass);
    if (unknown > 0) {
      broken.add(unknown + " answers of records that nobody sent");
    }
    return broken;
  }

  private static int firsts(Pass.Outcome pass) {
    return (int) pass.answers().numbers().stream().filter(n -> n < pass.plan().size()).count();
  }

  /** Where a pass answered otherwise than the pass without kills. */
  static List<String> differences(Pass.Outcome calm, Pass.Outcome chaos) {
    PlainAnswers expected = new PlainAnswers(calm);
    PlainAnswers seen = new PlainAnswers(chaos);
    List<String> differences = new ArrayList<>();
    for (PlannedRecord record : chaos.plan()) {
      String should = expected.of(record.number());
      String is = seen.of(record.number());
      if (record.kind() == Kind.KILLER) {
        if (!is.contains(ErrorCode.COMMAND_QUARANTINED.name())) {
          differences.add(describe(record) + " is not quarantined: " + is);
        }
        continue;
      }
      if (!is.equals(should)) {
        differences.add(
            describe(record)
                + " is answered otherwise\n    calm   "
                + should
                + "\n    chaos  "
                + is);
      }
    }
    return differences;
  }

  /** The answers by command id, as text. */
  static Map<String, String> byCommand(Pass.Outcome pass) {
    Map<String, String> answers = new HashMap<>();
    for (int number : pass.answers().numbers()) {
      for (Received answer : pass.answers().of(number)) {
        answers.put(answer.commandId(), new String(answer.body(), StandardCharsets.UTF_8));
      }
    }
    return answers;
  }

  private static String describe(PlannedRecord record) {
    return "record " + record.number() + " (" + record.kind() + " " + record.commandId() + ")";
  }
}
