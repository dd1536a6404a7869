package io.sparksynth.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a version changes.
 *
 * @param amount rows, or the share of the rows that the table has at version 0
 */
public record ChangeRate(double amount, boolean isShare) {
  /** Most rows of a version. */
  private static final double MOST = 1e9;

  /** {@code 20} rows, {@code 0.02} or {@code 2 %} of the rows. */
  public static final ValueType<ChangeRate> TYPE =
      ScalarType.of(
          "a number of rows (20) or a share of the rows (0.02 or 2 %)",
          Map.of(
              "anyOf",
              java.util.List.of(
                  Map.of("type", "number", "minimum", 0),
                  Map.of(
                      "type",
                      "string",
                      "pattern",
                      "^(" + NumberText.NUMBER + "|" + NumberText.PERCENT + ")$"))),
          ChangeRate::parse);

  private static @Nullable ChangeRate parse(String text) {
    BigDecimal number = NumberText.parse(text);
    if (number == null) {
      BigDecimal share = NumberText.parseShare(text);
      return share != null && share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0
          ? new ChangeRate(share.doubleValue(), true)
          : null;
    }
    if (number.signum() < 0 || number.doubleValue() > MOST) {
      return null;
    }
    boolean isShare = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return isShare || isWhole ? new ChangeRate(number.doubleValue(), isShare) : null;
  }

  /** Rows a version, of a table that begins with so many. */
  public double rows(long firstRows) {
    return Math.min(MOST, isShare ? amount * firstRows : amount);
  }

  /** As {@link #TYPE} reads it. */
  @Override
  public String toString() {
    BigDecimal number = BigDecimal.valueOf(isShare ? amount * 100 : amount);
    String text = number.round(new MathContext(9)).stripTrailingZeros().toPlainString();
    return isShare ? text + " %" : text;
  }
}
