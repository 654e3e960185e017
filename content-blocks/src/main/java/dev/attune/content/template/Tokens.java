package dev.attune.content.template;

/** Reads the words of one markup, one at a time. */
final class Tokens {

    private static final int LONGEST_QUOTE = 20;

    private final String source;
    private int limit;
    private Token token = Token.END;
    private int start;
    private int end;

    Tokens(String source) {
        this.source = source;
    }

    /** Goes to the first word of this part of the source. */
    void open(int from, int to) {
        limit = to;
        end = from;
        advance();
    }

    Token token() {
        return token;
    }

    boolean is(Token expected) {
        return token == expected;
    }

    boolean isName(String name) {
        return token == Token.NAME && end - start == name.length() && source.startsWith(name, start);
    }

    /** Where the word begins. */
    int start() {
        return start;
    }

    /** Where the word ends. */
    int end() {
        return end;
    }

    /** The word; of a string, what is between its quotes. */
    String text() {
        return token == Token.STRING ? source.substring(start + 1, end - 1) : source.substring(start, end);
    }

    String text(int from, int to) {
        return source.substring(from, to);
    }

    /** Whether the word after this one is a colon. */
    boolean precedesColon() {
        int i = end;
        while (i < limit && source.charAt(i) <= ' ') {
            i++;
        }
        return i < limit && source.charAt(i) == ':';
    }

    boolean accept(Token expected) {
        if (token != expected) {
            return false;
        }
        advance();
        return true;
    }

    void expect(Token expected, String description) {
        if (!accept(expected)) {
            throw unexpected(description);
        }
    }

    /** The complaint about this word. */
    SyntaxException unexpected(String expected) {
        return new SyntaxException(start, "expected " + expected + " but found " + found());
    }

    private String found() {
        if (token == Token.END) {
            return "the end of it";
        }
        String word = source.substring(start, Math.min(end, start + LONGEST_QUOTE));
        return "\"" + (end - start > LONGEST_QUOTE ? word + "..." : word) + "\"";
    }

    void advance() {
        start = end;
        while (start < limit && source.charAt(start) <= ' ') {
            start++;
        }
        end = start + 1;
        if (start >= limit) {
            start = limit;
            end = limit;
            token = Token.END;
            return;
        }
        char c = source.charAt(start);
        if (isNameStart(c)) {
            token = name();
        } else if (isDigit(c) || (c == '-' && isDigit(at(end)))) {
            token = number();
        } else {
            token = symbol(c);
        }
    }

    private Token symbol(char c) {
        return switch (c) {
            case '"', '\'' -> string(c);
            case '.' -> at(end) == '.' ? two(Token.RANGE) : Token.DOT;
            case '[' -> Token.OPEN_BRACKET;
            case ']' -> Token.CLOSE_BRACKET;
            case '(' -> Token.OPEN_PARENTHESIS;
            case ')' -> Token.CLOSE_PARENTHESIS;
            case '|' -> Token.PIPE;
            case ':' -> Token.COLON;
            case ',' -> Token.COMMA;
            case '=' -> at(end) == '=' ? two(Token.OPERATOR) : Token.ASSIGN;
            case '<' -> at(end) == '=' || at(end) == '>' ? two(Token.OPERATOR) : Token.OPERATOR;
            case '>' -> at(end) == '=' ? two(Token.OPERATOR) : Token.OPERATOR;
            case '!' -> at(end) == '=' ? two(Token.OPERATOR) : unknown(c);
            default -> unknown(c);
        };
    }

    private Token two(Token kind) {
        end++;
        return kind;
    }

    private Token unknown(char c) {
        if (c == '{') {
            throw new SyntaxException(start, "a \"{\" cannot stand here: is the closing }} or %} before it missing?");
        }
        throw new SyntaxException(
                start, "\"" + Character.toString(source.codePointAt(start)) + "\" cannot stand here: remove it");
    }

    private Token string(char quote) {
        int close = source.indexOf(quote, end);
        if (close < 0 || close >= limit) {
            throw new SyntaxException(start, "the text that begins here has no end: add " + quote);
        }
        end = close + 1;
        return Token.STRING;
    }

    private Token name() {
        while (isNamePart(at(end))) {
            end++;
        }
        if (at(end) == '?') {
            end++;
        }
        return Token.NAME;
    }

    private Token number() {
        while (isDigit(at(end))) {
            end++;
        }
        if (at(end) == '.' && isDigit(at(end + 1))) {
            end++;
            while (isDigit(at(end))) {
                end++;
            }
        }
        return Token.NUMBER;
    }

    private char at(int offset) {
        return offset < limit ? source.charAt(offset) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }
}
