package io.sparksynth.engine.expression;

import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A typed expression. Equal expressions have equal values, so that a frame computes them once. */
sealed interface Expr {
  DataType type();

  boolean nullable();

  /**
   * A constant.
   *
   * @param value as a vector holds it: Long, Double, or String; null for NULL
   */
  record Literal(DataType type, @Nullable Object value) implements Expr {
    /** A NULL that takes the type of its surroundings; told by identity. */
    static final Literal NULL = new Literal(DataType.BOOLEAN, null);

    static final Literal TRUE = new Literal(DataType.BOOLEAN, 1L);
    static final Literal FALSE = new Literal(DataType.BOOLEAN, 0L);

    static Literal text(String value) {
      return new Literal(DataType.STRING, value);
    }

    static Literal of(DataType type, long value) {
      return new Literal(type, value);
    }

    @Override
    public boolean nullable() {
      return value == null;
    }

    @Override
    public String toString() {
      return value == null ? "NULL" : TextFormat.literal(type, value);
    }
  }

  /** A column. */
  record Reference(String path, Slot slot) implements Expr {
    @Override
    public DataType type() {
      return slot.type();
    }

    @Override
    public boolean nullable() {
      return slot.nullable();
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /** The same vector under another type, such as an INT read as BIGINT or as DECIMAL(10,0). */
  record Retyped(Expr value, DataType type) implements Expr {
    @Override
    public boolean nullable() {
      return value.nullable();
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Makes a call's kernel once its arguments have their slots. */
  interface KernelFactory {
    Kernel create(Operands in);
  }

  /**
   * A computed value.
   *
   * @param name with the arguments and the type says which function it is: equal ones compute the
   *     same
   * @param factory not part of the equality
   */
  record Call(String name, List<Expr> args, DataType type, boolean nullable, KernelFactory factory)
      implements Expr {
    /** The name of conditionals, whose branches are computed for rows that do not take them. */
    static final String CASE = "CASE";

    public Call {
      args = List.copyOf(args);
    }

    /** A call that gives NULL where an argument is NULL. */
    static Call strict(String name, DataType type, KernelFactory factory, Expr... args) {
      List<Expr> list = List.of(args);
      return new Call(name, list, type, list.stream().anyMatch(Expr::nullable), factory);
    }

    /** A call that may give NULL for any row. */
    static Call nullable(String name, DataType type, KernelFactory factory, Expr... args) {
      return new Call(name, List.of(args), type, true, factory);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Call call
          && name.equals(call.name)
          && type.equals(call.type)
          && args.equals(call.args);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, type, args);
    }

    @Override
    public String toString() {
      boolean operator =
          !Character.isLetter(name.charAt(0)) || name.equals("AND") || name.equals("OR");
      if (operator && args.size() == 2) {
        return part(args.get(0)) + " " + name + " " + part(args.get(1));
      }
      if (name.equals(Casting.NAME)) {
        return "CAST(" + args.get(0) + " AS " + type + ")";
      }
      return args.stream().map(Expr::toString).collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String part(Expr arg) {
      String text = arg.toString();
      return text.indexOf(' ') >= 0 && !text.endsWith(")") && !text.endsWith("'")
          ? "(" + text + ")"
          : text;
    }
  }
}
