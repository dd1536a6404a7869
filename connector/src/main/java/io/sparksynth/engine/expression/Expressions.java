package io.sparksynth.engine.expression;
import io.sparksynth.engine.*;
public final class Expressions { private Expressions(){}
 public static Slot compile(String sql, Scope s){ throw new ExpressionException("stub");} }
