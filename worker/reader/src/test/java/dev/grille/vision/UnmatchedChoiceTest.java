package dev.grille.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Candidates;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.geometry.MatScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** A picture of no template's form is refused with what was missing of each that came near. */
class UnmatchedChoiceTest {
  private static final DrawnForm STRANGER = new DrawnForm(907);

  private static NativeReader reader;

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard().withoutTrials());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void eachThatCameNearIsNamedWithWhatWasMissingTheLikestFirst() {
    StoredTemplate likest = stored("likest/1", 901);
    StoredTemplate other = stored("other/2", 902);
    Offered offered =
        new Offered(
            List.of(
                new Likeness("likest/1", 30),
                new Likeness("deleted/1", 25),
                new Likeness("other/2", 20)),
            Map.of(likest.key(), likest, other.key(), other));

    CommandException refusal = refusal(new Task.Choose(picture(STRANGER), offered));

    assertThat(refusal.code()).isEqualTo(ErrorCode.NO_TEMPLATE_MATCHED);
    assertThat(refusal.getMessage())
        .isEqualTo(
            "no template is for this picture: not likest/1, %s; not deleted/1, it was deleted a moment ago; not other/2, %s",
            missingOf(likest), missingOf(other));
  }

  @Test
  void whereNothingCameNearTheRefusalSaysSo() {
    CommandException refusal =
        refusal(new Task.Choose(picture(STRANGER), new Offered(List.of(), Map.of())));

    assertThat(refusal.code()).isEqualTo(ErrorCode.NO_TEMPLATE_MATCHED);
    assertThat(refusal.getMessage()).endsWith("nothing in it is like any of them");
  }

  /** What a query that names the template is told. */
  private static String missingOf(StoredTemplate template) {
    CommandException named = refusal(new Task.ReadForm(template, picture(STRANGER)));
    assertThat(named.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH);
    assertThat(named.plainMessage()).matches("the picture does not show .*: \\w.+");
    return named.plainMessage();
  }

  private static CommandException refusal(Task<?> task) {
    CommandException refusal = catchThrowableOfType(CommandException.class, () -> reader.ask(task));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static StoredTemplate stored(String key, long layout) {
    DrawnForm form = new DrawnForm(layout);
    Picture picture = picture(form);
    byte[] features =
        reader.ask(new TemplateTask.Learn(picture, form.fields(), List.of())).features();
    return new StoredTemplate(key, picture.bytes(), form.fields(), features);
  }

  private static Picture picture(DrawnForm form) {
    try (MatScope scope = new MatScope()) {
      MatOfByte png = scope.own(new MatOfByte());
      Imgcodecs.imencode(".png", form.sheet(1, scope), png);
      return new Picture(png.toArray(), PictureKind.PNG, DrawnForm.WIDTH, DrawnForm.HEIGHT);
    }
  }

  /** The same is found for every picture. */
  private record Offered(List<Likeness> likest, Map<String, StoredTemplate> templates)
      implements Candidates {
    @Override
    public List<Likeness> like(Signature seen) {
      return likest;
    }

    @Override
    public List<Likeness> near(String key, Signature seen) {
      return List.of();
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return Optional.ofNullable(templates.get(key));
    }
  }
}
