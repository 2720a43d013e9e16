package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Command;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.TemplateChoice;
import dev.grille.contracts.TemplateCommand;
import dev.grille.contracts.TemplateOption;
import dev.grille.contracts.TemplateRef;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a pass of the chaos sends. */
class PlanTest {
  private static final List<PlannedRecord> PLAN = Plan.of(600, 1, 5);

  private static final PlannedRecord.Known NOTHING_KNOWN =
      new PlannedRecord.Known() {
        @Override
        public String template(String command) {
          throw new AssertionError("of a template");
        }

        @Override
        public String killerUrl() {
          throw new AssertionError("of a killer");
        }
      };

  private static final PlannedRecord.Known ONE_TEMPLATE =
      new PlannedRecord.Known() {
        @Override
        public String template(String command) {
          return "a".repeat(40);
        }

        @Override
        public String killerUrl() {
          throw new AssertionError("of a killer");
        }
      };

  @Test
  void everyKindIsSent() {
    Set<Kind> sent = PLAN.stream().map(PlannedRecord::kind).collect(Collectors.toSet());

    assertThat(sent).isEqualTo(EnumSet.allOf(Kind.class));
  }

  @Test
  void textIsAskedForOfOnePictureAndOfSeveral() {
    List<Command.ReadText> texts =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.TEXT)
            .map(record -> record.body().bytes(NOTHING_KNOWN))
            .map(value -> CommandParser.parse(value, CommandFamily.RECOGNITIONS))
            .map(Command.ReadText.class::cast)
            .toList();

