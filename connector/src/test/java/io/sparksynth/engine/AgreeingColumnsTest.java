package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Columns that agree with other columns of their row, their parents or their children: texts, times
 * between two others, keys through another table, an optional child.
 */
class AgreeingColumnsTest {
  private static final String SHOP =
      """
      industry: own
      seasons:
        stormy: {incidents: [{name: Storm, from: end - 20 days, days: 10, factor: 3}]}
      tables:
        accounts:
          rows: 40
          key: id
          columns:
            id: {type: string, format: A-00}
            tier: {type: string, choice: {Big: 1, Small: 3}}
        people:
          rows: 300
          key: id
          columns:
            id: {type: bigint, sequence: {start: 100}}
            account: {references: accounts, popularity: {pareto: 80/20}}
        tickets:
          rows: 9_000
          key: id
          timeline: {column: opened, season: stormy}
          columns:
            id: {type: bigint, sequence: {start: 1}}
            person: {references: people}
            account: {references: accounts, through: people}
            tier: {lookup: accounts.tier}
            same_tier: {lookup: people.accounts.tier}
            storm: {type: string, incident: {}}
            kind: {type: string, choice: {wind: 1, rain: 1}, nulls: 10 %}
            word: {type: string, choice: [x, y]}
            says: {type: string, text: {among: {"{id}: {word}!": 3, "plain {{word}}": 1}}}
            of_kind:
              type: string
              text: {among: ["nothing"]}
              case: {kind: {wind: {text: {among: ["wind {id}"]}}, rain: {text: {among: ["rain {accounts.tier}"]}}}}
            about_kind: {type: string, text: {among: ["about {kind}"]}}
            closed: {type: timestamp, offset: {after: opened, by: {exponential: 3}}, nulls: 20 %}
            seen: {type: timestamp, between: {from: opened, to: closed}}
            answer_id: {lookup: answers.code, child: first}
        messages:
          partOf: {table: tickets, children: {min: 1, max: 6, mean: 3}}
          columns:
            ticket: {references: tickets}
            place: {type: int, position: {}}
            from_time: {lookup: tickets.opened}
            to_time: {lookup: tickets.closed}
            at: {type: timestamp, between: {from: tickets.opened, to: tickets.closed}}
            ends_at: {type: timestamp, between: {from: tickets.opened, to: tickets.closed, ends: true, early: 2}}
        answers:
          partOf: {table: tickets, children: {min: 0, max: 1, mean: 0.3}}
          columns:
            code: {type: string, format: ANS-0000}
            ticket: {references: tickets}
      """;

  private final World world = Own.world(SHOP);

  @Test
  void aRowThatRefersToNoneFindsNothing() {
    World some =
        Own.world(
            """
            industry: own
            tables:
              p: {rows: 10, key: k, columns: {k: {type: string, format: K-00}, f: {type: string, constant: f}}}
              c:
                rows: 500
                columns:
                  a: {references: p, nulls: 0.5}
                  q: {references: p, when: coin = 'x'}
                  coin: {type: string, choice: [x, y]}
                  of_a: {lookup: a.f}
                  more: {type: string, expr: "concat(q.f, '!')"}
            """);
    String[] a = Own.texts(some, "c", "a");
    String[] q = Own.texts(some, "c", "q");
    String[] ofA = Own.texts(some, "c", "of_a");
    String[] more = Own.texts(some, "c", "more");
    for (int i = 0; i < a.length; i++) {
      assertThat(ofA[i]).isEqualTo(a[i].equals("null") ? "null" : "f");
      assertThat(more[i]).isEqualTo(q[i].equals("null") ? "null" : "f!");
    }
    assertThat(a).contains("null");
    assertThat(q).contains("null");
  }

  @Test
  void aKeyThroughAnotherTableIsThatRowsKey() {
    String[] accountOf = Own.texts(world, "people", "account");
    long[] person = Own.longs(world, "tickets", "person");
    String[] expected =
        Arrays.stream(person).mapToObj(p -> accountOf[(int) p - 100]).toArray(String[]::new);
    assertThat(Own.texts(world, "tickets", "account")).isEqualTo(expected);
    assertThat(Own.texts(world, "tickets", "tier"))
        .isEqualTo(Own.texts(world, "tickets", "same_tier"));
    assertThat(world.relationships())
        .contains(new Relationship("tickets", "account", "accounts", "id"));
  }

  @Test
  void theIncidentIsNamedWhileItRunsAndBringsThreeTimesAsMany() {
    long day = 86_400_000_000L;
    long last = TimeContext.micros(Own.END);
    long[] opened = Own.longs(world, "tickets", "opened");
    String[] storm = Own.texts(world, "tickets", "storm");
    int during = 0;
    for (int i = 0; i < opened.length; i++) {
      boolean inIt = opened[i] >= last - 20 * day && opened[i] < last - 10 * day;
      assertThat(storm[i]).isEqualTo(inIt ? "Storm" : "null");
      during += inIt ? 1 : 0;
    }
    // 10 of 180 days count three times: 30 / 200 of the rows
    assertThat(during).isBetween(1349, 1351);
  }

