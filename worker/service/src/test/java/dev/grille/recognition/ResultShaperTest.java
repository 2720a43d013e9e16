package dev.grille.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Reading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultShaperTest {
  private static final FieldEvidence EVIDENCE =
      new FieldEvidence("v", 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), null);
  private final ResultShaper shaper = new ResultShaper(80);

  @ParameterizedTest
  @EnumSource
  void aReasonMayAskForAReviewWhateverTheScore(Reason reason) {
    FieldResult result = shaped(new FieldReading("k", "v", 99.9, reason, null, EVIDENCE), null);

    assertThat(Boolean.TRUE.equals(result.review())).isEqualTo(reason.alwaysReview());
    assertThat(result.reason()).isEqualTo(reason);
  }

  @Test
  void noThresholdOfATemplateTakesThatBack() {
    assertThat(shaped(new FieldReading("k", "v", 99.9, Reason.MOVED, null, EVIDENCE), 0.0).review())
        .isTrue();
  }

  @Test
  void withoutSuchAReasonTheScoreDecides() {
    assertThat(shaped(new FieldReading("k", "v", 79.9, EVIDENCE), null).review()).isTrue();
    assertThat(shaped(new FieldReading("k", "v", 80, EVIDENCE), null).review()).isNull();
    assertThat(shaped(new FieldReading("k", "v", 80, EVIDENCE), 90.0).review()).isTrue();
  }

  @Test
  void theNormalFormStandsBesideTheValueWhereItDiffers() {
    FieldResult other =
        shaped(new FieldReading("k", "1 250,00", 90, null, "1250.00", EVIDENCE), null);
    FieldResult same =
        shaped(new FieldReading("k", "1250.00", 90, null, "1250.00", EVIDENCE), null);

    assertThat(other.value()).isEqualTo("1 250,00");
    assertThat(other.normalized()).isEqualTo("1250.00");
    assertThat(same.normalized()).isNull();
  }

  @Test
  void whatEachWindowOfAJoinedValueShowedIsEvidence() {
    FieldReading first = new FieldReading("k", "a", 99, EVIDENCE);
    FieldReading second = new FieldReading("k", "b", 70, Reason.BLURRED, null, EVIDENCE);
    FieldReading joined =
        new FieldReading(
            "k",
            new Value.Text("a b"),
            69.3,
            Reason.BLURRED,
            null,
            EVIDENCE,
            List.of(first, second));
    AlignmentEvidence alignment = new AlignmentEvidence("m", 1, 1, 0, 0, null, null, null);
    Reading reading = new Reading(alignment, List.of(joined), Map.of());

    FieldResult bare = shaper.shape(reading, List.of(), null, false).get(0);
    FieldResult full = shaper.shape(reading, List.of(), null, true).get(0);

    assertThat(bare.parts()).isEmpty();
    assertThat(bare.review()).isTrue();
    assertThat(full.parts()).extracting(FieldResult::value).containsExactly("a", "b");
    assertThat(full.parts()).extracting(FieldResult::score).containsExactly(99.0, 70.0);
    assertThat(full.parts()).allSatisfy(part -> assertThat(part.evidence()).isEqualTo(EVIDENCE));
    assertThat(full.parts()).allSatisfy(part -> assertThat(part.review()).isNull());
  }

  @Test
  void whatBecameOfAnchorsIsEvidence() {
    List<AnchorEvidence> seen = List.of(new AnchorEvidence("total", new Point(0, 12)));
    AlignmentEvidence alignment =
        new AlignmentEvidence("m", 1, 1, 0, 0, null, null, null).withAnchors(seen);
    Reading reading =
        new Reading(alignment, List.of(new FieldReading("k", "v", 99, EVIDENCE)), Map.of());

    FormResult bare = shaper.form(reading, List.of(), null, false);
    FormResult full = shaper.form(reading, List.of(), null, true);

    assertThat(bare.alignment().anchors()).isEmpty();
    assertThat(bare.results().get(0).evidence()).isNull();
    assertThat(full.alignment().anchors()).isEqualTo(seen);
    assertThat(full.results().get(0).evidence()).isEqualTo(EVIDENCE);
  }

  private FieldResult shaped(FieldReading field, @Nullable Double threshold) {
    AlignmentEvidence alignment = new AlignmentEvidence("m", 1, 1, 0, 0, null, null, null);
    return shaper
        .shape(new Reading(alignment, List.of(field), Map.of()), List.of(), threshold, false)
        .get(0);
  }
}
