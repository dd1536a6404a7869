package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.problem.ProblemsException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that follow from chosen rows of another table: each knows the other. */
class FollowsTest {
  private static final String SPEC =
      """
      industry: own
      tables:
        parcels:
          rows: 10_000
          key: id
          timeline: {column: sent}
          columns:
            id: {type: bigint, sequence: 1}
            fate: {type: string, quota: {late: 3, lost: 1, fine: 96}}
            complaint: {references: complaints}
        complaints:
          key: no
          follows: {table: parcels, column: fate, values: [late, lost]}
          columns:
            no: {type: bigint, sequence: 500}
            parcel: {references: parcels}
            about: {type: string, lookup: parcels.fate}
            at: {type: timestamp, offset: {after: parcels.sent, by: {exponential: 5}}}
            sent: {type: timestamp, timeline: {}}
      """;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 300, 1000, 12_347})
  void eachChosenRowHasOneFollowerAndTheyNameEachOther(long rows) {
    World world = Own.pinned(SPEC, Map.of("parcels", rows));
    String[] fates = Own.texts(world, "parcels", "fate");
    long[] sent = Own.longs(world, "parcels", "sent");
    long[] complaints = Own.longs(world, "parcels", "complaint");
    long[] parcels = Own.longs(world, "complaints", "parcel");
    String[] about = Own.texts(world, "complaints", "about");
    long[] at = Own.longs(world, "complaints", "at");
    int next = 0;
    for (int row = 0; row < rows; row++) {
      if (!fates[row].equals("fine")) {
        assertThat(parcels[next]).isEqualTo(row + 1);
        assertThat(about[next]).isEqualTo(fates[row]);
        assertThat(at[next]).isGreaterThanOrEqualTo(sent[row]);
        assertThat(complaints[row]).isEqualTo(500 + next);
        next++;
      }
    }
    assertThat(world.table("complaints").rows()).isEqualTo(next);
    if (rows >= 1000) {
      assertThat((double) next).isBetween(rows * 0.04 - 1, rows * 0.04 + 1); // both rounded
    }
  }

  @Test
  void rowsOfTheFollowersSizeTheWorld() {
    World world = Own.world(SPEC, new Sizing(1, "complaints", 1200, Map.of()));
    assertThat(world.table("complaints").rows()).isEqualTo(1200);
    assertThat(world.table("parcels").rows()).isBetween(29_900L, 30_100L);
  }

  @Test
  void whatCantBeFollowedIsSaid() {
    assertThatThrownBy(() -> Own.world(SPEC.replace("values: [late, lost]", "values: [lte]")))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("column 'fate' is never 'lte'. Did you mean 'late'?");
    assertThatThrownBy(() -> Own.world(SPEC.replace("column: fate, v", "column: id, v")))
        .hasMessageContaining("column 'id' of table 'parcels' must be made by quota");
    assertThatThrownBy(
            () -> Own.world(SPEC.replace("follows: {table: parcels,", "follows: {table: parcel,")))
        .hasMessageContaining("there is no table 'parcel'. Did you mean 'parcels'?");
    assertThatThrownBy(() -> Own.pinned(SPEC, Map.of("complaints", 1000L)))
        .hasMessageContaining(
            "table 'complaints' has 1,000 rows, but follows from 400 of 'parcels'");
  }
}
