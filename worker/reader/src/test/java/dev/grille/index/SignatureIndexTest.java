package dev.grille.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Signatures among others': found again through noise, told from their neighbours, exchanged. */
class SignatureIndexTest {
  private static final int PLACES = 100;
  private static final Signature NOTHING = new Signature(new float[0], new float[0], new long[0]);

  @Test
  void aFormIsFoundByTheHalfThatIsSeenOfIt() {
    SignatureIndex index = SignatureIndex.empty().with(random(0, 200), List.of());

    for (int form = 0; form < 200; form += 20) {
      Signature seen = seen(signature(form), 0.5, 20, form);
      assertThat(index.find(seen, 3).get(0).key()).isEqualTo("form " + form);
    }
  }

  @Test
  void ofFormsWithTheSamePlacesThoseThatDifferDecide() {
    Signature first = signature(1);
    Signature second = otherFrom(first, 80);
    SignatureIndex index =
        SignatureIndex.empty()
            .with(random(10, 60), List.of())
            .with(Map.of("first", first, "second", second), List.of());

    assertThat(keys(index.find(seen(first, 0.8, 12, 3), 2))).containsExactly("first", "second");
    assertThat(keys(index.find(seen(second, 0.8, 12, 4), 2))).containsExactly("second", "first");
  }

  @Test
  void whereFormsDifferDecidesAndNotHowMuchSpeaksForEach() {
    Signature first = signature(1);
    Signature second = otherFrom(first, 80);
    SignatureIndex index =
        SignatureIndex.empty()
            .with(random(10, 60), List.of())
            .with(Map.of("first", first, "second", second), List.of());

    List<Likeness> found = index.find(seen(second, 0.8, 12, 4), 8);
    assertThat(found.get(0).behind()).isZero();
    assertThat(found.get(1).key()).isEqualTo("first");
    assertThat(found.get(1).behind()).isGreaterThan(10);
    // What is not seen of it counts too: it has all the places of the other one and twenty more.
    Signature fewer = firstPlaces(first, 80);
    SignatureIndex parts =
        SignatureIndex.empty().with(Map.of("first", first, "fewer", fewer), List.of());
    assertThat(keys(parts.find(seen(fewer, 0.8, 12, 4), 2))).containsExactly("fewer", "first");
    assertThat(keys(parts.find(seen(first, 0.8, 12, 4), 2))).containsExactly("first", "fewer");
  }

  @Test
  void itIsToldWhereAFormLies() {
    SignatureIndex index = SignatureIndex.empty().with(random(0, 20), List.of());

    List<Double> map = index.find(seen(signature(3), 0.8, 12, 4), 1).get(0).map();
    double x = 400;
    double y = 300;
    double depth = map.get(6) * x + map.get(7) * y + map.get(8);
    assertThat((map.get(0) * x + map.get(1) * y + map.get(2)) / depth)
        .isCloseTo(0.6 * x - 0.3 * y + 300, offset(5.0));
    assertThat((map.get(3) * x + map.get(4) * y + map.get(5)) / depth)
        .isCloseTo(0.3 * x + 0.6 * y, offset(5.0));
  }

  @Test
  void placesThatLieOtherwiseAreAnotherForm() {
    Signature form = signature(1);
    SplittableRandom random = new SplittableRandom(9);
    Signature shuffled =
        new Signature(places(random, 1000), places(random, 700), form.descriptors().clone());
    SignatureIndex index =
        SignatureIndex.empty().with(Map.of("form", form, "shuffled", shuffled), List.of());

    List<Likeness> found = index.find(seen(form, 0.9, 12, 5), 2);
    assertThat(found.get(0).key()).isEqualTo("form");
    assertThat(found.get(1).votes()).isLessThan(0.3 * found.get(0).votes());
  }

  @Test
  void whatIsRemovedIsNotFoundAndWhatComesBackIsFoundOnce() {
    SignatureIndex all = SignatureIndex.empty().with(random(0, 50), List.of());
    Signature seen = seen(signature(7), 0.8, 12, 6);
    SignatureIndex without = all.with(Map.of(), List.of("form 7"));
    assertThat(without.size()).isEqualTo(49);
    assertThat(keys(without.find(seen, 8))).doesNotContain("form 7");
    assertThat(keys(all.find(seen, 8))).contains("form 7");

    SignatureIndex again = without.with(Map.of("form 7", signature(7)), List.of());
    assertThat(keys(again.find(seen, 8)).stream().filter("form 7"::equals)).hasSize(1);

    SignatureIndex exchanged = all.with(Map.of("form 7/2", signature(7)), List.of("form 7"));
    assertThat(exchanged.find(seen, 1).get(0).key()).isEqualTo("form 7/2");
  }

