package io.sparksynth.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * Parses an expression group by group: a group in parentheses is parsed on its own, and its
 * surroundings see a name instead. JSqlParser's time grows fivefold with each nested parenthesis
 * (ten take seconds), so that a hostile spec could stop us; its own remedy is a thread with a
 * timeout.
 */
final class SqlText {
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 60;
  private static final int DEEPEST_CALLS = 9;

  /**
   * Starts the name of a group. A text with this character is refused, so that no column can have
   * such a name.
   */
  private static final char MARK = '\u0001';

  /** Words before a parenthesis that do not make it a call or a list. */
  private static final Set<String> GROUP_FOLLOWS =
      Set.of("and", "or", "not", "when", "then", "else", "case", "between", "div", "like");

  private static final Pattern OPERATOR = Pattern.compile("[-+*/%|=<>!&^]+|(?i:and|or|div|like)");

  private final String text;
  private final List<Expression> groups = new ArrayList<>();

  private SqlText(String text) {
    this.text = text;
  }

  /**
   * A parsed expression.
   *
   * @param groups what the columns of {@link #groupOf} stand for
   */
  record Parsed(Expression root, List<Expression> groups) {
    /** The number of the group that a column's name stands for, or -1. */
    static int groupOf(String columnName) {
      return columnName.length() > 2 && columnName.charAt(1) == MARK
          ? Integer.parseInt(columnName.substring(2, columnName.length() - 1))
          : -1;
    }
  }

  static Parsed parse(String sql) {
    if (sql.length() > LONGEST) {
      throw new ExpressionException("The expression is longer than " + LONGEST + " characters.");
    }
    SqlText text = new SqlText(clean(sql));
    if (text.text.isBlank()) {
      throw new ExpressionException("The expression is empty.");
    }
    return new Parsed(text.parse(0, text.text.length(), 0), text.groups);
  }

  /**
   * Space for white space and comments, {@code = } for {@code ==}: positions stay, and all is one
   * line.
   */
  private static String clean(String sql) {
    StringBuilder clean = new StringBuilder(sql);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == MARK) {
        throw syntax("a control character", i);
      }
      if (c == '\'' || c == '"' || c == '`') {
        i = endOfQuote(clean, i);
      } else if (Character.isWhitespace(c)) {
        clean.setCharAt(i, ' ');
      } else if (c == '=' && i + 1 < clean.length() && clean.charAt(i + 1) == '=') {
        clean.setCharAt(i + 1, ' ');
      } else if (clean.indexOf("--", i) == i) {
        int end = clean.indexOf("\n", i);
        blank(clean, i, end < 0 ? clean.length() : end);
      } else if (clean.indexOf("/*", i) == i) {
        int end = clean.indexOf("*/", i + 2);
        if (end < 0) {
          throw syntax("a comment without end", i);
        }
        blank(clean, i, end + 2);
      }
    }
    return clean.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static int endOfQuote(CharSequence text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == text.charAt(start)) {
        return i;
      }
    }
    throw syntax("a quote without end", start);
  }

  /** Parses a range of the text, its groups first. */
  private Expression parse(int from, int to, int depth) {
    if (depth > DEEPEST) {
      throw new ExpressionException("The expression is nested more than " + DEEPEST + " deep.");
    }
    StringBuilder flat = new StringBuilder();
    List<Integer> positions = new ArrayList<>();
    int calls = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int end = i;
      if (c == '\'' || c == '"' || c == '`') {
        end = endOfQuote(text, i);
      } else if (c == '(') {
        int close = closing(i, to);
        if (isGroup(from, i, close)) {
          String name = "`" + MARK + group(i + 1, close, depth) + "`";
          flat.append(name);
          for (int k = 0; k < name.length(); k++) {
            positions.add(i);
          }
          i = close;
          continue;
        }
        calls++;
      } else if (c == ')') {
        calls--;
      }
      if (calls > DEEPEST_CALLS) {
        throw new ExpressionException(
            "Calls are nested more than " + DEEPEST_CALLS + " deep: use a hidden column between.");
      }
      for (int k = i; k <= end; k++) {
        flat.append(text.charAt(k));
        positions.add(k);
      }
      i = end;
    }
    positions.add(to);
    return parseFlat(flat.toString(), positions);
  }

  private int group(int from, int to, int depth) {
    Expression group = parse(from, to, depth + 1);
    groups.add(group);
    return groups.size() - 1;
  }

  private int closing(int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        i = endOfQuote(text, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw syntax("a '(' without ')'", open);
  }

  /** Whether the parenthesis holds one expression, and is no call, list or query. */
  private boolean isGroup(int from, int open, int close) {
    int before = open - 1;
    while (before >= from && text.charAt(before) == ' ') {
      before--;
    }
    int word = before;
    while (word >= from && isNamePart(text.charAt(word))) {
      word--;
    }
    String last = text.substring(word + 1, before + 1).toLowerCase(Locale.ROOT);
    boolean quoted = before >= from && (text.charAt(before) == '`' || text.charAt(before) == '"');
    if (quoted || (!last.isEmpty() && !GROUP_FOLLOWS.contains(last))) {
      return false;
    }
    String inner = text.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
    return !inner.isEmpty()
        && !inner.startsWith("select ")
        && !inner.startsWith("with ")
        && !hasComma(open + 1, close);
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        i = endOfQuote(text, i);
      } else if (c == '(') {
        i = closing(i, to);
      } else if (c == ',') {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private static Expression parseFlat(String flat, List<Integer> positions) {
    try {
      CCJSqlParser parser = new CCJSqlParser(flat);
      parser.withAllowComplexParsing(true);
      Expression expression = parser.Expression();
      Token next = parser.getNextToken();
      if (next.kind != 0 && OPERATOR.matcher(next.image).matches()) {
        // The parser goes back to before an operator whose right side it can't read.
        Token after = parser.getNextToken();
        throw unexpected(after.kind == 0 ? after : next, positions);
      }
      if (next.kind != 0) {
        throw unexpected(next, positions);
      }
      return expression;
    } catch (ParseException e) {
      if (e.currentToken == null || e.currentToken.next == null) {
        throw syntax("what can't be read", positions.get(0));
      }
      throw unexpected(e.currentToken.next, positions);
    } catch (TokenMgrException e) {
      throw syntax("a character that has no meaning here", positions.get(0));
    }
  }

  private static ExpressionException unexpected(Token token, List<Integer> positions) {
    boolean atEnd = token.kind == 0;
    int last = positions.size() - 1;
    int at = positions.get(atEnd ? last : Math.max(0, Math.min(token.beginColumn - 1, last)));
    return syntax(atEnd ? "the end" : shown(token.image), at);
  }

  private static String shown(String image) {
    return image.indexOf(MARK) >= 0 ? "'('" : "'" + image + "'";
  }

  private static ExpressionException syntax(String what, int at) {
    return new ExpressionException("Did not expect " + what + " at position " + (at + 1) + ".");
  }
}
