package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.TableFormat;
import dev.grille.contracts.TextFormat;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import dev.grille.lab.bench.chaos.TruthCommands.Queried;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
  static final List<String> REGISTERED = List.of("form-0", "form-1", LifeCommands.TEMPLATE);

  /** What queries read with. */
  private static final List<String> FORMS = REGISTERED.subList(0, 2);

  private static final int PICTURES = 24;

  /** Of one command: enough that a worker dies in the middle of it. */
  private static final int MOST_PICTURES = 12;

  /** Bytes of a giant: beyond any limit, and a good part of a worker's heap. */
  private static final int LARGE = 40 << 20;

  private static final int HUGE = 150 << 20;
  private static final int FAR_ENOUGH = 100;
  private static final String TEMPLATES_KEY = "templates";
  private static final String NO_TEMPLATE = "0".repeat(40);

  private final SplittableRandom random;
  private final List<TinyForm> forms = List.of(new TinyForm(11), new TinyForm(12));
  private final TinyForm stranger = new TinyForm(99);
  private final List<String> deletable = new ArrayList<>();
  private final List<Queried> queried = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  /** A record and where in the order it goes. */
  private record Placed(double place, PlannedRecord record) {}

  private Plan(long seed) {
    random = new SplittableRandom(seed);
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
      Body body = add(FORMS.get(i), forms.get(i));
      place(i - REGISTERED.size(), FORMS.get(i), Kind.ADD, TEMPLATES_KEY, null, body);
    }
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
    switch (kind) {
      case ADD -> {
        place(i, id, kind, TEMPLATES_KEY, null, add(id, forms.get(random.nextInt(2))));
        deletable.add(id);
      }
      case BAD_ADD -> place(i, id, kind, TEMPLATES_KEY, null, badAdd(id));
      case LIST -> place(i, id, kind, TEMPLATES_KEY, null, list(1 + random.nextInt(6)));
      case LIFE ->
          place(i, id, kind, TEMPLATES_KEY, LifeCommands.TEMPLATE, LifeCommands.next(random));
      case TRUTH -> {
        Queried query = queried.get(random.nextInt(queried.size()));
        place(i, id, kind, TEMPLATES_KEY, query.id(), TruthCommands.next(query, random));
      }
      case DELETE -> {
        String doomed = deletable.remove(0);
        place(i, id, kind, TEMPLATES_KEY, doomed, templates -> delete(templates.template(doomed)));
      }
      case NOTHING_TO_DELETE ->
          place(i, id, kind, TEMPLATES_KEY, null, templates -> delete(NO_TEMPLATE));
      case GIANT -> {
        int size = random.nextInt(3) == 0 ? HUGE : LARGE;
        place(i, id, kind, id, null, templates -> giant(size));
      }
      default -> query(i, id, kind);
    }
    duplicate(i);
  }

  private void killer(String id, double place) {
    String form = FORMS.get(0);
    Body body =
        known ->
            text(
                "{\"template_id\": \"%s\", \"url\": \"%s\"}"
                    .formatted(known.template(form), known.killerUrl()));
    place(place, id, Kind.KILLER, id, form, body);
  }

  private void query(int i, String id, Kind kind) {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    TinyForm shown = kind == Kind.STRANGER ? stranger : forms.get(FORMS.indexOf(form));
    int values = random.nextInt(PICTURES);
    byte[] picture = shown.file("png", new SplittableRandom(values));
    switch (kind) {
      case NO_TEMPLATE ->
          place(
              i, id, kind, id, null, templates -> bytes(CommandBodies.query(NO_TEMPLATE, picture)));
      case MALFORMED -> place(i, id, kind, id, null, templates -> text("{\"template_id\": "));
      case FORBIDDEN ->
          place(i, id, kind, id, form, templates -> forbidden(templates.template(form)));
      // Another body at each place: what is told by its place alone is told from all others.
      case NAMELESS -> {
        String asked = random.nextBoolean() ? form : null;
        String wrong = NO_TEMPLATE.substring(8) + "%08d".formatted(i);
        Body body =
            known ->
                bytes(CommandBodies.query(asked == null ? wrong : known.template(asked), picture));
        place(i, id, kind, id, asked, body);
      }
      case DAMAGED -> {
        byte[] half = Arrays.copyOf(picture, picture.length / 2);
        place(
            i, id, kind, id, form, known -> bytes(CommandBodies.query(known.template(form), half)));
      }
      case TEXT -> {
        TextFormat format = TextFormat.values()[random.nextInt(TextFormat.values().length)];
        ObjectNode body =
            random.nextBoolean()
                ? CommandBodies.text(picture)
                : CommandBodies.text(pictures(forms.get(FORMS.indexOf(form))));
        body.put("format", format.wireName()).put("output_prob", random.nextBoolean());
        place(i, id, kind, id, null, known -> bytes(body));
      }
      case TABLE -> {
        TableFormat format = TableFormat.values()[random.nextInt(TableFormat.values().length)];
        ObjectNode body = CommandBodies.table(pictures(forms.get(FORMS.indexOf(form))));
        body.put("format", format.wireName()).put("finance", random.nextBoolean());
        place(i, id, kind, id, null, known -> bytes(body));
      }
      case CHOICE -> {
        List<byte[]> pictures = random.nextBoolean() ? List.of(picture) : mixed();
        place(
            i,
            id,
            kind,
            id,
            FORMS.get(1),
            i % 2 == 0
                ? ChoiceCommands.onConditions(FORMS, forms, pictures)
                : ChoiceCommands.byForm(FORMS, pictures));
      }
      case PICTURES -> {
        List<byte[]> pictures = pictures(forms.get(FORMS.indexOf(form)));
        place(
            i,
            id,
            kind,
            id,
            form,
            known -> bytes(CommandBodies.query(known.template(form), pictures)));
      }
      default -> {
        place(
            i,
            id,
            kind,
            id,
            form,
            known -> bytes(CommandBodies.query(known.template(form), picture)));
        if (kind == Kind.QUERY) {
          queried.add(new Queried(id, form, values, picture));
        }
      }
    }
  }

  /** Most are of the form; one in eight is of another or is cut. */
  private List<byte[]> pictures(TinyForm form) {
    List<byte[]> pictures = new ArrayList<>();
    int number = 1 + random.nextInt(MOST_PICTURES);
    for (int i = 0; i < number; i++) {
      int luck = random.nextInt(16);
      TinyForm shown = luck == 0 ? stranger : form;
      byte[] file = shown.file("png", new SplittableRandom(random.nextInt(PICTURES)));
      pictures.add(luck == 1 ? Arrays.copyOf(file, file.length / 2) : file);
    }
    return pictures;
  }

  /** Of all forms by turns, and one that none of them is. */
  private List<byte[]> mixed() {
    List<byte[]> pictures = new ArrayList<>();
    forms.forEach(form -> pictures.addAll(pictures(form)));
    pictures.add(stranger.file("png", new SplittableRandom(random.nextInt(PICTURES))));
    return pictures;
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
      Body other = first.toTemplates() ? list(77) : templates -> text("{\"img\": \"\"}");
      placed.add(new Placed(place, like(first, Kind.IMPOSTOR, null, other)));
    }
  }

  private static PlannedRecord like(
      PlannedRecord first, Kind kind, @Nullable String after, Body body) {
    return new PlannedRecord(
        0, first.commandId(), kind, first.toTemplates(), first.key(), after, body);
  }

  private Kind kind() {
    int chance = random.nextInt(100);
    int[] ends = {29, 33, 35, 37, 40, 46, 52, 58, 64, 71, 76, 77, 77, 81, 84, 88, 94, 97, 98};
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

  private Body add(String name, TinyForm form) {
    BufferedImage sheet = form.sheet(new SplittableRandom(1));
    return templates -> {
      try {
        return CommandBodies.bytes(AddCommands.add(name, form.fields(), sheet));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Body badAdd(String name) {
    return templates ->
        text(
            """
            {"type": "add", "name": "%s", "img": "%s", "template": [[[[1, 1], [9, 9]], "a"]]}"""
                .formatted(name, Base64.getEncoder().encodeToString(new byte[16])));
  }

  private static Body list(int pageSize) {
    return templates -> text("{\"type\": \"list\", \"page_size\": " + pageSize + "}");
  }

  private static byte[] delete(String template) {
    return text("{\"type\": \"del\", \"template_id\": \"" + template + "\"}");
  }

  private static byte[] forbidden(String template) {
    return text(
        "{\"template_id\": \"" + template + "\", \"url\": \"http://pictures.example/a.png\"}");
  }

  private static byte[] giant(int size) {
    byte[] giant = new byte[size];
    Arrays.fill(giant, (byte) 'A');
    return giant;
  }

  private static byte[] bytes(ObjectNode body) {
    return CommandBodies.bytes(body);
  }

  private static byte[] text(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