  @Test
  void anIndexThatGrewOneByOneFindsTheSame() {
    SignatureIndex grown = SignatureIndex.empty();
    for (Map.Entry<String, Signature> form : random(0, 60).entrySet()) {
      grown = grown.with(Map.of(form.getKey(), form.getValue()), List.of());
    }
    SignatureIndex atOnce = SignatureIndex.empty().with(random(0, 60), List.of());
    for (int form = 0; form < 60; form += 11) {
      Signature seen = seen(signature(form), 0.6, 12, form);
      assertThat(grown.find(seen, 1)).isEqualTo(atOnce.find(seen, 1));
    }
  }

  @Test
  void onlyWhatIsWantedIsFoundAndNothingInNothing() {
    SignatureIndex index = SignatureIndex.empty().with(random(0, 20), List.of());
    Signature seen = seen(signature(3), 1, 0, 1);

    assertThat(keys(index.find(seen, key -> !key.equals("form 3"), 8))).doesNotContain("form 3");
    assertThat(SignatureIndex.empty().find(seen, 8)).isEmpty();
    assertThat(index.find(NOTHING, 8)).isEmpty();
  }

  /** What only one form has says more for it than what many have. */
  @Test
  void placesThatFewFormsHaveWeighMore() {
    Signature common = signature(1);
    Map<String, Signature> forms = new HashMap<>();
    for (int edition = 0; edition < 30; edition++) {
      forms.put("edition " + edition, edition == 0 ? common : otherFrom(common, 60, edition));
    }
    Signature rare = signature(2);
    forms.put("rare", rare);
    SignatureIndex index = SignatureIndex.empty().with(forms, List.of());

    // As many places of each are seen: those of the editions are those that they all have.
    Signature seen = joined(common, rare, 30);
    assertThat(keys(index.find(seen, 1))).containsExactly("rare");
    double votes = index.find(seen, 1).get(0).votes();
    assertThat(index.find(seen, key -> !key.equals("rare"), 1).get(0).votes())
        .isLessThan(0.8 * votes);
  }

  @Test
  void aTemplateIsNearThoseThatHaveMuchOfItAndNotNearItself() {
    Signature own = signature(1);
    SignatureIndex index =
        SignatureIndex.empty()
            .with(random(10, 60), List.of())
            .with(Map.of("twin", own, "edition", otherFrom(own, 60, 1)), List.of())
            .with(Map.of("of few places alike", otherFrom(own, 8, 2)), List.of());

    List<Likeness> near = index.near(own, key -> true, 4);
    assertThat(keys(near)).containsExactly("twin", "edition");
    assertThat(keys(index.find(own, 4))).contains("of few places alike");
    assertThat(near.get(0).votes()).isBetween(0.85, 1.0);
    assertThat(near.get(1).votes()).isBetween(0.3, 0.9);
    assertThat(keys(index.near(own, key -> !key.equals("twin"), 4))).containsExactly("edition");
    assertThat(keys(index.near(own, key -> true, 1))).containsExactly("twin");
    assertThat(index.near(signature(3), key -> true, 4)).isEmpty();
    assertThat(index.near(NOTHING, key -> true, 4)).isEmpty();
    assertThat(SignatureIndex.empty().near(own, key -> true, 4)).isEmpty();
  }

  @Test
  void whatIsNotWantedTakesNoVotesFromWhatIs() {
    Signature own = signature(1);
    Signature printedAnew = seen(own, 0.6, 10, 3);
    SignatureIndex index =
        SignatureIndex.empty()
            .with(random(10, 60), List.of())
            .with(Map.of("version before", own, "edition", printedAnew), List.of());

    assertThat(keys(index.near(own, key -> true, 4))).containsExactly("version before");
    assertThat(keys(index.near(own, key -> !key.equals("version before"), 4)))
        .containsExactly("edition");
    assertThat(keys(index.with(Map.of(), List.of("version before")).near(own, key -> true, 4)))
        .containsExactly("edition");
  }

