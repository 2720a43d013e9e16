package dev.grille.lab.bench.choice;

import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.lab.cases.families.FormCollection;
import dev.grille.lab.cases.families.FormCollection.Member;
import dev.grille.lab.cases.families.PageCamera;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.reader.Picture;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.NativeReader;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.SignatureFinder;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** The forms of a collection, registered as far as choosing needs it. Not thread-safe. */
final class DrawnCollection implements AutoCloseable {
  private final SignatureFinder finder = new SignatureFinder();
  private final List<Member> members;
  private final PageCamera camera = new PageCamera(Fonts.ofThisMachine());
  private final long seed;

  private final Map<String, Member> byName = new LinkedHashMap<>();

  /** Templates by name; they are drawn and learnt when a picture is held against them. */
  private final Map<String, StoredTemplate> templates = new LinkedHashMap<>();

  private final Map<String, Signature> signatures = new LinkedHashMap<>();

  DrawnCollection(int count, long seed) {
    this.members = FormCollection.of(count, seed);
    this.seed = seed;
    members.forEach(member -> byName.put(member.name(), member));
  }

  /** Draws and signs all of them. */
  void register(NativeReader reader) {
    register(reader, new KeptSignatures(null, seed), registered -> {});
  }

  /**
   * Has the signatures of all of them; draws those that none was kept of.
   *
   * @param kept of the same seed
   * @param progress is told how many there are
   */
  void register(NativeReader reader, KeptSignatures kept, IntConsumer progress) {
    for (Member member : members) {
      signatures.put(member.name(), kept.get(member.name(), () -> signed(member, reader)));
      progress.accept(signatures.size());
    }
  }

  /** What a form is found by, drawn and signed as it would be registered. */
  Signature signed(Member member, NativeReader reader) {
    Page page = filled(member, "registered", 0);
    return reader.ask(
        new TemplateTask.Sign(Templates.checked(camera.registered(page)), page.windows()));
  }

  /** What a picture is looked up by. */
  Signature sign(Picture picture) {
    try (MatScope scope = new MatScope();
        SeenPicture seen = new SeenPicture(PictureDecoder.decode(picture.bytes(), scope))) {
      return finder.ofPicture(seen);
    }
  }

  @Override
  public void close() {
    finder.close();
  }

  Map<String, Signature> signatures() {
    return signatures;
  }

  Optional<StoredTemplate> template(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(member -> templates.computeIfAbsent(name, key -> drawn(member)));
  }

  private StoredTemplate drawn(Member member) {
    Page page = filled(member, "registered", 0);
    return new StoredTemplate(member.name(), camera.registered(page), page.windows(), new byte[0]);
  }

  List<Member> members() {
    return members;
  }

  /** A member by chance. */
  Member any(SplittableRandom random) {
    return members.get(random.nextInt(members.size()));
  }

  /** A later picture of a form. */
  Picture photograph(Member member, Severity severity, int number) {
    SplittableRandom random = seeded(member.name() + severity, number);
    Page page = filled(member, severity.name(), number);
    byte[] jpeg = camera.photograph(page, PageCamera.shot(page, severity, random), random).jpeg();
    return Templates.checked(jpeg);
  }

  private Page filled(Member member, String what, int number) {
    return member.design().page(member.design().invent(seeded(member.name() + what, number)));
  }

  private SplittableRandom seeded(String what, int number) {
    return new SplittableRandom((seed * 31 + what.hashCode()) * 31 + number);
  }
}