  @Test
  void textsHaveTheValuesOfTheirRow() {
    String[] says = Own.texts(world, "tickets", "says");
    String[] word = Own.texts(world, "tickets", "word");
    String[] kind = Own.texts(world, "tickets", "kind");
    String[] ofKind = Own.texts(world, "tickets", "of_kind");
    String[] aboutKind = Own.texts(world, "tickets", "about_kind");
    String[] tier = Own.texts(world, "tickets", "tier");
    int plain = 0;
    for (int i = 0; i < says.length; i++) {
      assertThat(says[i]).isIn((i + 1) + ": " + word[i] + "!", "plain {word}");
      plain += says[i].startsWith("plain") ? 1 : 0;
      assertThat(ofKind[i])
          .isEqualTo(
              switch (kind[i]) {
                case "wind" -> "wind " + (i + 1);
                case "rain" -> "rain " + tier[i];
                default -> "nothing";
              });
      assertThat(aboutKind[i]).isEqualTo(kind[i].equals("null") ? "null" : "about " + kind[i]);
    }
    // a quarter; five standard errors are 0.023
    assertThat(plain / 9000.0).isBetween(0.227, 0.273);
  }

  @Test
  void aTimeBetweenTwoIsNullIfOneIsAndNeverOutside() {
    long[] opened = Own.longs(world, "tickets", "opened");
    long[] closed = Own.longs(world, "tickets", "closed");
    long[] seen = Own.longs(world, "tickets", "seen");
    int nulls = 0;
    int[] at = {0};
    boolean[] isNull = new boolean[seen.length];
    Own.each(
        world.table("tickets"),
        "seen",
        seen.length,
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            isNull[at[0]++] = vector.isNull(i);
          }
        });
    double share = 0;
    for (int i = 0; i < seen.length; i++) {
      nulls += isNull[i] ? 1 : 0;
      if (!isNull[i]) {
        assertThat(seen[i]).isBetween(opened[i], closed[i]);
        share +=
            closed[i] == opened[i] ? 0.5 : (seen[i] - opened[i]) / (double) (closed[i] - opened[i]);
      }
    }
    // 20 % of 9,000 and a mean of a half, both within five standard errors
    assertThat(nulls).isBetween(1610, 1990);
    assertThat(share / (seen.length - nulls)).isBetween(0.482, 0.518);
  }

  @Test
  void childrenFollowEachOtherBetweenTwoTimes() {
    long[] ticket = Own.longs(world, "messages", "ticket");
    long[] from = Own.longs(world, "messages", "from_time");
    long[] to = Own.longs(world, "messages", "to_time");
    long[] at = Own.longs(world, "messages", "at");
    long[] endsAt = Own.longs(world, "messages", "ends_at");
    boolean[] isNull = new boolean[at.length];
    int[] next = {0};
    Own.each(
        world.table("messages"),
        "at",
        at.length,
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            isNull[next[0]++] = vector.isNull(i);
          }
        });
    for (int i = 0; i < at.length; i++) {
      if (isNull[i]) {
        continue;
      }
      boolean first = i == 0 || ticket[i - 1] != ticket[i];
      boolean last = i == at.length - 1 || ticket[i + 1] != ticket[i];
      assertThat(at[i]).isBetween(from[i], to[i]);
      assertThat(endsAt[i]).isBetween(from[i], to[i]);
      if (first) {
        assertThat(endsAt[i]).isEqualTo(from[i]);
      } else {
        assertThat(at[i]).isGreaterThanOrEqualTo(at[i - 1]);
        assertThat(endsAt[i]).isGreaterThanOrEqualTo(endsAt[i - 1]);
        if (last) {
          assertThat(endsAt[i]).isEqualTo(to[i]);
        }
      }
    }
  }

  @Test
  void aParentKnowsTheTextOfItsOnlyChildOrNull() {
    String[] answer = Own.texts(world, "tickets", "answer_id");
    String[] codes = Own.texts(world, "answers", "code");
    long[] ticket = Own.longs(world, "answers", "ticket");
    String[] expected = new String[answer.length];
    Arrays.fill(expected, "null");
    for (int i = 0; i < codes.length; i++) {
      expected[(int) ticket[i] - 1] = codes[i];
    }
    assertThat(codes).hasSize(2700);
    assertThat(answer).isEqualTo(expected);
  }

  @Test
  void aParentWithoutAnyChildHasNullForAll() {
    World empty = Own.world(SHOP, Sizing.of(1.0 / 9000));
    assertThat(empty.table("answers").rows()).isZero();
    Set<String> answers = new TreeSet<>(Arrays.asList(Own.texts(empty, "tickets", "answer_id")));
    assertThat(answers).containsExactly("null");
  }
}
