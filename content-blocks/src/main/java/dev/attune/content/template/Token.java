package dev.attune.content.template;

/** The kinds of words inside a markup. */
enum Token {
    NAME,
    STRING,
    NUMBER,
    DOT,
    RANGE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OPEN_PARENTHESIS,
    CLOSE_PARENTHESIS,
    PIPE,
    COLON,
    COMMA,
    ASSIGN,
    OPERATOR,
    END
}