  @Test
  void editionsOfATemplateAreFoundInAPictureThatHardlySpeaksForThem() {
    Signature own = signature(1);
    SignatureIndex index =
        SignatureIndex.empty()
            .with(random(10, 60), List.of())
            .with(Map.of("own", own, "edition", otherFrom(own, 60, 1)), List.of());
    Signature seen = joined(seen(own, 0.2, 4, 5), signature(20), PLACES);

    assertThat(keys(index.find(seen, 1))).containsExactly("form 20");
    List<Likeness> both = index.editions("own", seen, 4);
    assertThat(keys(both)).containsExactlyInAnyOrder("own", "edition");
    assertThat(index.editions("own", seen, 4)).isEqualTo(both);
    assertThat(index.editions("form 20", seen, 4)).as("a form of one edition").isEmpty();
    assertThat(index.editions("unknown", seen, 4)).isEmpty();
  }

  private static List<String> keys(List<Likeness> found) {
    return found.stream().map(Likeness::key).toList();
  }

  private static Map<String, Signature> random(int from, int to) {
    Map<String, Signature> forms = new HashMap<>();
    for (int form = from; form < to; form++) {
      forms.put("form " + form, signature(form));
    }
    return forms;
  }

  private static Signature signature(int form) {
    SplittableRandom random = new SplittableRandom(form);
    return new Signature(
        places(random, 1000),
        places(random, 700),
        random.longs(PLACES * (long) Signature.WORDS).toArray());
  }

  private static float[] places(SplittableRandom random, int most) {
    float[] places = new float[PLACES];
    for (int i = 0; i < PLACES; i++) {
      places[i] = random.nextInt(most);
    }
    return places;
  }

  /** The same up to a place, from which on the descriptors are others. */
  private static Signature otherFrom(Signature form, int place) {
    return otherFrom(form, place, 77);
  }

  private static Signature otherFrom(Signature form, int place, int seed) {
    long[] descriptors = form.descriptors().clone();
    SplittableRandom random = new SplittableRandom(10_000 + seed);
    for (int i = place * Signature.WORDS; i < descriptors.length; i++) {
      descriptors[i] = random.nextLong();
    }
    return new Signature(form.x(), form.y(), descriptors);
  }

  /** The first places of two forms in one picture, beside each other. */
  private static Signature joined(Signature first, Signature second, int places) {
    float[] x = new float[2 * places];
    float[] y = new float[2 * places];
    for (int i = 0; i < places; i++) {
      x[i] = first.x()[i];
      y[i] = first.y()[i];
      x[places + i] = 2_000 + second.x()[i];
      y[places + i] = second.y()[i];
    }
    int words = places * Signature.WORDS;
    long[] descriptors = Arrays.copyOf(first.descriptors(), 2 * words);
    System.arraycopy(second.descriptors(), 0, descriptors, words, words);
    return new Signature(x, y, descriptors);
  }

  private static Signature firstPlaces(Signature form, int places) {
    return new Signature(
        Arrays.copyOf(form.x(), places),
        Arrays.copyOf(form.y(), places),
        Arrays.copyOf(form.descriptors(), places * Signature.WORDS));
  }

  /** A share of the places, turned and made smaller, each descriptor with some bits wrong. */
  private static Signature seen(Signature form, double share, int bits, int seed) {
    SplittableRandom random = new SplittableRandom(1_000 + seed);
    float[] x = new float[form.size()];
    float[] y = new float[form.size()];
    long[] descriptors = new long[form.size() * Signature.WORDS];
    for (int i = 0; i < form.size(); i++) {
      x[i] = 0.6f * form.x()[i] - 0.3f * form.y()[i] + 300;
      y[i] = 0.3f * form.x()[i] + 0.6f * form.y()[i];
      boolean other = random.nextDouble() >= share;
      for (int w = 0; w < Signature.WORDS; w++) {
        int at = i * Signature.WORDS + w;
        descriptors[at] = other ? random.nextLong() : form.descriptors()[at];
      }
      for (int b = 0; b < bits; b++) {
        int bit = random.nextInt(256);
        descriptors[i * Signature.WORDS + (bit >> 6)] ^= 1L << bit;
      }
    }
    return new Signature(x, y, Arrays.copyOf(descriptors, descriptors.length));
  }
}
