package dev.grille.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever asks a reader may rely on, wherever the reading is done. */
public abstract class ReaderContract extends PageContract {
  @Test
  void whatIsLearntCanBeReadWith() {
    TemplateTask.Learn learn = new TemplateTask.Learn(form(), fields());
    LearnedTemplate learned = reader().ask(learn);
    assertThat(learn.accepts(learned)).isTrue();
    assertThat(learned.width()).isPositive();
    assertThat(learned.height()).isPositive();

    Task.ReadForm read = new Task.ReadForm(stored("a", fields(), learned), photo());
    Reading reading = reader().ask(read);
    assertThat(read.accepts(reading)).isTrue();
    assertThat(reading.timings()).isNotEmpty();
  }

  @Test
  void fieldsComeInTheTemplatesOrder() {
    List<FieldSpec> turned = new ArrayList<>(fields());
    Collections.reverse(turned);
    StoredTemplate template = learned("turned", turned);

    assertThat(reader().ask(new Task.ReadForm(template, photo())).fields())
        .extracting(FieldReading::name)
        .containsExactlyElementsOf(turned.stream().map(FieldSpec::name).toList());
  }

  @Test
  void templatesAreToldApartByTheirKeys() {
    StoredTemplate whole = learned("whole", fields());
    StoredTemplate part = learned("part", fields().subList(1, 2));
    for (int time = 0; time < 2; time++) {
      assertThat(names(new Task.ReadForm(whole, photo()))).hasSize(fields().size());
      assertThat(names(new Task.ReadForm(part, photo()))).containsExactly(fields().get(1).name());
    }
  }

  @Test
  void theSamePictureIsReadTheSameAgain() {
    StoredTemplate template = learned("same", fields());
    Reading first = reader().ask(new Task.ReadForm(template, photo()));

    assertThat(reader().ask(new Task.ReadForm(template, photo())).fields())
        .isEqualTo(first.fields());
  }

  @Test
  void featuresOfAnotherVersionAreMadeAnew() {
    StoredTemplate newer = learned("newer", fields());
    StoredTemplate older =
        new StoredTemplate("older", form().bytes(), fields(), new byte[] {1, 2, 3, 4, 5});

    assertThat(reader().ask(new Task.ReadForm(older, photo())).fields())
        .isEqualTo(reader().ask(new Task.ReadForm(newer, photo())).fields());
  }

  @Test
  void aPictureThatCannotBeReadIsRefusedAndTheNextOneIsRead() {
    StoredTemplate template = learned("after", fields());

    assertThat(refusal(new TemplateTask.Learn(unreadable(), fields())).code()).isNotNull();
    assertThat(refusal(new Task.ReadForm(template, unreadable())).code()).isNotNull();
    assertThat(names(new Task.ReadForm(template, photo()))).hasSize(fields().size());
  }

  @Test
  void fieldsAreDrawnOnAPictureThatCanBeDecoded() {
    TemplateTask.DrawFields draw = new TemplateTask.DrawFields(form(), fields(), List.of());

    assertThat(draw.accepts(reader().ask(draw))).isTrue();
    assertThat(refusal(new TemplateTask.DrawFields(unreadable(), fields(), List.of())).code())
        .isNotNull();
  }

  @Test
  void theSameFormIsFoundByTheSameSignature() {
    TemplateTask.Sign sign = new TemplateTask.Sign(form(), fields());
    Signature signature = reader().ask(sign);

    assertThat(sign.accepts(signature)).isTrue();
    assertThat(signature.size()).isPositive();
    assertThat(reader().ask(sign).toBytes()).isEqualTo(signature.toBytes());
    assertThat(refusal(new TemplateTask.Sign(unreadable(), fields())).code()).isNotNull();
  }

  @Test
  void theTemplateWhoseFormIsShownIsChosenAndThoseThatAreGoneAreNot() {
    StoredTemplate template = learned("offered", fields());
    Offered offered = new Offered(List.of("gone", "offered"), template);
    Task.Choose choose = new Task.Choose(photo(), offered);
    ChosenReading chosen = reader().ask(choose);

    assertThat(choose.accepts(chosen)).isTrue();
    assertThat(chosen.key()).isEqualTo("offered");
    assertThat(chosen.votes()).isEqualTo(2);
    assertThat(chosen.others())
        .extracting(ChosenReading.RunnerUp::key)
        .containsExactly("gone", "near");
    assertThat(offered.near).containsOnly("offered");
    assertThat(chosen.reading().fields())
        .isEqualTo(reader().ask(new Task.ReadForm(template, photo())).fields());
    assertThat(offered.seen).isNotNull();
    assertThat(offered.seen.size()).isPositive();
  }

  @Test
  void whereNothingIsOfferedNothingIsChosen() {
    Offered nothing = new Offered(List.of(), learned("unlike", fields()));

    assertThat(refusal(new Task.Choose(photo(), nothing)).code())
        .isEqualTo(ErrorCode.NO_TEMPLATE_MATCHED);
  }

  @Test
  void aFailureOfWhoOffersTemplatesIsToldAsItIsAndTheNextPictureIsRead() {
    StoredTemplate template = learned("kept", fields());
    Candidates away =
        new Candidates() {
          @Override
          public List<Likeness> like(Signature seen) {
            return List.of(new Likeness("kept from us", 2));
          }

          @Override
          public List<Likeness> near(String key, Signature picture) {
            return List.of();
          }

          @Override
          public Optional<StoredTemplate> get(String key) {
            throw new IllegalStateException("the database is away");
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> reader().ask(new Task.Choose(photo(), away)))
        .withMessage("the database is away");
    assertThat(names(new Task.ReadForm(template, photo()))).hasSize(fields().size());
  }

  @Test
  void formsThatAreTheSameCanBeConfused() {
    StoredTemplate one = learned("one", fields());
    TemplateTask.Compare compare =
        new TemplateTask.Compare(one, List.of(learned("two", fields().subList(0, 1))));
    List<Confusable> confusable = reader().ask(compare);

    assertThat(compare.accepts(confusable)).isTrue();
    assertThat(confusable).extracting(Confusable::key).containsExactly("two");
    assertThat(confusable.get(0).alike()).isGreaterThan(0.8);
    assertThat(reader().ask(new TemplateTask.Compare(one, List.of()))).isEmpty();
  }

  @Test
  void closingTwiceDoesNoHarm() {
    Reader another = open();
    another.close();
    another.close();
  }

  /**
   * Templates of which a picture is like some, each a vote more than the next, and one is there.
   */
  private static final class Offered implements Candidates {
    private final List<String> likest;
    private final StoredTemplate there;
    private final List<String> near = new ArrayList<>();
    private @Nullable Signature seen;

    private Offered(List<String> likest, StoredTemplate there) {
      this.likest = likest;
      this.there = there;
    }

    @Override
    public List<Likeness> like(Signature signature) {
      seen = signature;
      return likest.stream()
          .map(key -> new Likeness(key, 1.0 + likest.size() - likest.indexOf(key)))
          .toList();
    }

    @Override
    public List<Likeness> near(String key, Signature picture) {
      near.add(key);
      return List.of(new Likeness("near", 0.5));
    }

    @Override
    public Optional<StoredTemplate> get(String key) {
      return key.equals(there.key()) ? Optional.of(there) : Optional.empty();
    }
  }
}
