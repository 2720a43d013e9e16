package dev.grille.lab.bench.chaos;

import dev.grille.contracts.ErrorCode;
import dev.grille.lab.bench.chaos.AnswerLog.Received;
import dev.grille.lab.bench.chaos.AnswerLog.Said;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import dev.grille.lab.bench.chaos.Sendings.Sending;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what came out of the topics. */
final class Records {
  private Records() {}

  /** Every promise that a pass broke by itself; empty when it broke none. */
  static List<String> broken(Pass.Outcome pass) {
    List<String> broken = new ArrayList<>(pass.amiss());
    if (!pass.quiet()) {
      broken.add("something is still in flight on the topics of answers");
    }
    pass.leftOver().forEach(process -> broken.add("process " + process.pid() + " is left over"));
    Map<String, Received> firsts = new HashMap<>();
    Set<Integer> answered = new HashSet<>();
    List<Sending> sendings = pass.sendings().all();
    for (Sending sending : sendings) {
      List<Received> answers = pass.answers().of(sending.number());
      boolean mayBeLost = pass.sendings().isGone(sending);
      if (answers.size() > 1 || (answers.isEmpty() && !mayBeLost)) {
        broken.add(describe(sending.record()) + " has " + answers.size() + " answers");
      }
      for (Received answer : answers) {
        answered.add(sending.record().number());
        Received first = firsts.putIfAbsent(answer.commandId(), answer);
        if (first != null && !Arrays.equals(first.body(), answer.body())) {
          broken.add("two different answers of " + answer.commandId());
        }
        String id = id(pass, sending);
        if (!answer.commandId().equals(id)) {
          broken.add(
              describe(sending.record()) + " is answered as " + answer.commandId() + ", not " + id);
        }
      }
    }
    pass.plan().stream()
        .filter(record -> !answered.contains(record.number()))
        .forEach(record -> broken.add(describe(record) + " was never answered"));
    long unknown = pass.answers().numbers().stream().filter(n -> n >= sendings.size()).count();
    if (unknown > 0) {
      broken.add(unknown + " answers of records that nobody sent");
    }
    return broken;
  }

  /** Under which id a sending has to be answered. */
  private static String id(Pass.Outcome pass, Sending sending) {
    PlannedRecord record = sending.record();
    return record.isKnownByPlace()
        ? pass.sendings().place(sending).orElse("at a place unknown")
        : record.commandId();
  }

  /** Where a pass answered otherwise than the pass without kills. */
  static List<String> differences(Pass.Outcome calm, Pass.Outcome chaos) {
    PlainAnswers expected = new PlainAnswers(calm);
    PlainAnswers seen = new PlainAnswers(chaos);
    List<String> differences = new ArrayList<>();
    for (PlannedRecord record : chaos.plan()) {
      Set<String> should = expected.of(record);
      Set<String> is = seen.of(record);
      if (record.kind() == Kind.KILLER) {
        if (!is.stream().allMatch(one -> one.contains(ErrorCode.COMMAND_QUARANTINED.name()))) {
          differences.add(describe(record) + " is not quarantined: " + is);
        }
      } else if (!is.equals(should)) {
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

  /** What the vendors' answers say in their headers, by command id. */
  static Map<String, Said> vendors(Pass.Outcome pass) {
    Map<String, Said> said = new HashMap<>();
    for (int number : pass.answers().numbers()) {
      for (Received answer : pass.answers().of(number)) {
        if (answer.vendor() != null) {
          said.put(answer.commandId(), answer.vendor());
        }
      }
    }
    return said;
  }

  /** The answers in Grille's own words by command id, as text. */
  static Map<String, String> byCommand(Pass.Outcome pass) {
    Map<String, String> answers = new HashMap<>();
    for (int number : pass.answers().numbers()) {
      for (Received answer : pass.answers().of(number)) {
        if (answer.vendor() != null) {
          continue;
        }
        answers.put(answer.commandId(), new String(answer.body(), StandardCharsets.UTF_8));
      }
    }
    return answers;
  }

  private static String describe(PlannedRecord record) {
    return "record " + record.number() + " (" + record.kind() + " " + record.commandId() + ")";
  }
}
