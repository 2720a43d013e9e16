package dev.grille.lab.bench.choice;

import dev.grille.contracts.FieldSpec;
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
import dev.grille.reader.Task;
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

/** The forms of a collection, registered as far as choosing needs it. Not thread-safe. */
final class DrawnCollection implements AutoCloseable {
  private final SignatureFinder finder = new SignatureFinder();
  private final List<Member> members;
  private final PageCamera camera = new PageCamera(Fonts.ofThisMachine());
  private final long seed;

  /** Templates by name; their features are learnt when a picture is held against them. */
  private final Map<String, StoredTemplate> templates = new LinkedHashMap<>();

  private final Map<String, Signature> signatures = new LinkedHashMap<>();

  DrawnCollection(int count, long seed) {
    this.members = FormCollection.of(count, seed);
    this.seed = seed;
  }

  /** Draws and signs all of them. */
  void register(NativeReader reader) {
    for (Member member : members) {
      Page page = filled(member, "registered", 0);
      byte[] png = camera.registered(page);
      List<FieldSpec> fields = page.windows();
      templates.put(member.name(), new StoredTemplate(member.name(), png, fields, new byte[0]));
      signatures.put(member.name(), reader.ask(new Task.Sign(Templates.checked(png), fields)));
    }
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
    return Optional.ofNullable(templates.get(name));
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
