package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.text.FitCell;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of healthcare, in worlds of very different sizes. Parents are read by the row of their
 * key: nothing that the engine looks up is trusted. Shares may be off by five standard errors.
 */
class HealthcareRulesTest {
  private static final long DAY = 86_400_000_000L;
  private static final double MINUTES = 6e7;
  private static final int MOST = 60_000;

  private static Rows some(WorldTable table, String... columns) {
    return Rows.of(table, Math.max(0, table.rows() - MOST), table.rows(), columns);
  }

  private static Rows parents(Rows child, String key, WorldTable parent, String... columns) {
    long first = Rows.of(parent, 0, 1, key).longs(key)[0];
    long[] rows = Arrays.stream(child.longs(key)).map(k -> k - first).toArray();
    return Rows.of(parent, rows, columns);
  }

  private static long age(long birth, long day) {
    return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birth), LocalDate.ofEpochDay(day));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void diagnosesFitSexAndAge(double scale) {
    World world = Worlds.of("healthcare", scale);
    Vocabulary codes = Vocabularies.load("healthcare.diagnosis", "en-US");
    Map<String, Integer> entries = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      entries.put(codes.value(i, "code"), i);
    }
    Rows e =
        some(
            world.table("encounters"),
            "patient_id",
            "primary_diagnosis",
            "diagnosis_description",
            "encounter_type",
            "admit_datetime");
    Rows p = parents(e, "patient_id", world.table("patients"), "gender", "dob", "registered_date");
    int misfits = 0;
    int early = 0;
    int misnamed = 0;
    for (int i = 0; i < e.count(); i++) {
      int entry = entries.get(e.texts("primary_diagnosis")[i]);
      long day = Math.floorDiv(e.longs("admit_datetime")[i], DAY);
      boolean fits =
          FitCell.parse(codes.value(entry, "sexes")).of(p.texts("gender")[i]) > 0
              && FitCell.parse(codes.value(entry, "ages")).of(age(p.longs("dob")[i], day)) > 0
              && FitCell.parse(codes.value(entry, "settings")).of(e.texts("encounter_type")[i]) > 0;
      misfits += fits ? 0 : 1;
      early += day < p.longs("registered_date")[i] || day < p.longs("dob")[i] ? 1 : 0;
      boolean named = codes.value(entry, "description").equals(e.texts("diagnosis_description")[i]);
      misnamed += named ? 0 : 1;
    }
    assertThat(misfits).as("diagnoses that don't fit").isZero();
    assertThat(early).as("encounters before the registration or birth").isZero();
    assertThat(misnamed).as("descriptions of other codes").isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void claimsFollowTheirEncounters(double scale) {
    World world = Worlds.of("healthcare", scale);
    Rows c =
        some(
            world.table("claims"),
            "encounter_id",
            "patient_id",
            "icd10_code",
            "billed_amount",
            "allowed_amount",
            "paid_amount",
            "patient_responsibility",
            "claim_status",
            "submitted_date",
            "adjudicated_date");
    Rows e =
        parents(
            c,
            "encounter_id",
            world.table("encounters"),
            "patient_id",
            "primary_diagnosis",
            "admit_datetime",
            "discharge_datetime");
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < c.count(); i++) {
      String status = c.texts("claim_status")[i];
      long billed = c.longs("billed_amount")[i];
      long allowed = c.longs("allowed_amount")[i];
      long paid = c.longs("paid_amount")[i];
      long patient = c.longs("patient_responsibility")[i];
      boolean submitted = !c.nulls("submitted_date")[i];
      boolean discharged = !e.nulls("discharge_datetime")[i];
      boolean decided = !c.nulls("adjudicated_date")[i];
      check(c.longs("patient_id")[i] == e.longs("patient_id")[i], "patient", broken);
      check(c.texts("icd10_code")[i].equals(e.texts("primary_diagnosis")[i]), "code", broken);
      check(10 * allowed >= 4 * billed && 10 * allowed <= 8 * billed, "allowed", broken);
      check(!status.equals("Paid") || paid + patient == allowed, "paid", broken);
      check(status.equals("Paid") || paid == 0, "unpaid", broken);
      check(decided != status.equals("Pending"), "pending", broken);
      check(
          !decided || c.longs("adjudicated_date")[i] > c.longs("submitted_date")[i],
          "decided",
          broken);
      long left = e.longs("discharge_datetime")[i];
      check(!discharged || left > e.longs("admit_datetime")[i], "discharge", broken);
      check(
          !submitted || (discharged && c.longs("submitted_date")[i] * DAY > left),
          "submitted",
          broken);
      check(
          !submitted || c.longs("submitted_date")[i] * DAY < micros(Worlds.END), "future", broken);
    }
    assertThat(broken).isEmpty();
  }

  private static long micros(java.time.Instant time) {
    return time.getEpochSecond() * 1_000_000;
  }

  private static void check(boolean holds, String rule, Set<String> broken) {
    if (!holds) {
      broken.add(rule);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void identifiersDifferAndDepartmentsAgree(double scale) {
    World world = Worlds.of("healthcare", scale);
    Rows p = some(world.table("patients"), "mrn", "insurance_type", "dob", "registered_date");
    assertThat(new HashSet<>(Arrays.asList(p.texts("mrn")))).hasSize(p.count());
    long end = micros(Worlds.END) / DAY;
    int wrong = 0;
    for (int i = 0; i < p.count(); i++) {
      boolean medicare = p.texts("insurance_type")[i].equals("Medicare");
      wrong += medicare == age(p.longs("dob")[i], end) >= 65 ? 0 : 1;
      wrong += p.longs("dob")[i] <= p.longs("registered_date")[i] ? 0 : 1;
    }
    assertThat(wrong).as("Medicare from 65, and registered after the birth").isZero();
    WorldTable providers = world.table("providers");
    Rows npi = some(providers, "npi");
    assertThat(new HashSet<>(Arrays.asList(npi.texts("npi")))).hasSize(npi.count());
    assertThat(npi.texts("npi")).allSatisfy(n -> assertThat(luhn("80840" + n)).isZero());
    Rows e = some(world.table("encounters"), "provider_id", "department");
    assertThat(parents(e, "provider_id", providers, "department").texts("department"))
        .isEqualTo(e.texts("department"));
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = 2 * digit;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10;
  }

  @Test
  void sharesAndStaysAreThoseOfTheirTypes() {
    World world = Worlds.of("healthcare", 1);
    WorldTable encounters = world.table("encounters");
    Rows e = Rows.of(encounters, "encounter_type", "admit_datetime", "discharge_datetime");
    Map<String, Double> shares =
        Map.of("Outpatient", 0.6, "Emergency", 0.2, "Inpatient", 0.12, "Telehealth", 0.08);
    Map<String, Double> stays =
        Map.of("Outpatient", 50.0, "Emergency", 300.0, "Inpatient", 6480.0, "Telehealth", 20.0);
    long certain = micros(Worlds.END) - 45 * DAY;
    for (String type : shares.keySet()) {
      int n = 0;
      int ended = 0;
      double sum = 0;
      for (int i = 0; i < e.count(); i++) {
        if (e.texts("encounter_type")[i].equals(type)) {
          n++;
          // later ones may still be there
          if (e.longs("admit_datetime")[i] < certain) {
            ended++;
            sum += (e.longs("discharge_datetime")[i] - e.longs("admit_datetime")[i]) / MINUTES;
          }
        }
      }
      double share = shares.get(type);
      double error = Math.sqrt(share * (1 - share) / e.count());
      assertThat((double) n / e.count()).as(type).isCloseTo(share, within(5 * error));
      // each takes some minutes at least, which its mean has in it
      double mean = stays.get(type);
      assertThat(sum / ended)
          .as("minutes of %s", type)
          .isCloseTo(mean, within(0.01 * mean + 5 * mean / Math.sqrt(ended)));
    }
  }
}
