package dev.grille.index;

import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Templates by what stands out in them. Immutable: {@link #with} makes another one, which shares
 * what has not changed.
 */
public final class SignatureIndex {
  /** Of so many that most speaks for, it is asked whether what speaks for them lies together. */
  private static final int CLOSER_LOOKS = 40;

  /**
   * Share of a template's votes for itself from which on another one may be confused with it. Of 80
   * drawn forms and editions of some, nearly all editions of one form have 0.1 and more of each
   * other's, even where a row more has moved half of the form; of other forms, one has.
   */
  private static final double NEAR = 0.1;

  /**
   * Share of the most votes from which it is asked which form is seen where two differ: with fewer
   * a few places agree by chance.
   */
  private static final double COMPARED = 0.75;

  private static final String GONE = "";

  /** Of a template that is looked up among others, which may not have it yet. */
  private static final String ITSELF = "itself";

  private static final Predicate<String> LIVE = key -> !key.equals(GONE);

  /**
   * Some templates.
   *
   * @param keys one for each template of the segment; {@link #GONE} for those that are no more
   */
  private record Part(Segment segment, List<String> keys) {
    int size() {
      return (int) keys.stream().filter(LIVE).count();
    }

    Part only(Predicate<String> alive) {
      return new Part(
          segment,
          keys.stream().map(key -> LIVE.test(key) && alive.test(key) ? key : GONE).toList());
    }
  }

  private final Probes probes;
  private final List<Part> parts;
  private final Map<String, Signature> live;

  private SignatureIndex(Probes probes, List<Part> parts, Map<String, Signature> live) {
    this.probes = probes;
    this.parts = parts;
    this.live = live;
  }

  /** An index of nothing. */
  public static SignatureIndex empty() {
    return new SignatureIndex(new Probes(), List.of(), Map.of());
  }

  /** How many templates it has. */
  public int size() {
    return live.size();
  }

  /** Whether it has a template. */
  public boolean has(String key) {
    return live.containsKey(key);
  }

  /**
   * Another index.
   *
   * @param added by their keys, which it did not have
   * @param removed keys that it has no more
   */
  public SignatureIndex with(Map<String, Signature> added, Collection<String> removed) {
    if (added.isEmpty() && removed.stream().noneMatch(live::containsKey)) {
      return this;
    }
    Map<String, Signature> now = new LinkedHashMap<>(live);
    removed.forEach(now::remove);
    now.putAll(added);
    List<Part> kept = new ArrayList<>();
    Map<String, Signature> last = new LinkedHashMap<>(added);
    for (Part part : parts.stream().sorted(Comparator.comparingInt(Part::size)).toList()) {
      Part alive = part.only(key -> live.get(key) == now.get(key));
      // What is not much larger than what comes is made anew with it: so there are few parts.
      if (2 * alive.size() < part.keys().size() || alive.size() < 2 * last.size()) {
        alive.keys().stream().filter(LIVE).forEach(key -> last.put(key, now.get(key)));
      } else {
        kept.add(alive);
      }
    }
    if (!last.isEmpty()) {
      kept.add(
          new Part(new Segment(List.copyOf(last.values()), probes), List.copyOf(last.keySet())));
    }
    return new SignatureIndex(probes, List.copyOf(kept), Map.copyOf(now));
  }

  /** The templates that a picture is likest, the likest first; no more than so many. */
  public List<Likeness> find(Signature seen, int most) {
    return find(seen, key -> true, most);
  }

  /**
   * Templates whose forms may be taken for that of another one, the likest first.
   *
   * @param own what the other one is found by
   * @param wanted which of them may be found
   * @param most how many
   * @return their votes as shares of those that the other one has for itself
   */
  public List<Likeness> near(Signature own, Predicate<String> wanted, int most) {
    Predicate<String> itself = ITSELF::equals;
    List<Likeness> found =
        with(Map.of(ITSELF, own), List.of()).find(own, itself.or(wanted), most + 1);
    double all =
        found.stream()
            .filter(like -> itself.test(like.key()))
            .mapToDouble(Likeness::votes)
            .findFirst()
            .orElse(0);
    return found.stream()
        .filter(like -> !itself.test(like.key()) && like.votes() > 0 && like.votes() >= NEAR * all)
        .map(like -> new Likeness(like.key(), like.votes() / all))
        .limit(most)
        .toList();
  }

  /**
   * The same of some templates.
   *
   * @param wanted which of them may be found
   * @param most how many
   */
  public List<Likeness> find(Signature seen, Predicate<String> wanted, int most) {
    Lookup lookup = new Lookup(parts.stream().map(Part::segment).toList(), seen);
    lookup.run(probes);
    double[] votes = lookup.votes();
    List<String> keys = parts.stream().flatMap(part -> part.keys().stream()).toList();
    List<Found> found =
        IntStream.range(0, votes.length)
            .filter(i -> votes[i] > 0 && LIVE.test(keys.get(i)) && wanted.test(keys.get(i)))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -votes[i]))
            .limit(CLOSER_LOOKS)
            .map(i -> new Found(keys.get(i), lookup.pairs(i).consistent()))
            .sorted(Comparator.comparingDouble(one -> -one.said().votes()))
            .limit(most)
            .toList();
    return compared(found, seen);
  }

  private record Found(String key, Pairs.Agreement said) {
    Likeness behind(double by) {
      Projection map = said.map();
      return new Likeness(
          key, said.votes(), Math.max(0, by), map == null ? List.of() : map.coefficients());
    }
  }

  /** The likeliest first, by the places in which they differ from it. */
  private List<Likeness> compared(List<Found> found, Signature seen) {
    PlacedForm.Extent extent = PlacedForm.Extent.of(seen);
    List<PlacedForm> placed =
        found.stream()
            .map(one -> PlacedForm.of(live.get(one.key()), one.said().map(), seen, extent))
            .toList();
    int best = 0;
    int near = 0;
    for (int i = 0; i < placed.size(); i++) {
      if (found.get(i).said().votes() >= COMPARED * found.get(0).said().votes()) {
        best = Editions.likelier(placed.get(i), placed.get(best)) > 0 ? i : best;
        near = i + 1;
      }
    }
    List<Likeness> compared = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      double behind = i == best ? 0 : Editions.likelier(placed.get(best), placed.get(i));
      compared.add(found.get(i).behind(behind));
    }
    if (near > 0) {
      compared.add(0, compared.remove(best));
      compared.subList(1, near).sort(Comparator.comparingDouble(Likeness::behind));
    }
    return compared;
  }
}
