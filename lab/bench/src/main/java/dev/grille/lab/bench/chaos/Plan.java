package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import dev.grille.lab.bench.chaos.TruthCommands.Queried;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All records of a pass, in the order in which they are sent; the same seed makes the same plan.
 * The first ones register the forms that the others ask for. Commands for templates share a key, so
 * that what a list shows depends on nothing but the plan.
 */
final class Plan {
  /** Registered before anything is killed. */
  static final List<String> REGISTERED =
      List.of("form-0", "form-1", ChoiceCommands.SINGLE, LifeCommands.TEMPLATE);

  /** What queries read with that name it; copies of them come and go. */
  private static final List<String> FORMS = REGISTERED.subList(0, 2);

  /** Bytes of a giant: beyond any limit, and a good part of a worker's heap. */
  private static final int LARGE = 40 << 20;

  private static final int HUGE = 150 << 20;
  private static final int FAR_ENOUGH = 100;

  /** Every so manieth command is a vendor's: what else is drawn does not change by it. */
  private static final int VENDORS = 17;

  private static final String TEMPLATES_KEY = "templates";

  private final SplittableRandom random;
  private final List<TinyForm> forms = List.of(new TinyForm(11), new TinyForm(12));
  private final PictureLists lists;
  private final List<String> deletable = new ArrayList<>();
  private final List<Queried> queried = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  /** A record and where in the order it goes. */
  private record Placed(double place, PlannedRecord record) {}

  private Plan(long seed) {
    random = new SplittableRandom(seed);
    lists = new PictureLists(random, forms);
  }

  /**
   * A plan of so many commands, beside those that register the forms, and of their duplicates.
   *
   * @param killers commands more, each of which ends its worker
   */
  static List<PlannedRecord> of(int commands, int killers, long seed) {
    return new Plan(seed).records(commands, killers);
  }

  private List<PlannedRecord> records(int commands, int killers) {
    for (int i = 0; i < FORMS.size(); i++) {
      Body body = PlainCommands.add(FORMS.get(i), forms.get(i));
      place(i - REGISTERED.size(), FORMS.get(i), Kind.ADD, TEMPLATES_KEY, null, body);
    }
    place(-2, ChoiceCommands.SINGLE, Kind.ADD, TEMPLATES_KEY, null, ChoiceCommands.first());
    place(-1, LifeCommands.TEMPLATE, Kind.ADD, TEMPLATES_KEY, null, LifeCommands.first());
    for (int i = 0; i < commands; i++) {
      command(i);
    }
    for (int i = 0; i < killers; i++) {
      killer("killer-" + i, (i + 1.0) / (killers + 2) * commands);
    }
    placed.sort(Comparator.comparingDouble(Placed::place));
    List<PlannedRecord> records = new ArrayList<>();
    for (Placed entry : placed) {
      records.add(entry.record().numbered(records.size()));
    }
    return List.copyOf(records);
  }

  private void command(int i) {
    Kind kind = kind();
    if (kind == Kind.TRUTH && queried.isEmpty()) {
      kind = Kind.LIST;
    }
    if (kind == Kind.DELETE && (deletable.isEmpty() || tooFresh(deletable.get(0), i))) {
      kind = Kind.LIST;
    }
    String id = "c-" + i;
    if (i % VENDORS == VENDORS - 1) {
      vendors(i, id);
      duplicate(i);
      return;
    }
    switch (kind) {
      case ADD -> {
        place(
            i, id, kind, TEMPLATES_KEY, null, PlainCommands.add(id, forms.get(random.nextInt(2))));
        deletable.add(id);
      }
      case BAD_ADD -> place(i, id, kind, TEMPLATES_KEY, null, PlainCommands.badAdd(id));
      case LIST ->
          place(i, id, kind, TEMPLATES_KEY, null, PlainCommands.list(1 + random.nextInt(6)));
      case LIFE ->
          place(i, id, kind, TEMPLATES_KEY, LifeCommands.TEMPLATE, LifeCommands.next(random));
      case TRUTH -> {
        Queried query = queried.get(random.nextInt(queried.size()));
        place(i, id, kind, TEMPLATES_KEY, query.id(), TruthCommands.next(query, random));
      }
      case DELETE -> {
        String doomed = deletable.remove(0);
        place(
            i,
            id,
            kind,
            TEMPLATES_KEY,
            doomed,
            templates -> PlainCommands.delete(templates.template(doomed)));
      }
      case NOTHING_TO_DELETE ->
          place(
              i,
              id,
              kind,
              TEMPLATES_KEY,
              null,
              templates -> PlainCommands.delete(PlainCommands.NO_TEMPLATE));
      case GIANT -> {
        int size = random.nextInt(3) == 0 ? HUGE : LARGE;
        place(i, id, kind, id, null, templates -> PlainCommands.giant(size));
      }
      default -> query(i, id, kind);
    }
    duplicate(i);
  }

  private void vendors(int i, String id) {
    VendorCommands.Request request = VendorCommands.next(i, forms.get(0));
    boolean list = request.toTemplates();
    String key = list ? TEMPLATES_KEY : id;
    Body body = known -> request.body();
    placed.add(
        new Placed(
            i, new PlannedRecord(0, id, Kind.DIALECT, list, key, null, body, request.dialect())));
  }

