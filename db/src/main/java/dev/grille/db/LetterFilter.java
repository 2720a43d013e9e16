package dev.grille.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant. All that is given has to hold; an empty list or null asks for
 * nothing.
 *
 * @param ids of the letters
 * @param codes of which one is the letter's
 * @param since the failure is not older
 * @param until the failure is older
 * @param status {@code open}, {@code replayed} or {@code discarded}
 * @param unpublished whether only those are meant that Kafka refused, and that are in the database
 *     alone
 */
public record LetterFilter(
    List<UUID> ids,
    List<String> codes,
    @Nullable String category,
    @Nullable String templateId,
    @Nullable String commandId,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String status,
    boolean unpublished) {
  /** Means every dead letter. */
  public static final LetterFilter ALL =
      new LetterFilter(List.of(), List.of(), null, null, null, null, null, null);

  /** Means letters whether they are published or not. */
  public LetterFilter(
      List<UUID> ids,
      List<String> codes,
      @Nullable String category,
      @Nullable String templateId,
      @Nullable String commandId,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String status) {
    this(ids, codes, category, templateId, commandId, since, until, status, false);
  }

  public LetterFilter {
    ids = List.copyOf(ids);
    codes = List.copyOf(codes);
  }

  /** The same letters, of one status. */
  public LetterFilter withStatus(String only) {
    return new LetterFilter(
        ids, codes, category, templateId, commandId, since, until, only, unpublished);
  }

  /** Conditions on {@code dead_letters d}; true where nothing is asked for. */
  String conditions() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    addIf(conditions, !ids.isEmpty(), "d.dead_letter_id in (:ids)");
    addIf(conditions, !codes.isEmpty(), "d.code in (:codes)");
    addIf(conditions, category != null, "d.category = :category");
    addIf(conditions, templateId != null, "d.template_id = :templateId");
    addIf(conditions, commandId != null, "d.command_id = :commandId");
    addIf(conditions, since != null, "d.failed_at >= :since");
    addIf(conditions, until != null, "d.failed_at < :until");
    addIf(conditions, status != null, "d.status = :status");
    addIf(
        conditions,
        unpublished,
        """
        exists (select from unpublished u where u.command_id = d.command_id
          and u.attempt = d.attempt and u.part = 'letter' and u.published_at is null)
        """);
    return String.join(" and ", conditions);
  }

  /** The values that {@link #conditions} names. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("codes", codes);
    parameters.put("category", category);
    parameters.put("templateId", templateId);
    parameters.put("commandId", commandId);
    parameters.put("since", since == null ? null : since.atOffset(ZoneOffset.UTC));
    parameters.put("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
    parameters.put("status", status);
    return parameters;
  }

  private static void addIf(List<String> conditions, boolean asked, String condition) {
    if (asked) {
      conditions.add(condition);
    }
  }
}
