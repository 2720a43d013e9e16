package dev.grille.index;

import dev.grille.reader.Candidates;
import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Templates by what stands out in them. Immutable: {@link #with} makes another one, which shares
 * what has not changed.
 */
public final class SignatureIndex {
  /** Of so many that most speaks for, it is asked whether what speaks for them lies together. */
  private static final int CLOSER_LOOKS = 100;

  /**
   * Share of a template's votes for itself from which on another one may be confused with it. In
   * two collections of 1,000 drawn forms, 98 of 100 pairs of editions of one form have 0.1 and more
   * of each other's; of other forms, the likest has 0.26.
   */
  private static final double NEAR = 0.1;

  /**
   * The same from which on it may be an edition of the same form: 99 of 100 of those pairs have it;
   * some of the others differ by a row in the middle that has moved half of the form.
   */
  private static final double EDITION = 0.05;

  /**
   * Share of the most votes from which it is asked which form is seen where two differ: with fewer
   * a few places agree by chance.
   */
  private static final double COMPARED = 0.75;

  private static final String GONE = "";

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

  /** Keys of those near a template, by its key; found out when they are first asked for. */
  private final Map<String, Set<String>> nearest = new ConcurrentHashMap<>();

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
   * The same of some templates.
   *
   * @param wanted which of them may be found
   * @param most how many
   */
  public List<Likeness> find(Signature seen, Predicate<String> wanted, int most) {
    return find(seen, wanted, most, Candidates.COMPARED);
  }

  /**
   * The same.
   *
   * @param worth share of the most votes: of those beyond so many that cannot reach it, none is
   *     looked at closely
   */
  private List<Likeness> find(Signature seen, Predicate<String> wanted, int most, double worth) {
    List<String> keys = parts.stream().flatMap(part -> part.keys().stream()).toList();
    Predicate<String> looked = LIVE.and(wanted);
    boolean[] among = new boolean[keys.size()];
    for (int i = 0; i < among.length; i++) {
      among[i] = looked.test(keys.get(i));
    }
    Lookup lookup = new Lookup(parts.stream().map(Part::segment).toList(), among, seen);
    lookup.run(probes);
    List<Found> found = new ArrayList<>();
    double best = 0;
    for (int template : lookup.mostVoted(CLOSER_LOOKS)) {
      Pairs pairs = lookup.pairs(template);
      if (found.size() < most || pairs.mostVotes() >= worth * best) {
        Found next = new Found(keys.get(template), pairs.consistent());
        found.add(next);
        best = Math.max(best, next.said().votes());
      }
    }
    List<Found> likest =
        found.stream()
            .sorted(Comparator.comparingDouble(one -> -one.said().votes()))
            .limit(most)
            .toList();
    return compared(likest, seen);
  }

  /**
   * Templates whose forms may be taken for that of another one, the likest first.
   *
   * @param own what the other one is found by
   * @param wanted which of them may be found
   * @param most how many
   * @return their votes as shares of those that the other one would have for itself
   */
  public List<Likeness> near(Signature own, Predicate<String> wanted, int most) {
    return near(own, wanted, NEAR, most);
  }

  private List<Likeness> near(Signature own, Predicate<String> wanted, double share, int most) {
    double all = Pairs.ofItself(own, Lookup.weight(size(), 1)).consistent().votes();
    return find(own, wanted, most, 0).stream()
        .filter(like -> like.votes() > 0 && like.votes() >= share * all)
        .map(like -> new Likeness(like.key(), like.votes() / all))
        .toList();
  }

  /**
   * A template and what may be other editions of its form, by what speaks for them in a picture;
   * none where there are no others or the index does not have it.
   *
   * @param most how many others
   */
  public List<Likeness> editions(String key, Signature seen, int most) {
    Signature own = live.get(key);
    if (own == null) {
      return List.of();
    }
    Set<String> near =
        nearest.computeIfAbsent(
            key,
            k ->
                near(own, one -> !one.equals(k), EDITION, most).stream()
                    .map(Likeness::key)
                    .collect(Collectors.toUnmodifiableSet()));
    return near.isEmpty()
        ? List.of()
        : find(seen, one -> one.equals(key) || near.contains(one), most + 1);
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