  private void killer(String id, double place) {
    String form = FORMS.get(0);
    Body body =
        known ->
            PlainCommands.text(
                "{\"template_id\": \"%s\", \"url\": \"%s\"}"
                    .formatted(known.template(form), known.killerUrl()));
    place(place, id, Kind.KILLER, id, form, body);
  }

  private void query(int i, String id, Kind kind) {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    TinyForm shown = kind == Kind.STRANGER ? PictureLists.STRANGER : forms.get(FORMS.indexOf(form));
    int values = random.nextInt(PictureLists.DIFFERENT);
    byte[] picture = shown.file("png", new SplittableRandom(values));
    switch (kind) {
      case NO_TEMPLATE ->
          place(
              i,
              id,
              kind,
              id,
              null,
              templates ->
                  CommandBodies.bytes(CommandBodies.query(PlainCommands.NO_TEMPLATE, picture)));
      case MALFORMED ->
          place(i, id, kind, id, null, templates -> PlainCommands.text("{\"template_id\": "));
      case FORBIDDEN ->
          place(
              i,
              id,
              kind,
              id,
              form,
              templates -> PlainCommands.forbidden(templates.template(form)));
      // Another body at each place: what is told by its place alone is told from all others.
      case NAMELESS -> {
        String asked = random.nextBoolean() ? form : null;
        String wrong = PlainCommands.NO_TEMPLATE.substring(8) + "%08d".formatted(i);
        Body body =
            known ->
                CommandBodies.bytes(
                    CommandBodies.query(asked == null ? wrong : known.template(asked), picture));
        place(i, id, kind, id, asked, body);
      }
      case DAMAGED -> {
        byte[] half = Arrays.copyOf(picture, picture.length / 2);
        place(
            i,
            id,
            kind,
            id,
            form,
            known -> CommandBodies.bytes(CommandBodies.query(known.template(form), half)));
      }
      case TEXT, TABLE, DOCUMENTS -> {
        byte[] body =
            PageCommands.next(kind, picture, lists, forms.get(FORMS.indexOf(form)), random);
        place(i, id, kind, id, null, known -> body);
      }
      case CHOICE -> {
        List<byte[]> pictures = random.nextBoolean() ? List.of(picture) : lists.mixed();
        switch (i % 3) {
          case 0 -> {
            Body body = ChoiceCommands.onConditions(FORMS, forms, pictures);
            place(i, id, kind, id, FORMS.get(1), body);
          }
          case 1 -> place(i, id, kind, id, FORMS.get(1), ChoiceCommands.byForm(FORMS, pictures));
          default -> place(i, id, kind, id, ChoiceCommands.SINGLE, ChoiceCommands.amongAll(values));
        }
      }
      case PICTURES -> {
        List<byte[]> pictures = lists.of(forms.get(FORMS.indexOf(form)));
        place(
            i,
            id,
            kind,
            id,
            form,
            known -> CommandBodies.bytes(CommandBodies.query(known.template(form), pictures)));
      }
      default -> {
        place(i, id, kind, id, form, named(form, picture, i));
        if (kind == Kind.QUERY) {
          queried.add(new Queried(id, form, values, picture));
        }
      }
    }
  }

  /** Names the template by its id, by its name, or by its name and its only version. */
  private static Body named(String form, byte[] picture, int i) {
    return known -> {
      ObjectNode body = CommandBodies.query(known.template(form), picture);
      if (i % 3 > 0) {
        body.remove("template_id");
        body.put("template_name", form);
      }
      return CommandBodies.bytes(i % 3 > 1 ? body.put("template_version", 1) : body);
    };
  }

  /** Some records come again, and some ids are taken by another body. */
  private void duplicate(int i) {
    PlannedRecord first = placed.get(placed.size() - 1).record();
    if (first.kind() == Kind.NAMELESS) {
      return;
    }
    int chance = random.nextInt(100);
    double place = i + 0.5 + random.nextInt(60);
    if (chance < 8) {
      placed.add(new Placed(place, like(first, Kind.DUPLICATE, first.after(), first.body())));
    } else if (chance < 11) {
      Body other =
          first.toTemplates()
              ? PlainCommands.list(77)
              : templates -> PlainCommands.text("{\"img\": \"\"}");
      placed.add(new Placed(place, like(first, Kind.IMPOSTOR, null, other)));
    }
  }

  private static PlannedRecord like(
      PlannedRecord first, Kind kind, @Nullable String after, Body body) {
    return new PlannedRecord(
        0, first.commandId(), kind, first.toTemplates(), first.key(), after, body, first.dialect());
  }

  private Kind kind() {
    int chance = random.nextInt(100);
    int[] ends = {27, 31, 33, 35, 37, 40, 46, 52, 58, 64, 71, 76, 77, 77, 81, 84, 88, 94, 97, 98};
    // None is drawn where two ends are the same: killers are placed apart.
    Kind[] kinds = Kind.values();
    for (int i = 0; i < ends.length; i++) {
      if (chance < ends[i]) {
        return kinds[i];
      }
    }
    return Kind.NOTHING_TO_DELETE;
  }

  private boolean tooFresh(String id, int now) {
    return now - Integer.parseInt(id.substring("c-".length())) < FAR_ENOUGH;
  }

  private void place(
      double place, String id, Kind kind, String key, @Nullable String after, Body body) {
    boolean toTemplates = key.equals(TEMPLATES_KEY);
    placed.add(new Placed(place, new PlannedRecord(0, id, kind, toTemplates, key, after, body)));
  }
}