    assertThat(texts).anyMatch(text -> text.pictures().asList());
    assertThat(texts).anyMatch(text -> !text.pictures().asList());
    assertThat(texts).allMatch(text -> text.unknownProperties().isEmpty());
  }

  @Test
  void tablesAreAskedForInWordsThatAreKnown() {
    List<Command> commands =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.TABLE)
            .map(record -> record.body().bytes(NOTHING_KNOWN))
            .map(value -> CommandParser.parse(value, CommandFamily.RECOGNITIONS))
            .toList();

    assertThat(commands).isNotEmpty().allMatch(Command.ReadTables.class::isInstance);
    assertThat(commands).allMatch(command -> command.unknownProperties().isEmpty());
  }

  @Test
  void documentsAreAskedForInWordsThatAreKnown() {
    List<Command.ReadDocuments> commands =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.DOCUMENTS)
            .map(record -> record.body().bytes(NOTHING_KNOWN))
            .map(value -> CommandParser.parse(value, CommandFamily.RECOGNITIONS))
            .map(Command.ReadDocuments.class::cast)
            .toList();

    assertThat(commands).anyMatch(command -> command.options().types().isEmpty());
    assertThat(commands).anyMatch(command -> !command.options().types().isEmpty());
    assertThat(commands).allMatch(command -> command.unknownProperties().isEmpty());
  }

  @Test
  void templatesAreOfferedForOnePictureAndForSeveral() {
    PlannedRecord.Known known =
        new PlannedRecord.Known() {
          @Override
          public String template(String command) {
            return command.equals("form-0") ? "a".repeat(40) : "b".repeat(40);
          }

          @Override
          public String killerUrl() {
            throw new AssertionError("of a killer");
          }
        };
    List<Command.Query> choices =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.CHOICE)
            .map(record -> record.body().bytes(known))
            .map(value -> CommandParser.parse(value, CommandFamily.RECOGNITIONS))
            .map(Command.Query.class::cast)
            .toList();
    Map<Boolean, List<Command.Query>> ofAll =
        choices.stream()
            .collect(
                Collectors.partitioningBy(query -> offered(query.choice()).findAny().isEmpty()));

    assertThat(choices).anyMatch(query -> query.pictures().asList());
    assertThat(choices).anyMatch(query -> !query.pictures().asList());
    assertThat(choices).allMatch(query -> query.unknownProperties().isEmpty());
    assertThat(choices).anyMatch(query -> query.choice() instanceof TemplateChoice.Likeliest);
    assertThat(choices).anyMatch(query -> query.choice() instanceof TemplateChoice.FirstThatHolds);
    assertThat(ofAll.get(true))
        .isNotEmpty()
        .allMatch(query -> query.choice() instanceof TemplateChoice.Likeliest);
    assertThat(ofAll.get(false))
        .allSatisfy(
            query ->
                assertThat(offered(query.choice()).map(TemplateOption::template))
                    .containsExactly(
                        new TemplateRef.ById("a".repeat(40)),
                        new TemplateRef.ById("b".repeat(40))));
  }

  private static Stream<TemplateOption> offered(TemplateChoice choice) {
    return choice instanceof TemplateChoice.Likeliest likeliest
        ? likeliest.among().stream()
        : ((TemplateChoice.FirstThatHolds) choice).options().stream();
  }

  @Test
  void allOfATemplatesLifeIsSent() {
    PlannedRecord.Known known =
        new PlannedRecord.Known() {
          @Override
          public String template(String command) {
            assertThat(command).isEqualTo(LifeCommands.TEMPLATE);
            return "a".repeat(40);
          }

          @Override
          public String killerUrl() {
            throw new AssertionError("of a killer");
          }
        };
    List<Command> commands =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.LIFE)
            .map(record -> record.body().bytes(known))
            .map(value -> CommandParser.parse(value, CommandFamily.TEMPLATES))
            .toList();

    assertThat(commands.stream().map(Command::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("add", "update", "try", "evaluate", "publish", "get");
    assertThat(commands).allMatch(command -> command.unknownProperties().isEmpty());
    assertThat(updates(commands).filter(update -> update.anchors() != null)).isNotEmpty();
    assertThat(
            updates(commands).filter(update -> update.rules() != null && !update.rules().isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            update ->
                assertThat(update.fields())
                    .extracting(FieldSpec::kind)
                    .contains(FieldKind.TEXT, FieldKind.MARK, FieldKind.BARCODE, FieldKind.CROP));
  }

  private static Stream<TemplateCommand.UpdateTemplate> updates(List<Command> commands) {
    return commands.stream()
        .filter(TemplateCommand.UpdateTemplate.class::isInstance)
        .map(TemplateCommand.UpdateTemplate.class::cast);
  }

  @Test
  void templatesAreAskedForByIdByNameAndByVersion() {
    List<ObjectNode> queries =
        PLAN.stream()
            .filter(record -> record.kind() == Kind.QUERY)
            .map(
                record ->
                    (ObjectNode) JsonMapper.shared().readTree(record.body().bytes(ONE_TEMPLATE)))
            .toList();

    assertThat(queries).anyMatch(query -> query.has("template_id"));
    assertThat(queries).anyMatch(query -> query.has("template_name"));
    assertThat(queries)
        .filteredOn(query -> query.has("template_version"))
        .isNotEmpty()
        .allMatch(query -> query.has("template_name"));
  }

  @Test
  void truthsAreOfQueriesThatAreAnswered() {
    Map<String, Kind> kinds =
        PLAN.stream()
            .filter(record -> record.kind() != Kind.DUPLICATE && record.kind() != Kind.IMPOSTOR)
            .collect(Collectors.toMap(PlannedRecord::commandId, PlannedRecord::kind));
    List<PlannedRecord> truths =
        PLAN.stream().filter(record -> record.kind() == Kind.TRUTH).toList();
    List<Command> commands =
        truths.stream()
            .map(record -> record.body().bytes(ONE_TEMPLATE))
            .map(value -> CommandParser.parse(value, CommandFamily.TEMPLATES))
            .toList();

    assertThat(truths)
        .allSatisfy(truth -> assertThat(kinds.get(truth.after())).isEqualTo(Kind.QUERY));
    assertThat(commands.stream().map(Command::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("truth", "evaluate");
    assertThat(commands)
        .anyMatch(
            command -> command instanceof TemplateCommand.StateTruth one && one.picture() != null);
    assertThat(commands)
        .anyMatch(
            command -> command instanceof TemplateCommand.StateTruth one && one.picture() == null);
  }

  @Test
  void theSameSeedMakesTheSamePlan() {
    assertThat(Plan.of(600, 1, 5))
        .extracting(record -> record.kind() + " " + record.commandId())
        .isEqualTo(PLAN.stream().map(record -> record.kind() + " " + record.commandId()).toList());
  }
}
